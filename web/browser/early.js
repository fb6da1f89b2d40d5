// The first words, before the program is unpacked: those of the article that was open last, or on a first visit those of the
// example. They lie where the article will be and go when it is there.
//
// [x] damage to what is kept: then nothing is shown   [x] only what is kept with the article's id, and only while that is the one to be opened   [x] nothing where nothing is kept
'use strict';

host.early = (() => {
  const KEY = 'early', LONGEST = 3000;  // characters: more than a window shows
  const { settings } = host, { dataset } = document.documentElement;
  const box = document.createElement('div');

  // The page's side at which the language begins: the list of articles is there, the inspector at the other.
  const fromRight = () => document.documentElement.dir === 'rtl';
  // Where the article lies before its reader has moved anything.
  function usual() {
    const wide = innerWidth >= 900, room = innerWidth - (wide ? 576 : 0), narrow = room < 480;
    const width = Math.round(Math.min(594, room - (narrow ? 32 : 80)));
    return { left: (wide ? (fromRight() ? 344 : 232) : 0) + Math.round((room - width) / 2), top: narrow ? 24 : 88, width, size: 18, line: 29 };
  }

  // The first words are a kindness: whatever is wrong with them, the page starts.
  function show() {
    try { put(); } catch { box.remove(); }
    // In a page that is not seen nothing is painted.
    if (!document.hidden && box.isConnected)
      host.early.painted = new Promise(done => {
        setTimeout(done, 1000);
        if (self.PerformanceObserver) new PerformanceObserver(done).observe({ type: 'paint' });
      });
  }

  function put() {
    const open = settings.read('open');
    let kept = JSON.parse(settings.read(KEY) || null);
    if (kept?.open !== open) kept = null;
    if (!kept && (open || settings.read('visited'))) return;
    if (kept?.dir) document.documentElement.dir = kept.dir;
    const words = kept?.words ?? host.example().split('\n\n').map((text, i) => [i ? '' : 'head', text]);
    const at = kept?.window === innerWidth ? kept.at : usual();
    dataset.theme = kept?.theme ?? (media('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
    const article = document.createElement('article');
    for (const [name, text] of words) article.append(Object.assign(document.createElement('p'), { className: name, dir: 'auto', textContent: text }));
    article.style.cssText = `left:${at.left}px;top:${at.top}px;width:${at.width}px;--column:${at.width}px;--size:${at.size}px;--line:${at.line}px`;
    Object.assign(box, { id: 'early', ariaHidden: 'true' }).append(article);
    document.body.append(box);
    void box.offsetHeight;  // the fonts are found while the browser makes ready to paint
  }

  function keep() {
    const { article } = host.article.layer(0), words = [];
    if (!article.parentNode) return;  // on a narrow page the one beside it is seen
    let room = LONGEST;
    for (const p of article.children) {
      if (room <= 0) break;
      words.push([p.className, p.textContent.slice(0, room)]);
      room -= p.textContent.length;
    }
    const { left, top } = article.getBoundingClientRect(), style = name => parseFloat(article.style.getPropertyValue(name));
    settings.write(KEY + '=' + (words.length ? JSON.stringify({
      open: settings.read('open'), words, window: innerWidth, theme: dataset.theme, dir: document.documentElement.dir,
      at: { left, top: top + article.parentNode.scrollTop, width: style('--column'), size: style('--size'), line: style('--line') },
    }) : ''));
  }

  return {
    show, painted: null,
    gone() {
      box.remove();
      document.addEventListener('visibilitychange', () => { if (document.hidden) keep(); });
      addEventListener('pagehide', keep);
    },
  };
})();
