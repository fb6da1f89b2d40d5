// What WebGL draws, and the canvases that show it (web/browser/screen.h): one surface that nobody sees, and for each part of
// the page and each of the article's tiles a canvas that gets a copy. So a tile can be drawn without drawing the page
// again; it lies in the article's scroller, below everything, where the browser scrolls it without a word to the page.
//
// They are not made with `alpha: false`: Chromium then converts them again in every frame.
'use strict';

host.screen = (() => {
  const surface = document.createElement('canvas');
  const kept = [[], []], grounds = [];  // contexts of the page's parts and of the tiles; plain grounds; by slot
  const TILES = 16;  // of a text layer
  surface.addEventListener('webglcontextlost', e => { e.preventDefault(); withoutCanvas(true); hearsay._hs_context(0); });
  surface.addEventListener('webglcontextrestored', () => { hearsay._hs_context(1); withoutCanvas(false); host.requestFrame(); });
  const page = () => document.getElementById('canvas');
  const placed = (x, y, width, height, ratio) => `left:${x / ratio}px;top:${y / ratio}px;width:${width / ratio}px;height:${height / ratio}px`;
  return {
    surface,
    // A plain colour (0xAABBGGRR) below all that is drawn; of no size: none.
    ground(slot, x, y, width, height, ratio, colour) {
      const ground = grounds[slot] ??= document.createElement('div');
      const [red, green, blue] = [0, 8, 16].map(shift => colour >> shift & 255);
      ground.style.cssText = `background:rgb(${red} ${green} ${blue});${placed(x, y, width, height, ratio)}`;
      if (width) page().append(ground);
      else ground.remove();
    },
    // A canvas at this place: a tile in what scrolls, a part of the page in the window.
    put(tile, slot, x, y, width, height, ratio) {
      const context = kept[tile][slot] ??= document.createElement('canvas').getContext('2d'), { canvas } = context;
      const into = tile ? host.article.layer(Math.floor(slot / TILES)).article.parentNode : page();
      const place = placed(x, y, width, height, ratio);
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      if (canvas.parentNode !== into) into.append(canvas);
      // The browser would lay out what is written anew, though it were the same.
      if (canvas.place !== place) Object.assign(canvas, { className: tile ? 'tile' : '', place }).style.cssText = place;
    },
    // What the surface shows in its upper left, at this place of that canvas. The first piece wipes what was there.
    copy(tile, slot, x, y, width, height) {
      const context = kept[tile][slot];
      context.globalCompositeOperation = x || y ? 'source-over' : 'copy';
      context.drawImage(surface, 0, 0, width, height, x, y, width, height);
    },
    hide(tile, slot) { kept[tile][slot]?.canvas.remove(); },
  };
})();
