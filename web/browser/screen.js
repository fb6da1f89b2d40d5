// What WebGL draws, and the canvases that show it (web/browser/screen.h): one surface that nobody sees, and for each part of
// the page and each of the article's tiles a canvas that gets a copy. So a tile can be drawn without drawing the page
// again; it lies in the article's scroller, below everything, where the browser scrolls it without a word to the page.
//
// They are not made with `alpha: false`: Chromium then converts them anew in every frame.
'use strict';

host.screen = (() => {
  const surface = document.createElement('canvas');
  const kept = [[], []];  // contexts of the page's parts and of the tiles, by slot
  surface.addEventListener('webglcontextlost', e => { e.preventDefault(); withoutCanvas(true); hearsay._hs_context(0); });
  surface.addEventListener('webglcontextrestored', () => { hearsay._hs_context(1); withoutCanvas(false); host.requestFrame(); });
  return {
    surface,
    // Shows a piece of the surface at this place: a tile in what scrolls, a part of the page in the window.
    put(tile, slot, fromX, fromY, x, y, width, height, ratio) {
      const context = kept[tile][slot] ??= document.createElement('canvas').getContext('2d'), { canvas } = context;
      const into = tile ? host.article.element().parentNode : document.getElementById('canvas');
      const place = `left:${x / ratio}px;top:${y / ratio}px;width:${width / ratio}px;height:${height / ratio}px`;
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      if (canvas.parentNode !== into) into.append(canvas);
      // The browser would lay out what is written anew, though it be the same.
      if (canvas.place !== place) Object.assign(canvas, { className: tile ? 'tile' : '', place }).style.cssText = place;
      context.globalCompositeOperation = 'copy';
      context.drawImage(surface, fromX, fromY, width, height, 0, 0, width, height);
    },
    hide(tile, slot) { kept[tile][slot]?.canvas.remove(); },
  };
})();
