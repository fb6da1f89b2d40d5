// Hearsay in a real Chromium, for tests that speak as its readers do: paste, select, tag, reload.
//
//   test('a quote is tagged', async t => {
//     const page = await open(t, {article: harbour});
//     await page.select('by the end of March');
//     await page.press('2');
//     assert.equal(page.marks({state: 'accepted'}).length, 1);
//     await page.saved();
//   });
//
// Everything goes through what a person has: the accessible tree (roles, names, `main article`, its
// paragraphs and marks), the keyboard, the mouse, the clipboard, files. Geometry is that of the text layer.
// Each test starts with an empty profile; the tests of a file share one browser.
// At the end of each test the page must have been quiet: no message on the console, no error, no request but
// for itself.
//
// HEARSAY_PAGE names another page than dist/index.html, CHROMIUM another browser (chromium.mjs).
import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {after} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';
import {chromiumPath, testArguments} from './chromium.mjs';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const html = process.env.HEARSAY_PAGE || join(root, 'dist/index.html');
export const url = pathToFileURL(html).href;
export const shots = join(root, 'build/shots');

// How long a condition may take to come about, in milliseconds: on a busy machine of half the speed too.
const patience = 40_000;

// Browsers.

const browsers = new Map();  // by their further arguments

async function browserWith(further) {
  const key = further.join(' ');
  if (!browsers.has(key)) {
    browsers.set(
        key, chromium.launch({executablePath: chromiumPath, args: [...testArguments, ...further]}));
  }
  return browsers.get(key);
}

after(async () => {
  for (const browser of browsers.values()) await (await browser).close();
});

// Tests that take what `open` gives them take turns in one profile for each set of options. It is wiped after each; its
// process has compiled the page already, and a start costs half as much. The page left open in it keeps the process alive.
const idle = new Map();  // by the options: [{context, kept, session}]

async function wipedContext(t, options) {
  const key = JSON.stringify(options), waiting = idle.get(key) ?? [];
  idle.set(key, waiting);
  const turn = waiting.pop() ?? await (async () => {
    const context = await contextOf({...options, args: [...options.args ?? [], '--process-per-site']});
    const kept = await context.newPage();
    await kept.goto(new URL('.', url).href);
    return {context, kept, session: await context.newCDPSession(kept)};
  })();
  t.after(async () => {
    for (const page of turn.context.pages()) if (page !== turn.kept) await page.close();
    await turn.session.send('Storage.clearDataForOrigin', {origin: 'file://', storageTypes: 'all'});
    waiting.push(turn);
  });
  return turn.context;
}

// A fresh profile. Options: those of playwright's newContext, and `args` for the browser itself.
export async function newContext(t, options = {}) {
  const context = await contextOf(options);
  t.after(() => context.close());
  return context;
}

async function contextOf({args = [], ...options}) {
  const context = await (await browserWith(args)).newContext({viewport: {width: 1280, height: 800}, ...options});
  context.setDefaultTimeout(patience);
  return context;
}

// The page that tests copy from, in a profile of its own; a browser has one clipboard for all.
const copiers = new Map();
function copier(browser) {
  if (!copiers.has(browser)) {
    copiers.set(browser, (async () => {
      const page = await (await browser.newContext()).newPage();
      await page.setContent('<p>copied from</p>');
      return page;
    })());
  }
  return copiers.get(browser);
}

// Opens the page, in an empty profile or (`context`) one that is there, and waits until it is ready. Options
// further: `article` is pasted as the first thing; `init` is a function (`initArgument`: what it is given)
// that runs before the page's own scripts; `noise` a pattern of the messages on the console that this test
// provokes.
export async function open(t, {context, article, init, initArgument, noise, ...options} = {}) {
  context ??= await wipedContext(t, options);
  const inner = await context.newPage();
  if (init) await inner.addInitScript(init, initArgument);
  const page = new Page(inner);
  t.after(() => page.assertQuiet(noise));
  await inner.goto(url);
  await page.ready();
  if (article) await page.paste(article);
  return page;
}

// The page.

export class Page {
  constructor(inner) {
    this.inner = inner;  // playwright's
    this.messages = [];
    this.requests = [];
    inner.on('console', m => {
      // Chromium's own remark on software WebGL, when a screenshot is taken.
      if (['error', 'warning'].includes(m.type()) && !/GPU stall due to ReadPixels/.test(m.text()))
        this.messages.push(m.text());
    });
    inner.on('pageerror', e => this.messages.push(String(e.stack ?? e)));
    inner.on('request', r => this.requests.push(r.url()));
    // Heard all the time: playwright asks the browser to hold back its own dialog only while somebody
    // listens, and that may come later than the click.
    this.chooser = () => {};
    inner.on('filechooser', chooser => this.chooser(chooser));
  }

