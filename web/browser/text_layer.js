// An article as DOM: one p a paragraph with its exact text and a mark round each tag. The browser wraps it, selects in it,
// finds in it and reads it aloud; the canvas asks where the words lie and draws them there. It is transparent unless the
// canvas cannot draw (no WebGL) or a paragraph needs shaping that the canvas does not do (class "shaped").
//
// There is a layer for each article on the screen, by number from 0; what is selected is one thing for all (selection.js).
'use strict';

function makeTextLayer(number, selection) {
  const article = document.createElement('article');
  article.tabIndex = 0;
  article.dir = 'auto';
  listen(article);

  // Building.

  function count(n) {
    while (article.children.length > n) article.lastChild.remove();
    const fresh = document.createDocumentFragment();
    for (let left = n - article.children.length; left > 0; --left) {
      const p = document.createElement('p');
      p.dir = 'auto';
      fresh.append(p);
    }
    article.append(fresh);
  }

  // { t: text, c: class, e: [[offset, +1 | -1, mark] …] in order, m: [[id, kind, state, description] …], d: description,
  //   f: [what the button above it says, whether what it folds is shown] }
  function put(index, bytes) {
    const { t, c, e, m, d, f } = JSON.parse(decode(bytes));
    const p = article.children[index];
    const held = selectionIn(p), pressed = p.contains(document.activeElement);
    if (p.className !== c) p.className = c;
    if (d) p.setAttribute('aria-description', d); else p.removeAttribute('aria-description');
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
    if (f) {
      const button = fold(index, ...f);
      p.prepend(button);
      if (pressed) button.focus({ preventScroll: true });
    }
    if (held) restore(held);
  }

  // It holds no text, which would be the paragraph's: its name is drawn by the canvas, or by the style sheet.
  function fold(index, name, open) {
    const button = document.createElement('button');
    button.setAttribute('aria-label', name);
    button.setAttribute('aria-expanded', String(open));
    button.addEventListener('click', e => {
      e.stopPropagation();
      hearsay._hs_fold(number, index);
      host.requestFrame();
    });
    return button;
  }

  // Which tag's marks are the selected ones.
  let current = '';
  function choose(bytes) {
    current = decode(bytes);
    for (const mark of article.querySelectorAll('[aria-current]')) mark.removeAttribute('aria-current');
    if (current) for (const mark of article.querySelectorAll(`[data-id="${CSS.escape(current)}"]`)) mark.setAttribute('aria-current', 'true');
  }

  // Rebuilding a paragraph must not lose the selection that touches it. Where that is is remembered from the last time:
  // asking the browser makes it lay out the whole article, at each of a thousand paragraphs.
  function selectionIn(p) {
    const { told } = selection;
    if (!p.firstChild || !(p.contains(told[0]) || p.contains(told[2]))) return null;
    const s = getSelection();
    return s.rangeCount ? [position(s.anchorNode, s.anchorOffset), position(s.focusNode, s.focusOffset)] : null;
  }
  function restore([anchor, focus]) {
    if (!anchor || !focus) return;
    selection.set(place(...anchor), place(...focus));
  }

  // Offsets: (paragraph, UTF-16 offset) ↔ (text node, offset in it).

  const texts = p => document.createTreeWalker(p, NodeFilter.SHOW_TEXT);

  function position(node, offset) {
    if (!node || !article.contains(node)) return null;
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
    const ps = article.children, needed = 2 * ps.length + 1;
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
    const s = article.style;
    s.setProperty('--size', size + 'px');
    s.setProperty('--line', line + 'px');
    s.setProperty('--column', width + 'px');
    s.width = width + 'px';
  }

  // Caret and pointer.

  function listen(article) {
    article.addEventListener('keydown', e => {
      if (!selection.key(number, e)) return;
      e.preventDefault();
      e.stopPropagation();
    });
    listenToPointer(article);
    article.addEventListener('focusin', () => selection.enter(number));
    article.addEventListener('click', e => {
      const mark = e.target.closest('mark');
      const at = getSelection().rangeCount ? position(getSelection().focusNode, getSelection().focusOffset) : null;
      const p = at ?? [-1, 0];
      send('_hs_article_click', [number, p[0], p[1], getSelection().isCollapsed ? 1 : 0], mark ? mark.dataset.id : '');
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
    send('_hs_hover', [number], hovered = under);
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
      selection.move();
      selection.words = !e.altKey;
      from = e;
      clearTimeout(resting);
      if (e.pointerType !== 'touch' || !e.isPrimary) return;
      const was = here();
      resting = setTimeout(() => {
        if (from !== e || here() !== was) return;
        hearsay._hs_long_press(number, ...at(e.clientX, e.clientY));
        host.requestFrame();
      }, 600);
    });
    addEventListener('pointermove', e => {
      if (!from) return;
      if (e.pointerType === 'touch') { if (Math.hypot(e.clientX - from.clientX, e.clientY - from.clientY) > 10) from = null; }
      else if (e.buttons & 1 && selection.words === e.altKey) { selection.words = !e.altKey; selection.report(); }
    });
    addEventListener('pointercancel', () => { from = null; });
    addEventListener('pointerup', () => { if (from?.pointerType === 'touch') from = null; });
    addEventListener('mouseup', e => {
      if (!from || e.button !== 0) return;
      const dragged = Math.hypot(e.clientX - from.clientX, e.clientY - from.clientY) > 2;
      from = null;
      if (!dragged && e.detail < 2) return;
      selection.report();
      hearsay._hs_selection_done(number, ...at(e.clientX, e.clientY), dragged ? 1 : e.detail);
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

  // The place in the text nearest to a point of the window.
  function at(x, y) {
    if (!article.children.length || !article.parentNode) return [-1, 0];
    const box = article.getBoundingClientRect(), view = article.parentNode.getBoundingClientRect();
    const last = article.lastChild.getBoundingClientRect();
    x = Math.min(Math.max(x, box.left + 1), box.right - 1);
    y = Math.min(Math.max(y, view.top + 1, box.top + 1), view.bottom - 1, last.bottom - 2);
    const caret = document.caretPositionFromPoint?.(x, y), range = caret ? null : document.caretRangeFromPoint?.(x, y);
    const found = caret ? position(caret.offsetNode, caret.offset) : range && position(range.startContainer, range.startOffset);
    return found ?? [-1, 0];
  }

  function scrollTo(top, smooth) {
    const still = media('(prefers-reduced-motion: reduce)').matches;
    article.parentNode?.scrollTo({ top, behavior: smooth && !still ? 'smooth' : 'instant' });
  }

  function holes(path) {
    const holes = decode(path);
    article.style.clipPath = holes ? `path(evenodd, "M-9999-9999H99999V9999999H-9999z${holes}")` : '';
  }

  return { number, article, count, put, choose, boxes, words: wordsOf, style, rolls, at, scrollTo, holes, position, place, reveal };
}
