// The pixels of a screenshot, for questions about what was drawn. Reads the PNGs that Chromium writes: 8 bits
// a channel, RGB or RGBA, not interlaced.
import assert from 'node:assert/strict';
import {inflateSync} from 'node:zlib';

export class Picture {
  constructor(width, height, rgb) { Object.assign(this, {width, height, rgb}); }

  static of(png) {
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    const width = png.readUInt32BE(16), height = png.readUInt32BE(20), channels = {2: 3, 6: 4}[png[25]];
    assert.ok(png[24] === 8 && channels && png[28] === 0, 'a PNG as Chromium writes them');
    const parts = [];
    for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
      if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
        parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    }
    const raw = inflateSync(Buffer.concat(parts)), stride = width * channels,
          rgb = new Uint8Array(width * height * 3);
    let above = new Uint8Array(stride);
    for (let y = 0; y < height; ++y) {
      const filter = raw[y * (stride + 1)],
            line = Uint8Array.from(raw.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
      for (let x = 0; x < stride; ++x) {
        const a = x < channels ? 0 : line[x - channels], b = above[x],
              c = x < channels ? 0 : above[x - channels];
        const p = a + b - c, [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
        line[x] += [0, a, b, (a + b) >> 1, pa <= pb && pa <= pc ? a : pb <= pc ? b : c][filter];
      }
      for (let x = 0; x < width; ++x)
        for (let i = 0; i < 3; ++i) rgb[3 * (y * width + x) + i] = line[channels * x + i];
      above = line;
    }
    return new Picture(width, height, rgb);
  }

  // A rectangle in CSS pixels, at this pixel ratio.
  part({x, y, width, height}, ratio) {
    const [x0, y0] = [Math.floor(x * ratio), Math.floor(y * ratio)];
    const w = Math.ceil(width * ratio), h = Math.ceil(height * ratio), rgb = new Uint8Array(w * h * 3);
    for (let row = 0; row < h; ++row) {
      const from = 3 * ((y0 + row) * this.width + x0);
      rgb.set(this.rgb.subarray(from, from + 3 * w), 3 * row * w);
    }
    return new Picture(w, h, rgb);
  }

  colours() {
    const seen = new Set();
    for (let i = 0; i < this.rgb.length; i += 3)
      seen.add(this.rgb[i] << 16 | this.rgb[i + 1] << 8 | this.rgb[i + 2]);
    return seen.size;
  }

  // 0 black to 1 white.
  grey() {
    const out = new Float64Array(this.width * this.height);
    for (let i = 0; i < out.length; ++i)
      out[i] = (.299 * this.rgb[3 * i] + .587 * this.rgb[3 * i + 1] + .114 * this.rgb[3 * i + 2]) / 255;
    return out;
  }
  lightness() { return this.grey().reduce((sum, g) => sum + g, 0) / (this.width * this.height); }

  // How far the darkest pixel of a part is from the lightest.
  contrast(rectangle, ratio) {
    const grey = this.part(rectangle, ratio).grey();
    return grey.reduce((m, g) => Math.max(m, g), 0) - grey.reduce((m, g) => Math.min(m, g), 1);
  }

  // The steepest step between neighbours on a line of the part, as a share of its contrast; the mean of its
  // ten steepest.
  sharpness(rectangle, ratio) {
    const part = this.part(rectangle, ratio), grey = part.grey(), steps = [];
    for (let i = 1; i < grey.length; ++i) if (i % part.width) steps.push(Math.abs(grey[i] - grey[i - 1]));
    steps.sort((a, b) => b - a);
    return steps.slice(0, 10).reduce((sum, s) => sum + s, 0) / 10 / this.contrast(rectangle, ratio);
  }

  // The mean difference of two pictures of the same size, 0 to 1.
  difference(other) {
    assert.deepEqual([this.width, this.height], [other.width, other.height]);
    let sum = 0;
    for (let i = 0; i < this.rgb.length; ++i) sum += Math.abs(this.rgb[i] - other.rgb[i]);
    return sum / 255 / this.rgb.length;
  }
}
