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
    const { title, names, name, date, source, facts, legend, numbers, notes, svg } = JSON.parse(decode(bytes));
    const { section, add } = this.sheet('');
    const text = document.createElement('div');
    for (const p of host.article.active.article.querySelectorAll('p:not(.aside)')) text.append(p.cloneNode(true));
    // A headline that is the title goes to the top with its tags. A title made of the first words of an article that has no
    // headline is not said twice: they are there, in their paragraph.
    const first = text.firstChild, opening = first?.textContent.trim() ?? '', begins = title.trim().replace(/…$/, '');
    const heading = add('h1', '');
    if (first?.classList.contains('head') && opening.startsWith(begins)) {
      heading.append(...first.childNodes);
      first.remove();
    } else if (opening.startsWith(begins)) {
      heading.remove();
    } else {
      heading.textContent = title;
    }
    const line = (what, is) => `${what}: ${is || '_'.repeat(28)}`;
    const when = isNaN(new Date(date)) ? names[2] : dateFormat({ dateStyle: 'long' }).format(new Date(date));
    for (const words of [line(names[0], name), `${when} · ${line(names[1], source)} · ${facts}`]) add('p', words).className = 'facts';
    section.append(text);
    this.form(section, numbers);
    this.annotate(section, text, notes, add);
    const figure = add('figure', '');
    figure.append(document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true));
    add('p', legend, figure).className = 'legend';
    this.put(section);
    const high = this.HEIGHT * 96 / 25.4;
    for (let size = this.LARGEST; size >= this.SMALLEST; size -= .25) {
      section.style.fontSize = size + 'pt';
      if (section.offsetHeight <= high) break;
    }
  },

  // An exercise for pencils: lines for name and date, what to do, numbered paragraphs with room between the lines, and, on a
  // page of its own, the answers in the text and as a list.
  exercise(_, bytes) {
    const { title, blanks, told, tasks, paragraphs, sources, key } = JSON.parse(decode(bytes));
    const { section, add } = this.sheet('exercise');
    const list = (tag, items, into) => {
      const element = add(tag, '', into);
      for (const item of items) add('li', item, element);
      return element;
    };
    const text = (into, filled) => {
      for (const { number, runs } of paragraphs) {
        const p = add('p', '', into);
        if (number) p.dataset.number = number; else p.className = 'head';
        for (const { words, labels, ends } of runs) {
          let run = p;
          for (const label of filled ? labels : []) {
            run = add('span', '', run);
            run.className = label;
          }
          run.append(words);
          if (filled && ends) add('sup', '\u2060' + ends, p);
        }
      }
    };
    // A row for each speaker, with boxes to tick and a line for the reason.
    const check = ({ questions, answers, rows }, into) => {
      const table = add('table', '', into), head = add('tr', '', add('thead', '', table)), body = add('tbody', '', table);
      table.className = 'sources';
      for (const question of questions) add('th', question, head);
      for (const { name, ticked, reasons } of rows) {
        const row = add('tr', '', body);
        add('th', name, row);
        for (const [i, reason] of reasons.entries()) {
          const cell = add('td', '', row);
          for (const answer of answers) add('p', answer, cell).className = answer === ticked[i] ? 'box ticked' : 'box';
          add('p', reason, cell).className = 'reason';
        }
      }
    };
    add('h1', title);
    const lines = add('p', '');
    lines.className = 'blanks';
    for (const blank of blanks) add('span', blank + ':', lines);
    if (told) add('p', told).className = 'told';
    list('ul', tasks, section);
    const sheet = add('div', '');
    sheet.className = 'sheet';
    text(sheet, false);
    if (sources) check(sources, section);
    if (key) {
      const page = add('div', '');
      page.className = 'key';
      add('h1', key.title, page);
      add('p', key.how, page).className = 'told';
      const marked = add('div', '', page);
      marked.className = 'sheet';
      text(marked, true);
      list('ol', key.answers, page);
      if (key.sources) check(key.sources, page);
    }
    this.put(section);
  },

  // An empty sheet in place of the last one, and a way to add to it.
  sheet(className) {
    this.end();
    const section = document.createElement('section');
    section.id = 'print';
    section.className = className;
    const add = (tag, text, into = section) => {
      const element = document.createElement(tag);
      element.textContent = text;
      into.append(element);
      return element;
    };
    return { section, add };
  },

  put(section) {
    document.body.append(section);
    document.documentElement.classList.add('printing');
  },

  // Quotes get brackets and the number of their speaker in the scorecard. A tag may be in several marks, where others
  // begin or end inside it: what touches is one.
  form(sheet, numbers) {
    const runs = new Map();  // id → marks that touch, one list for each run
    for (const mark of sheet.querySelectorAll('mark[data-kind=quote]')) {
      const all = runs.get(mark.dataset.id) ?? [], last = all[all.length - 1]?.at(-1);
      const range = document.createRange();
      if (last) { range.setStartAfter(last); range.setEndBefore(mark); }
      if (last && last.closest('p, h1') === mark.closest('p, h1') && !range.toString()) all[all.length - 1].push(mark);
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

  // Below the text, each with a letter that its tag has too.
  annotate(sheet, text, notes, add) {
    if (!notes.length) return;
    const list = add('dl', '');
    list.className = 'notes';
    add('h2', 'Notes', list);
    for (const [i, { tag, words, note }] of notes.entries()) {
      const letter = this.letter(i), sup = document.createElement('sup');
      sup.textContent = '\u2060' + letter;
      [...sheet.querySelectorAll('mark')].filter(mark => mark.dataset.id === tag).at(-1)?.append(sup);
      add('dt', `${letter} ${words}`, list);
      add('dd', note, list);
    }
  },
  // a, b, … z, aa, ab, …
  letter: i => (i < 26 ? '' : host.print.letter(Math.floor(i / 26) - 1)) + String.fromCharCode(97 + i % 26),

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
