// Hearsay's sign as a PNG: two quotation marks, one of them open to doubt (a wavy line below it, as hedges have in the page).
// Drawn from its outline, so that it needs no picture and is sharp in every size; the same bytes each time.
//
//   const png = icon(192);                  // round corners, transparent outside
//   const png = icon(512, {whole: true});   // to the edges, the sign smaller: systems cut icons to shapes of their own
import {deflateSync, gzipSync} from 'node:zlib';

const paper = [0xFB, 0xFA, 0xF7], ground = [0x1F, 0x4E, 0x79], doubt = [0xF2, 0xB1, 0x34];

// Signed distances, negative inside, in parts of the icon's width.
const box = (x, y, half, round) => {
  const dx = Math.abs(x - .5) - half + round, dy = Math.abs(y - .5) - half + round;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round;
};
const disc = (x, y, cx, cy, r) => Math.hypot(x - cx, y - cy) - r;
// A mark: a disc with a tail, the part of a ring that swings up and in from its left edge.
const mark = (x, y, cx, cy) => {
  const head = disc(x, y, cx, cy, .09), ringX = cx + .09, ring = Math.abs(disc(x, y, ringX, cy, .155)) - .025;
  const tail = Math.max(ring, x - ringX, y - cy);
  return Math.min(head, tail);
};
const wave = (x, y) => Math.max(Math.abs(y - .735 - .022 * Math.sin((x - .25) * 8 * Math.PI)) * .86 - .019, Math.abs(x - .5) - .25);

export function icon(size, {whole = false} = {}) {
  const rows = Buffer.alloc(size * (1 + 4 * size)), scale = whole ? 1.15 : .85;
  const cover = distance => Math.min(1, Math.max(0, .5 - distance * size / scale));
  for (let row = 0; row < size; ++row) {
    for (let column = 0; column < size; ++column) {
      const px = (column + .5) / size, py = (row + .5) / size;
      const x = .5 + (px - .5) * scale, y = .56 + (py - .5) * scale;  // the sign's middle in the icon's
      const white = cover(Math.min(mark(x, y, .34, .52), mark(x, y, .62, .52))), yellow = cover(wave(x, y));
      const colour = [0, 1, 2].map(i => {
        const signed = ground[i] + (paper[i] - ground[i]) * white;
        return Math.round(signed + (doubt[i] - signed) * yellow);
      });
      const opaque = whole ? 1 : Math.min(1, Math.max(0, .5 - box(px, py, .5, .2) * size));
      rows.set([...colour, Math.round(255 * opaque)], row * (1 + 4 * size) + 1 + 4 * column);
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 6], 8);  // eight bits for each of red, green, blue and alpha
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head),
                        chunk('IDAT', deflateSync(rows, {level: 9})), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name, bytes) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), bytes]), around = Buffer.alloc(8);
  around.writeUInt32BE(bytes.length, 0);
  around.writeUInt32BE(gzipSync(body).subarray(-8).readUInt32LE(), 4);  // a gzip file ends with the same checksum
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
