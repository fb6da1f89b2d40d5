// The tiles of the article's picture (web/browser/screen.h): canvases in its scroller, below everything, that are scrolled
// by the browser without a word to the page. Each shows what the page's one WebGL canvas held when it was asked for.
'use strict';

host.tiles = (() => {
  const tiles = [];  // by slot: contexts
  return {
    put(slot, x, y, width, height, ratio) {
      const scroller = host.article.element().parentNode, from = document.getElementById('canvas');
      const tile = tiles[slot] ??= document.createElement('canvas').getContext('2d', { alpha: false }), { canvas } = tile;
      const place = `left:${x / ratio}px;top:${y / ratio}px;width:${width / ratio}px;height:${height / ratio}px`;
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      if (canvas.parentNode !== scroller) scroller.append(canvas);
      // The browser would lay out what is written anew, though it be the same.
      if (canvas.place !== place) Object.assign(canvas, { className: 'tile', place }).style.cssText = place;
      tile.drawImage(from, 0, from.height - height, width, height, 0, 0, width, height);
    },
    hide(slot) { tiles[slot]?.canvas.remove(); },
  };
})();