  assertQuiet(noise) {
    assert.deepEqual(this.messages.filter(m => !noise?.test(m)), [], 'no message on the console');
    assert.deepEqual(
        this.requests.filter(r => r !== url && !/^(blob|data):/.test(r)), [], 'no request leaves the page');
  }

  // The application answers: its status line says something, and an article or the invitation to paste one is
  // shown.
  async ready() {
    await this.inner.getByRole('banner').waitFor();
    await this.inner.waitForFunction(() => document.querySelector('main article p, main h2') &&
                                           document.querySelector('[role=status]'));
    await this.drawn();
  }

  // Two frames: what the last input asked for has been done and shown.
  drawn() {
    return this.inner.evaluate(
        () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
  }

  async reload() {
    await this.inner.reload();
    await this.ready();
  }

  // --- roles and names

  role(role, name, options = {}) {
    return this.inner.getByRole(role, {name, exact: typeof name === 'string', ...options});
  }
  button(name) { return this.role('button', name); }
  async status() { return (await this.inner.getByRole('status').textContent()).trim(); }

  // Waits for what the status line says; "Saved" is only believed after what was done has been shown.
  async says(pattern) {
    await this.drawn();
    await this.eventually(async () => assert.match(await this.status(), pattern));
  }
  saved() { return this.says(/^Saved/); }

  // Waits until the browser has committed what the page gave it to store so far, for acts of which the status line says
  // nothing: a transaction over the same stores comes after it.
  async stored() {
    await this.drawn();
    await this.inner.evaluate(() => new Promise((resolve, reject) => {
      const opening = indexedDB.open('hearsay');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const db = opening.result, transaction = db.transaction([...db.objectStoreNames], 'readwrite');
        transaction.oncomplete = () => { db.close(); resolve(); };
        transaction.onabort = () => { db.close(); reject(transaction.error); };
        transaction.objectStore(db.objectStoreNames[0]).count();
      };
    }));
  }

  // Tries until it passes or patience is at an end; then its last failure is the test's.
  async eventually(check, timeout = patience) {
    const end = Date.now() + timeout;
    for (;;) {
      try { return await check(); } catch (error) { if (Date.now() > end) throw error; }
      await this.inner.waitForTimeout(40);
    }
  }

  async alert() {
    const alert = this.inner.getByRole('alert').filter({hasText: /\S/}).first();
    await alert.waitFor();
    return (await alert.textContent()).trim();
  }

  // --- the article

  paragraphs() { return this.inner.locator('main article p').allTextContents(); }
  async text() { return (await this.paragraphs()).join('\n'); }
  title() { return this.inner.title(); }

  // The marks in the order of the text, with all that the text layer says of them.
  marks({kind, state} = {}) {
    const selector =
        'main article mark' + (kind ? `[data-kind=${kind}]` : '') + (state ? `[data-state=${state}]` : '');
    return this.inner.locator(selector).evaluateAll(
        found => found.map(mark => ({
                             kind: mark.dataset.kind,
                             state: mark.dataset.state,
                             text: mark.textContent,
                             current: mark.getAttribute('aria-current') === 'true',
                             described: mark.getAttribute('aria-description') ?? '',
                             paragraph: [...mark.closest('article').children].indexOf(mark.closest('p')),
                           })));
  }
  async count(kind, state) { return (await this.marks({kind, state})).length; }
  async current() { return (await this.marks()).filter(m => m.current); }
  selectedText() { return this.inner.evaluate(() => getSelection().toString()); }

