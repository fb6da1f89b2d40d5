// The JavaScript half of the border: what C++ asks for (host.cpp) by subject, and helpers that the other files share.
'use strict';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true }), encoder = new TextEncoder();
const decode = bytes => decoder.decode(bytes);

// Services of the browser that an old or a locked down one may not have. None of them may keep the page from starting.
const media = query => {
  try { return matchMedia(query); } catch { return { matches: false, addEventListener() {} }; }
};
function randomBytes(count) {
  const bytes = new Uint8Array(count);
  try { crypto.getRandomValues(bytes); } catch { bytes.forEach((_, i) => { bytes[i] = Math.random() * 256; }); }
  return bytes;
}
const dateFormat = options => {
  try { return new Intl.DateTimeFormat([], options); } catch { return { format: date => date.toISOString().slice(0, 10) }; }
};

// The compiled program; null until it has started.
let hearsay = null;

// Hands a string to an exported function as pointer and length.
function send(name, before, text) {
  if (!hearsay) return;
  const bytes = typeof text === 'string' ? encoder.encode(text) : text;
  const at = hearsay._hs_room(bytes.length);
  hearsay.HEAPU8.set(bytes, at);
  hearsay[name](...before, at, bytes.length);
}

// Which of a list of strings, joined with NUL, goes over in one send.
const joined = strings => strings.join('\0');

const host = {
  answer: new Uint8Array(0),
  mirror: null, article: null, screen: null, early: null, files: null, carried: null, installed: null, scorm: null, lock: null, fonts: null, storage: null, tabs: null, keptFile: null, print: null,

  // Nothing is drawn before it is known what to draw: an empty first frame would cost as much as the real one.
  ready: false,
  frameWanted: false,
  requestFrame() {
    if (host.frameWanted || !host.ready) return;
    host.frameWanted = true;
    // A frame that was drawn before its time (a key, a field that is left) is not drawn again.
    requestAnimationFrame(time => {
      if (!host.frameWanted) return;
      host.article.settle();
      host.frame(time);
    });
  },
  // After an act (a press, a key, words in a field): what a person does next is meant for what this one opens or takes
  // away, however quickly it follows.
  frameNow() {
    host.draft = true;
    host.frame(performance.now());
    host.draft = false;
    if (host.frameWanted) host.frame(performance.now());  // the first one heard it while it drew
  },
  draft: false,  // a frame that wants another one: that is seen instead
  // When nobody has asked for anything for a moment.
  quiet: 0,
  requestFrameWhenQuiet() {
    clearTimeout(host.quiet);
    host.quiet = setTimeout(() => host.requestFrame(), 120);
  },
  later: 0,
  requestFrameIn(milliseconds) {
    clearTimeout(host.later);
    host.later = setTimeout(() => host.requestFrame(), Math.max(0, milliseconds));
  },
  drawing: false,
  // The program has ended at an error: the page says so, and draws no more.
  stopped(error) {
    hearsay = null;
    showTrouble(`Hearsay has stopped because of an error. What was saved is safe: reload this page to go on. (${error})`);
  },
  frame(time) {
    if (host.drawing) return host.requestFrame();  // the browser spoke while the page was being changed
    host.frameWanted = false;
    if (!hearsay) return;
    host.drawing = true;
    try { hearsay._hs_frame(time); } catch (error) { host.stopped(error); throw error; } finally { host.drawing = false; }
  },

  // Kept: making one costs more than a frame's drawing.
  clock: dateFormat({ hour: '2-digit', minute: '2-digit' }),
  calendar: dateFormat({ day: 'numeric', month: 'short' }),
  times: new Map(), quarter: 0,  // what it answered in this quarter of an hour: no day begins within one
  shortTime(time) {
    const today = new Date(), quarter = Math.floor(today / 900000);
    if (host.quarter !== quarter) { host.quarter = quarter; host.times.clear(); }
    if (!host.times.has(time)) {
      const then = new Date(time), sameDay = then.toDateString() === today.toDateString();
      const words = isNaN(then) ? '' : (sameDay ? host.clock : host.calendar).format(then);
      host.times.set(time, encoder.encode(words));
    }
    host.answer = host.times.get(time);
  },

  // The page's one live region: nothing else speaks up by itself. The same words twice are a change too.
  announce(words) {
    const said = document.getElementById('said');
    said.textContent = said.textContent === words ? words + '\u00a0' : words;
  },

  // The form that a number takes (core/message/message.h). The words are English whatever the browser speaks.
  plural(n) {
    try { host.plurals ??= new Intl.PluralRules('en'); } catch { return n === 1 ? Plural.one : Plural.other; }
    return Plural[host.plurals.select(n)];
  },

  // The language that the page speaks, and whether it is read from right to left.
  fromRight: false,
  speaks(tag, fromRight) {
    const page = document.documentElement;
    page.lang = tag;
    page.dir = fromRight ? 'rtl' : 'ltr';
    host.fromRight = !!fromRight;
  },

  example: () => document.getElementById('example').content.textContent,

  ask(what, bytes) {
    const text = decode(bytes);
    const answer = {
      [Ask.unique]: () => Array.from(randomBytes(16), b => b.toString(16).padStart(2, '0')).join(''),
      [Ask.read_setting]: () => host.settings.read(text),
      [Ask.write_setting]: () => host.settings.write(text),
      [Ask.title]: () => { document.title = text; },
      [Ask.theme]: () => { document.documentElement.dataset.theme = text; },
      [Ask.choose]: () => host.files.choose(text),
      [Ask.licence_texts]: () => document.getElementById('licences').content.textContent.trim(),
      [Ask.example_text]: () => host.example(),
      [Ask.carried_text]: () => host.scorm.withWork(host.carried.read()),
      [Ask.platform]: () => (host.scorm.api ? 'yes' : ''),
      [Ask.student]: () => host.scorm.name,
      [Ask.spoken]: () => host.announce(text),
    }[what]();
    host.answer = encoder.encode(answer ?? '');
  },

  // Small choices such as the theme. Where the browser refuses to keep them they last as long as the page.
  settings: {
    kept: new Map(),
    read(key) {
      try { return localStorage.getItem('hearsay.' + key) ?? this.kept.get(key) ?? ''; } catch { return this.kept.get(key) ?? ''; }
    },
    write(pair) {
      const cut = pair.indexOf('='), key = pair.slice(0, cut), value = pair.slice(cut + 1);
      this.kept.set(key, value);
      try { localStorage.setItem('hearsay.' + key, value); } catch { /* kept for this visit */ }
    },
  },
};
