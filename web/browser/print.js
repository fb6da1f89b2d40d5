// What is printed, pictures, and how the person's language writes numbers (host.h: number_style() to save_png()).
//
// The browser says "beforeprint" whoever asked for it (its own menu, Ctrl+P, a program that makes a PDF): then the
// application gives what belongs on the page, and it is laid out here from a copy of the text layer. Tags have forms
// that need no colour. The type is made as large as fits on one page of A4 or US letter, down to what can be read.
'use strict';

host.print = {
  LARGEST: 11, SMALLEST: 7,   // points
  WIDTH: 186, HEIGHT: 254,    // millimetres of type that both A4 and US letter hold with the margins of page.css

  style() {
    const format = (n, options) => new Intl.NumberFormat(undefined, { numberingSystem: 'latn', ...options }).format(n);
    let words = '#%\n,';
    try { words = format(.41, { style: 'percent' }).replace('41', '#') + '\n' + format(12345).replace(/\d/g, ''); } catch { /* as in English */ }
    host.answer = encoder.encode(words);
  },

  open() { setTimeout(() => window.print()); },  // it stands still until the dialog is closed: not within a frame

  view(_, bytes) {
    const { title, date, facts, legend, numbers, svg } = JSON.parse(decode(bytes));
    this.end();
    const section = document.createElement('section');
    section.id = 'print';
    const add = (name, text, into = section) => {
      const element = document.createElement(name);
      element.textContent = text;
      into.append(element);
      return element;
    };
    const text = document.createElement('div');
    for (const p of host.article.active.article.querySelectorAll('p:not(.aside)')) text.append(p.cloneNode(true));
    // A headline that is the title, or was shortened to be it, is not said twice.
    let headline = text.firstChild?.textContent.trim() ?? '';
    if (headline === title.trim() || title.endsWith('…') && headline.startsWith(title.slice(0, -1))) text.firstChild.remove();
    else headline = title;
    const when = isNaN(new Date(date)) ? 'no date' : dateFormat({ dateStyle: 'long' }).format(new Date(date));
    add('h1', headline);
    add('p', `${when} · ${facts}`).className = 'facts';
    section.append(text);
    this.form(text, numbers);
    const figure = add('figure', '');
    figure.append(document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true));
    add('p', legend, figure).className = 'legend';
    document.body.append(section);
    document.documentElement.classList.add('printing');
    const high = this.HEIGHT * 96 / 25.4;
    for (let size = this.LARGEST; size >= this.SMALLEST; size -= .25) {
      section.style.fontSize = size + 'pt';
      if (section.offsetHeight <= high) break;
    }
  },

  // Quotes get brackets and the number of their speaker in the scorecard. A tag may be in several marks, where others
  // begin or end inside it: what touches is one.
  form(text, numbers) {
    const runs = new Map();  // id → marks that touch, one list for each run
    for (const mark of text.querySelectorAll('mark[data-kind=quote]')) {
      const all = runs.get(mark.dataset.id) ?? [], last = all[all.length - 1]?.at(-1);
      const range = document.createRange();
      if (last) { range.setStartAfter(last); range.setEndBefore(mark); }
      if (last && last.closest('p') === mark.closest('p') && !range.toString()) all[all.length - 1].push(mark);
      else all.push([mark]);
      runs.set(mark.dataset.id, all);
    }
    for (const [id, all] of runs) {
      for (const run of all) {
        const kept = run[0].dataset.state === 'accepted', sup = document.createElement('sup');
        run[0].prepend(kept ? '[' : '⟨');
        sup.textContent = numbers[id] ? '\u2060' + numbers[id] : '';  // not alone on the next line
        run[run.length - 1].append(kept ? ']' : '⟩', sup);
      }
    }
  },

  end() {
    document.getElementById('print')?.remove();
    document.documentElement.classList.remove('printing');
  },

  png(name, bytes) {
    const image = new Image(), file = name.slice(), scale = 2;
    image.onload = () => {
      const canvas = document.createElement('canvas');
      Object.assign(canvas, { width: image.width * scale, height: image.height * scale });
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      canvas.toBlob(picture => host.files.save(file, encoder.encode('image/png'), picture));
    };
    image.src = 'data:image/svg+xml,' + encodeURIComponent(decode(bytes));
  },

  listen() {
    addEventListener('beforeprint', () => hearsay?._hs_printing());
    addEventListener('afterprint', () => this.end());
  },
};
