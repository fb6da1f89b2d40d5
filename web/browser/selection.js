// What is selected in the articles on the screen: the browser has one selection and one focus, in one of the text layers
// (text_layer.js) or in none.
'use strict';

host.article = (() => {
  const layers = [];
  const layerOf = node => layers.find(l => l.article.contains(node));
  let active = 0;  // the layer that had the focus last

  // A pointer means words, unless Alt is held, and so do the keys that go by words; other keys mean what they say. What
  // was told last: nodes and offsets, and the layer that they are in (-1: none).
  const selection = { words: false, told: [], set, report, move, key, enter };
  let toldIn = -1;

  const layer = number => layers[number] ??= makeTextLayer(number, selection);

  function set(a, f) {
    getSelection().setBaseAndExtent(a[0], a[1], f[0], f[1]);
    selection.told = [...a, ...f];
  }

  function report() {
    if (!hearsay || !layers.length) return;
    const s = getSelection(), of = s.rangeCount ? layerOf(s.focusNode) : null;
    selection.told = [s.anchorNode, s.anchorOffset, s.focusNode, s.focusOffset];
    const a = of?.position(s.anchorNode, s.anchorOffset), f = of?.position(s.focusNode, s.focusOffset);
    const now = a && f ? of.number : -1;
    if (toldIn !== now || now < 0) hearsay._hs_selection(Math.max(toldIn, 0), -1, 0, -1, 0, 0);
    if (now >= 0) hearsay._hs_selection(now, a[0], a[1], f[0], f[1], selection.words ? 1 : 0);
    toldIn = now;
    host.requestFrame();
  }
  document.addEventListener('selectionchange', report);

  function enter(number) {
    if (active === number) return;
    active = number;
    hearsay?._hs_article_focus(number);
    host.requestFrame();
  }

  // Arrow keys move a caret though nothing can be typed here; Shift selects, Control goes by words and to the ends.
  const MOVES = {
    ArrowLeft: ['left', 'character', 'word'], ArrowRight: ['right', 'character', 'word'],
    ArrowUp: ['backward', 'line', 'paragraph'], ArrowDown: ['forward', 'line', 'paragraph'],
    Home: ['backward', 'lineboundary', 'documentboundary'], End: ['forward', 'lineboundary', 'documentboundary'],
  };
  // They are made when the next frame begins, or before the next act: in the event itself Chromium tells the system's input
  // methods at once, for which it counts through the whole text (7 ms for 1 MB).
  const moves = [];
  // To the browser the document goes on beyond the article's ends, with the page's own parts: a step out of it ends at its end.
  function take(of, how, way, by) {
    const s = getSelection(), inside = s.rangeCount && of.article.contains(s.focusNode);
    const start = () => of.place(0, 0), end = () => of.place(of.article.children.length - 1, Infinity);
    const go = to => inside && how === 'extend' ? s.extend(...to) : s.collapse(...to);
    if (by === 'documentboundary') {
      go(way === 'backward' ? start() : end());
    } else if (inside) {
      s.modify(how, way, by);
      if (!of.article.contains(s.focusNode))
        go(of.article.compareDocumentPosition(s.focusNode) & Node.DOCUMENT_POSITION_PRECEDING ? start() : end());
    } else if (way === 'forward' && by === 'lineboundary') {
      return;  // End has nowhere to go from
    } else {
      go(start());
    }
    selection.words = by === 'word';
  }
  // Whether the key moves the caret.
  function key(number, e) {
    const to = MOVES[e.key];
    if (!to || e.altKey || e.metaKey) {
      selection.words = false;
      return false;
    }
    moves.push([layer(number), e.shiftKey ? 'extend' : 'move', to[0], to[e.ctrlKey ? 2 : 1]]);
    host.requestFrame();
    return true;
  }
  function move() {
    if (!moves.length) return;
    const [last] = moves[moves.length - 1];
    for (const step of moves.splice(0)) take(...step);
    report();
    if (last.article.contains(getSelection().focusNode)) last.reveal();
  }

  return {
    layer, move,
    // The layer that is read.
    get active() { return layer(active); },
    select(number, anchor, focus, byWords) {
      const of = layer(number);
      selection.words = byWords;
      set(of.place(...anchor), of.place(...focus));
      report();
      if (!byWords) of.reveal();
    },
    clear(number) { if (layer(number).article.contains(getSelection().anchorNode)) getSelection().removeAllRanges(); },
    // The browser's own event comes late: what is done next must find what is selected now.
    settle() {
      move();
      const s = getSelection(), { told } = selection;
      if (s.anchorNode !== told[0] || s.anchorOffset !== told[1] || s.focusNode !== told[2] || s.focusOffset !== told[3]) report();
    },
    focus(number = active) { layer(number).article.focus({ preventScroll: true }); },
  };
})();
