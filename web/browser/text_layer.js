// The article as DOM: one p a paragraph with its exact text and a mark round each tag. The browser wraps it, selects in
// it, finds in it and reads it aloud; the canvas asks where the words lie and draws them there. It is transparent
// unless the canvas cannot draw (no WebGL) or a paragraph needs shaping that the canvas does not do (class "shaped").
'use strict';

host.article = (() => {
  let article = null;
  const element = () => {
    if (!article) {
      article = document.createElement('article');
      article.tabIndex = 0;
      article.dir = 'auto';
      listen(article);
    }
    return article;
  };

  // Building.

  function count(n) {
    element();
    while (article.children.length > n) article.lastChild.remove();
    const fresh = document.createDocumentFragment();
    for (let left = n - article.children.length; left > 0; --left) {
      const p = document.createElement('p');
      p.dir = 'auto';
      fresh.append(p);
    }
    article.append(fresh);
  }

  // { t: text, c: class, e: [[offset, +1 | -1, mark] …] in order, m: [[id, kind, state, description] …] }
  function put(index, bytes) {
    const { t, c, e, m } = JSON.parse(decode(bytes));
    const p = article.children[index];
    const held = selectionIn(p);
    if (p.className !== c) p.className = c;
    if (!e.length) p.textContent = t;
    else if (p.firstChild) p.replaceChildren();
    let into = p, at = 0;
    const open = [];
    for (const [offset, step, mark] of e) {
      if (offset > at) into.append(t.slice(at, offset));
      at = offset;
      if (step > 0) {
        const [id, kind, state, description] = m[mark];
        const element = document.createElement('mark');
        element.dataset.id = id;
        element.dataset.kind = kind;
        element.dataset.state = state;
        if (id === current) element.setAttribute('aria-current', 'true');
        element.setAttribute('aria-description', description);
        into.append(element);
        open.push(into);
        into = element;
      } else {
        into = open.pop();
      }
    }
    if (e.length && at < t.length) into.append(t.slice(at));
    if (held) restore(held);
  }

  // Which tag's marks are the selected ones.
  let current = '';
  function choose(bytes) {
    current = decode(bytes);
    for (const mark of element().querySelectorAll('[aria-current]')) mark.removeAttribute('aria-current');
    if (current) for (const mark of article.querySelectorAll(`[data-id="${CSS.escape(current)}"]`)) mark.setAttribute('aria-current', 'true');
  }

  // Rebuilding a paragraph must not lose the selection that touches it. Where that is is remembered from the last time:
  // asking the browser makes it lay out the whole article, at each of a thousand paragraphs.
  function selectionIn(p) {
    if (!p.firstChild || !(p.contains(told[0]) || p.contains(told[2]))) return null;
    const s = getSelection();
    return s.rangeCount ? [position(s.anchorNode, s.anchorOffset), position(s.focusNode, s.focusOffset)] : null;
  }
  let told = [];  // the selection's nodes and offsets as they were told last
  function set(a, f) {
    getSelection().setBaseAndExtent(a[0], a[1], f[0], f[1]);
    told = [...a, ...f];
  }
  function restore([anchor, focus]) {
    if (!anchor || !focus) return;
    set(place(...anchor), place(...focus));
  }

  // Offsets: (paragraph, UTF-16 offset) ↔ (text node, offset in it).

  const texts = p => document.createTreeWalker(p, NodeFilter.SHOW_TEXT);

  function position(node, offset) {
    if (!article || !node || !article.contains(node)) return null;
    if (node === article) {
      if (offset < article.children.length) return [offset, 0];
      return [article.children.length - 1, article.lastChild ? article.lastChild.textContent.length : 0];
    }
    let p = node;
    while (p.parentNode !== article) p = p.parentNode;
    const range = document.createRange();
    range.setStart(p, 0);
    range.setEnd(node, offset);
    return [Array.prototype.indexOf.call(article.children, p), range.toString().length];
  }

  function place(index, offset) {
    const p = article.children[index];
    if (!p) return [article, 0];
    const walk = texts(p);
    let last = null;
    while (walk.nextNode()) {
      last = walk.currentNode;
      if (offset <= last.length) return [last, offset];
      offset -= last.length;
    }
    return last ? [last, last.length] : [p, 0];
  }

  // Geometry.

  function boxes(heap, at, room) {
    const ps = article ? article.children : [], needed = 2 * ps.length + 1;
    if (needed > room) return needed;
    let end = 0;
    for (let i = 0; i < ps.length; i++) {
      heap[at + 2 * i] = ps[i].offsetTop;
      heap[at + 2 * i + 1] = ps[i].offsetHeight;
      end = ps[i].offsetTop + ps[i].offsetHeight;
    }
    heap[at + 2 * ps.length] = end;
    return needed;
  }

  // A word is a run without white space inside one text node. One that is broken over lines, or so long that it may be,
  // is given code point by code point. Where the canvas draws no glyphs, letters and marks are given apart: the place of
  // a border between them cannot be computed from advances there.
  function wordsOf(index, heap, at, room) {
    const p = article.children[index];
    if (!p) return 0;
    const origin = article.getBoundingClientRect(), range = document.createRange(), walk = texts(p);
    const runs = p.classList.contains('shaped') ? /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]+/gu : /\S+/gu;
    let used = 0, before = 0;
    const give = (node, from, to) => {
      range.setStart(node, from);
      range.setEnd(node, to);
      const rects = range.getClientRects();
      if (rects.length > 1 && to - from > 1) {
        for (let i = from; i < to;) {
          const next = i + (node.data.codePointAt(i) > 0xffff ? 2 : 1);
          give(node, i, next);
          i = next;
        }
        return;
      }
      const r = rects[0];
      if (!r) return;
      if (used + 6 <= room) {
        heap[at + used] = before + from;
        heap[at + used + 1] = before + to;
        heap[at + used + 2] = r.left - origin.left;
        heap[at + used + 3] = r.top - origin.top;
        heap[at + used + 4] = r.width;
        heap[at + used + 5] = r.height;
      }
      used += 6;
    };
    while (walk.nextNode()) {
      const node = walk.currentNode;
      for (const m of node.data.matchAll(runs)) give(node, m.index, m.index + m[0].length);
      before += node.length;
    }
    return used;
  }

  function style(width, size, line) {
    const s = element().style;
    s.setProperty('--size', size + 'px');
    s.setProperty('--line', line + 'px');
    s.setProperty('--column', width + 'px');
    s.width = width + 'px';
  }

  // Selection, caret, pointer.

  // A pointer means words, unless Alt is held, and so do the keys that go by words; other keys mean what they say.
  let words = false;
  function report() {
    if (!hearsay || !article) return;
    const s = getSelection();
    told = [s.anchorNode, s.anchorOffset, s.focusNode, s.focusOffset];
    const a = s.rangeCount ? position(s.anchorNode, s.anchorOffset) : null;
    const f = s.rangeCount ? position(s.focusNode, s.focusOffset) : null;
    if (a && f) hearsay._hs_selection(a[0], a[1], f[0], f[1], words ? 1 : 0);
    else hearsay._hs_selection(-1, 0, -1, 0, 0);
    host.requestFrame();
  }
  document.addEventListener('selectionchange', report);

  // Arrow keys move a caret though nothing can be typed here; Shift selects, Control goes by words and to the ends.
  const MOVES = {
    ArrowLeft: ['left', 'character', 'word'], ArrowRight: ['right', 'character', 'word'],
    ArrowUp: ['backward', 'line', 'paragraph'], ArrowDown: ['forward', 'line', 'paragraph'],
    Home: ['backward', 'lineboundary', 'documentboundary'], End: ['forward', 'lineboundary', 'documentboundary'],
  };
  // They are made when the next frame begins, or before the next act: in the event itself Chromium tells the system's input
  // methods at once, for which it counts through the whole text (7 ms for 1 MB).
  const moves = [];
  function move() {
    if (!moves.length) return;
    const s = getSelection();
    for (const [how, way, by] of moves.splice(0)) {
      if (s.rangeCount && article.contains(s.focusNode)) s.modify(how, way, by);
      else if (way !== 'forward' || !by.endsWith('boundary')) s.collapse(...place(0, 0));  // End has nowhere to go from
      else continue;
      words = by === 'word';
    }
    report();
    if (article.contains(s.focusNode)) reveal();
  }
  function listen(article) {
    article.addEventListener('keydown', e => {
      const to = MOVES[e.key];
      if (!to || e.altKey || e.metaKey) {
        words = false;
        return;
      }
      moves.push([e.shiftKey ? 'extend' : 'move', to[0], to[e.ctrlKey ? 2 : 1]]);
      host.requestFrame();
      e.preventDefault();
      e.stopPropagation();
    });
    listenToPointer(article);
    article.addEventListener('click', e => {
      const mark = e.target.closest('mark');
      const at = getSelection().rangeCount ? position(getSelection().focusNode, getSelection().focusOffset) : null;
      const p = at ?? [-1, 0];
      send('_hs_article_click', [p[0], p[1], getSelection().isCollapsed ? 1 : 0], mark ? mark.dataset.id : '');
      host.requestFrame();
    });
    article.addEventListener('pointerover', e => hover(e.target.closest('mark')?.dataset.id ?? ''));
    article.addEventListener('pointerleave', () => hover(''));
  }

  // While the article scrolls, the marks that pass below a pointer at rest are not what it means; and its words, unseen
  // but for paragraphs that the canvas cannot set, need not be laid over the picture in every frame.
  let rolling = 0, under = '', hovered = '';
  function hover(id = under) {
    under = id;
    if (rolling || under === hovered) return;
    send('_hs_hover', [], hovered = under);
    host.requestFrame();
  }
  function rolls() {
    if (!rolling && !article.querySelector('.shaped')) article.classList.add('rolling');
    clearTimeout(rolling);
    rolling = setTimeout(() => { rolling = 0; article.classList.remove('rolling'); hover(); }, 150);
  }

  // Selecting by pointer, from where it goes down to where it is let go, and by a finger that rests. Where the browser
  // selects by touch itself (it does on phones) it also draws the handles; elsewhere the page does both.
  function listenToPointer(article) {
    let from = null, resting = 0;
    const here = () => JSON.stringify(selectionIn(article));
    article.addEventListener('pointerdown', e => {
      move();
      words = !e.altKey;
      from = e;
      clearTimeout(resting);
      if (e.pointerType !== 'touch' || !e.isPrimary) return;
      const was = here();
      resting = setTimeout(() => {
        if (from !== e || here() !== was) return;
        hearsay._hs_long_press(...api.at(e.clientX, e.clientY));
        host.requestFrame();
      }, 600);
    });
    addEventListener('pointermove', e => {
      if (!from) return;
      if (e.pointerType === 'touch') { if (Math.hypot(e.clientX - from.clientX, e.clientY - from.clientY) > 10) from = null; }
      else if (e.buttons & 1 && words === e.altKey) { words = !e.altKey; report(); }
    });
    addEventListener('pointercancel', () => { from = null; });
    addEventListener('pointerup', () => { if (from?.pointerType === 'touch') from = null; });
    addEventListener('mouseup', e => {
      if (!from || e.button !== 0) return;
      const dragged = Math.hypot(e.clientX - from.clientX, e.clientY - from.clientY) > 2;
      from = null;
      if (!dragged && e.detail < 2) return;
      report();
      hearsay._hs_selection_done(...api.at(e.clientX, e.clientY), dragged ? 1 : e.detail);
    });
    // Long presses open the browser's menu over the words just selected.
    article.addEventListener('contextmenu', e => { if (e.pointerType === 'touch') e.preventDefault(); });
    // Words dragged away would not be a selection.
    article.addEventListener('dragstart', e => e.preventDefault());
  }

  // Keeps the caret in sight.
  function reveal() {
    const s = getSelection();
    if (!s.rangeCount) return;
    const range = document.createRange();
    range.setStart(s.focusNode, s.focusOffset);
    const r = range.getClientRects()[0], scroller = article.parentNode, view = scroller.getBoundingClientRect();
    if (!r) return;
    if (r.top < view.top + 40) scroller.scrollTop += r.top - view.top - 40;
    else if (r.bottom > view.bottom - 60) scroller.scrollTop += r.bottom - view.bottom + 60;
  }

  const api = {
    element, count, put, choose, boxes, words: wordsOf, style, rolls, move,
    select(anchor, focus, byWords) {
      words = byWords;
      set(place(...anchor), place(...focus));
      report();
      if (!byWords) reveal();
    },
    // The place in the text nearest to a point of the window.
    at(x, y) {
      if (!article || !article.children.length) return [-1, 0];
      const box = article.getBoundingClientRect(), view = article.parentNode.getBoundingClientRect();
      const last = article.lastChild.getBoundingClientRect();
      x = Math.min(Math.max(x, box.left + 1), box.right - 1);
      y = Math.min(Math.max(y, view.top + 1, box.top + 1), view.bottom - 1, last.bottom - 2);
      const caret = document.caretPositionFromPoint?.(x, y), range = caret ? null : document.caretRangeFromPoint?.(x, y);
      const found = caret ? position(caret.offsetNode, caret.offset) : range && position(range.startContainer, range.startOffset);
      return found ?? [-1, 0];
    },
    scrollTo(top, smooth) {
      const still = media('(prefers-reduced-motion: reduce)').matches;
      article?.parentNode?.scrollTo({ top, behavior: smooth && !still ? 'smooth' : 'instant' });
    },
    act(what) {
      if (what === 0) { if (article && article.contains(getSelection().anchorNode)) getSelection().removeAllRanges(); } else this.focus();
    },
    holes(path) {
      const holes = decode(path);
      element().style.clipPath = holes ? `path(evenodd, "M-9999-9999H99999V9999999H-9999z${holes}")` : '';
    },
    // The browser's own event comes late: what is done next must find what is selected now.
    settle() {
      move();
      const s = getSelection();
      if (s.anchorNode !== told[0] || s.anchorOffset !== told[1] || s.focusNode !== told[2] || s.focusOffset !== told[3]) report();
    },
    focus() { if (article) article.focus({ preventScroll: true }); },
  };
  return api;
})();
