// A ZIP for tests, made of the files that are given: {name: text or bytes}. What deflates is node's own.
//
//   zip({'a.txt': 'Rain is likely.', 'folder/b.html': page})      zip(files, {stored: true})   // not deflated
import {gzipSync, inflateRawSync} from 'node:zlib';

const parts = (...numbers) => Buffer.concat(numbers.map(([bytes, n]) => {
  const b = Buffer.alloc(bytes);
  b.writeUIntLE(n, 0, bytes);
  return b;
}));

export function zip(files, {stored = false, locked = false} = {}) {
  const bodies = [], list = [];
  let at = 0;
  for (const [path, content] of Object.entries(files)) {
    const name = Buffer.from(path), whole = Buffer.from(content), packed = gzipSync(whole);
    // A gzip file ends with the checksum and the length that a ZIP has in its list.
    const tail = packed.subarray(-8), body = stored ? whole : packed.subarray(10, -8);
    const common = Buffer.concat([parts([2, 0x800 | (locked ? 1 : 0)], [2, stored ? 0 : 8], [4, 0]), tail.subarray(0, 4),
      parts([4, body.length], [4, whole.length], [2, name.length], [2, 0])]);
    const local = Buffer.concat([parts([4, 0x04034b50], [2, 20]), common, name, body]);
    list.push(Buffer.concat([parts([4, 0x02014b50], [2, 20], [2, 20]), common, parts([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), name]));
    bodies.push(local);
    at += local.length;
  }
  const index = Buffer.concat(list), count = list.length;
  return Buffer.concat([...bodies, index, parts([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, index.length], [4, at], [2, 0])]);
}

// The files in a ZIP, by its list: {name: bytes}.
export function unzipped(bytes) {
  const files = {};
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  for (let at = bytes.readUInt32LE(end + 16), left = bytes.readUInt16LE(end + 10); left > 0; --left) {
    const [names, extra, comment] = [28, 30, 32].map(o => bytes.readUInt16LE(at + o)), local = bytes.readUInt32LE(at + 42);
    const body = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const whole = inflateRawSync(bytes.subarray(body, body + bytes.readUInt32LE(at + 20)));
    if (crc32(whole) !== bytes.readUInt32LE(at + 16)) throw new Error('a wrong checksum');
    files[bytes.toString('utf8', at + 46, at + 46 + names)] = whole;
    at += 46 + names + extra + comment;
  }
  return files;
}

// As gzip has it in its last bytes.
const crc32 = whole => gzipSync(whole).readUInt32LE(gzipSync(whole).length - 8);
