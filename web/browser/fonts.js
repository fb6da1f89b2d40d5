// Glyphs from the browser's own fonts through Canvas 2D (web/browser/fonts.h). Sizes are device pixels.
'use strict';

host.fonts = (() => {
  const ui = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif', serif = 'Georgia, "Noto Serif", "Liberation Serif", serif';
  const FACES = { [Face.ui]: ['400', ui], [Face.ui_bold]: ['600', ui], [Face.serif]: ['400', serif], [Face.serif_bold]: ['700', serif] };
  const canvas = document.createElement('canvas');
  let context = null;
  const kept = new Map();     // "face size code" → { advance, left, top, width, height, coloured, pixels }

  const named = new Map();    // code points that stand for words

  function prepare(face, size) {
    context ??= canvas.getContext('2d', { willReadFrequently: true });
    context.font = `${FACES[face][0]} ${size}px ${FACES[face][1]}`;
    context.fontKerning = 'none';
    context.textBaseline = 'alphabetic';
    context.direction = 'ltr';  // whatever the page's: glyphs are cut out from their left
    context.fillStyle = '#000';
    return context;
  }
  function clear(width, height) {
    if (canvas.width < width) canvas.width = width;
    if (canvas.height < height) canvas.height = height;
    context.clearRect(0, 0, width, height);
  }
  const words = code => named.get(code) ?? String.fromCodePoint(code);

  // Draws the characters in a row of cells, reads the row back once, and cuts each to its ink.
  function draw(face, size, codes) {
    const pad = Math.ceil(size * 0.5) + 2, height = Math.ceil(size * 2) + 4, base = Math.ceil(size * 1.4) + 2;
    const perRow = 48;
    for (let first = 0; first < codes.length; first += perRow) {
      const row = codes.slice(first, first + perRow), texts = row.map(words);
      prepare(face, size);
      const advances = texts.map(t => context.measureText(t).width);
      const cells = advances.map(a => Math.ceil(a) + 2 * pad), width = cells.reduce((a, b) => a + b, 0);
      clear(width, height);
      prepare(face, size);  // a canvas of another size has forgotten it
      let x = 0;
      texts.forEach((t, i) => { context.fillText(t, x + pad, base); x += cells[i]; });
      const { data } = context.getImageData(0, 0, width, height);
      x = 0;
      row.forEach((code, i) => {
        kept.set(`${face} ${size} ${code}`, cut(data, width, height, x, cells[i], pad, base, advances[i]));
        x += cells[i];
      });
    }
  }

  function cut(data, stride, height, x0, cell, pad, base, advance) {
    let left = cell, right = -1, top = height, bottom = -1, coloured = false;
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < cell; x++) {
        const at = 4 * (y * stride + x0 + x);
        if (!data[at + 3]) continue;
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < top) top = y;
        if (y > bottom) bottom = y;
        if (data[at] | data[at + 1] | data[at + 2]) coloured = true;
      }
    }
    const w = right - left + 1, h = bottom - top + 1;
    if (right < 0) return { advance, left: 0, top: 0, width: 0, height: 0, coloured, pixels: null };
    const pixels = new Uint8Array(w * h * (coloured ? 4 : 1));
    for (let y = 0; y < h; y++) {
      for (let x = 0; x < w; x++) {
        const at = 4 * ((top + y) * stride + x0 + left + x), to = y * w + x;
        if (coloured) pixels.set(data.subarray(at, at + 4), 4 * to);
        else pixels[to] = data[at + 3];
      }
    }
    return { advance, left: left - pad, top: top - base, width: w, height: h, coloured, pixels };
  }

  const glyph = (face, size, code) => {
    const key = `${face} ${size} ${code}`;
    if (!kept.has(key)) draw(face, size, [code]);
    return kept.get(key);
  };

  return {
    // Ascent and descent of the face's own box, in device pixels.
    metrics(face, size, heap, at) {
      const m = prepare(face, size).measureText('x');
      heap[at] = m.fontBoundingBoxAscent ?? size * 0.95;
      heap[at + 1] = m.fontBoundingBoxDescent ?? size * 0.25;
    },
    // How far a line's baseline lies below the top of its box, in CSS pixels, in the page's own text. Browsers round it there, and
    // not as they do in a canvas.
    ascent(face, size) {
      const line = document.createElement('div'), foot = document.createElement('span'), range = document.createRange();
      line.style.cssText = `position:absolute;visibility:hidden;white-space:nowrap;font:${FACES[face][0]} ${size}px ${FACES[face][1]}`;
      foot.style.cssText = 'display:inline-block;width:1px;height:0';
      line.append('x', foot);
      document.body.append(line);
      range.selectNode(line.firstChild);
      const ascent = foot.getBoundingClientRect().bottom - range.getBoundingClientRect().top;
      line.remove();
      return ascent;
    },
    name(code, bytes) { named.set(code, decode(bytes)); },
    warm(face, size, bytes) {
      const wanted = Array.from(decode(bytes), c => c.codePointAt(0)).filter(c => !kept.has(`${face} ${size} ${c}`));
      if (wanted.length) draw(face, size, wanted);
    },
    // Without drawing it: the first frame wants to know only how wide its words are.
    advance: (face, size, code) => kept.get(`${face} ${size} ${code}`)?.advance ?? prepare(face, size).measureText(words(code)).width,
    measure(face, size, code, heap, at) {
      const g = glyph(face, size, code);
      heap.set([g.advance, g.left, g.top, g.width, g.height, g.coloured ? 1 : 0], at);
    },
    pixels(face, size, code, heap, at) {
      const key = `${face} ${size} ${code}`, { pixels } = glyph(face, size, code);
      if (pixels) heap.set(pixels, at);
      kept.delete(key);  // it is in the atlas now
    },
  };
})();