  // The rectangle of words of the article in the window, in CSS pixels: of their first and of their last
  // line. Scrolled into sight when they are not.
  async place(words, nth = 0) {
    const find = ([words, nth, scroll]) => {
      for (const p of document.querySelectorAll('main article p')) {
        let at = -1, from = 0;
        while ((at = p.textContent.indexOf(words, from)) >= 0 && nth > 0) { --nth; from = at + 1; }
        if (at < 0) continue;
        const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT), range = document.createRange();
        const to = at + words.length;
        let before = 0;
        while (walk.nextNode()) {
          const {length} = walk.currentNode;
          if (at >= before && at < before + length) range.setStart(walk.currentNode, at - before);
          if (to > before && to <= before + length) range.setEnd(walk.currentNode, to - before);
          before += length;
        }
        if (scroll) range.startContainer.parentElement.scrollIntoView({block: 'center', behavior: 'instant'});
        const rects = [...range.getClientRects()].filter(r => r.width > 0);
        const box = r => ({x: r.x, y: r.y, width: r.width, height: r.height});
        return {first: box(rects[0]), last: box(rects[rects.length - 1])};
      }
      return null;
    };
    const visible = await this.inner.locator('main').boundingBox();
    let place = await this.inner.evaluate(find, [words, nth, false]);
    assert.ok(place, `the article has the words “${words}”`);
    const inside = r => r.y > visible.y + 8 && r.y + r.height < visible.y + visible.height - 8;
    if (!inside(place.first) || !inside(place.last)) {
      place = await this.inner.evaluate(find, [words, nth, true]);
      await this.drawn();
    }
    return place;
  }

  // Selects words by dragging the mouse over them.
  async select(words, nth = 0) {
    const {first, last} = await this.place(words, nth), {mouse} = this.inner;
    await mouse.move(first.x + .5, first.y + first.height / 2);
    await mouse.down();
    await mouse.move((first.x + last.x + last.width) / 2, (first.y + last.y + last.height) / 2);
    await mouse.move(last.x + last.width - .5, last.y + last.height / 2, {steps: 2});
    await mouse.up();
    await this.drawn();
    assert.equal(await this.selectedText(), words, 'the mouse selected the words');
  }

  async click(words, nth = 0) {
    const {first} = await this.place(words, nth);
    await this.inner.mouse.click(first.x + first.width / 2, first.y + first.height / 2);
    await this.drawn();
  }

  async doubleClick(word, nth = 0) {
    const {first} = await this.place(word, nth);
    await this.inner.mouse.dblclick(first.x + first.width / 2, first.y + first.height / 2);
    await this.drawn();
  }

  // --- acts

  async press(...keys) {
    for (const key of keys) await this.inner.keyboard.press(key);
    await this.drawn();
  }

  async menu(name) {
    await this.button('Menu').click();
    await this.role('menuitem', name).click();
    await this.drawn();
  }

  // Puts something on the clipboard as another page's copy does: exactly these types, nothing cleaned.
  async copy(content) {
    const types = typeof content === 'string' ? {'text/plain': content} :
                                                {'text/html': content.html, 'text/plain': content.text ?? ''};
    const other = await copier(this.inner.context().browser());
    await other.evaluate(types => {
      document.oncopy = e => {
        for (const [type, data] of Object.entries(types)) e.clipboardData.setData(type, data);
        e.preventDefault();
      };
      getSelection().selectAllChildren(document.body);
    }, types);
    await other.keyboard.press('Control+C');
  }

  // Pastes with the keyboard: a string as plain text, or {html, text}.
  async paste(content) {
    await this.copy(content);
    await this.inner.evaluate(() => { self.pasted = new Promise(done => addEventListener('paste', done, {once: true, capture: true})); });
    await this.press('Control+V');
    await this.inner.evaluate(() => self.pasted.then(() => {}));
    await this.drawn();
  }

  // Opens files as from the browser's own dialog: [{name, mimeType, buffer}] or paths.
  async openFiles(files, opener = () => this.press('o')) {
    const asked = new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('the page asked for no file')), patience);
      this.chooser = chooser => { clearTimeout(late); resolve(chooser); };
    });
    await Promise.all([asked, opener()]);
    await (await asked).setFiles(files);
    await this.drawn();
  }

  // What the page saves while `act` is done: {name, text}.
  async download(act) {
    const [download] = await Promise.all([this.inner.waitForEvent('download'), act()]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    return {name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8')};
  }

  // The names of the articles in the library, newest first.
  async library() {
    const names = await this.role('navigation', 'Articles').getByRole('button', {name: /^Delete /})
      .evaluateAll(found => found.map(b => b.getAttribute('aria-label') ?? b.textContent));
    return names.map(name => name.replace(/^Delete /, ''));
  }

  // A picture of the window in build/shots; as PNG.
  async shot(name) {
    mkdirSync(shots, {recursive: true});
    await this.drawn();
    return this.inner.screenshot({path: join(shots, `${name}.png`)});
  }
}

export const file = (name, content, mimeType = 'text/plain') =>
    ({name, mimeType, buffer: Buffer.from(content)});
