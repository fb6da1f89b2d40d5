// The places where a browser lets Hearsay keep things, and what stands in their way: a database of a newer page, one
// that another tab holds back, things of other pages, a small or full storage, questions that nobody answers.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import {pathToFileURL} from 'node:url';
import {bakery, harbour} from './articles.mjs';
import {newerPage, smallStorage, withoutIndexedDB} from './faults.mjs';
import {newContext, open} from './page.mjs';

const accepted = async page => (await page.marks({state: 'accepted'})).map(m => m.text).sort();
const standing = page => page.role('region', 'About saving');
const bakeryName = bakery.split('\n')[0];

async function tag(page, words) {
  await page.select(words);
  await page.press('3', 'Escape');
}

// Another page of the same origin (in Chromium: any local file) that knows nothing of Hearsay.
async function neighbour(t, context) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-neighbour-'));
  t.after(() => rmSync(folder, {recursive: true, force: true}));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>neighbour</title>');
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await page.evaluate(() => {
    window.opened = (version, upgrade) => new Promise((resolve, reject) => {
      const request = indexedDB.open('hearsay', version);
      request.onupgradeneeded = () => upgrade?.(request.result);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    // All that is in the database, as text.
    window.dump = async () => {
      const db = await opened(), names = [...db.objectStoreNames], all = {version: db.version};
      const t = db.transaction(names);
      for (const name of names) {
        const keys = t.objectStore(name).getAllKeys(), values = t.objectStore(name).getAll();
        t.addEventListener('complete', () => {
          all[name] = keys.result.map((key, i) => [key, values.result[i] instanceof Uint8Array ? String(values.result[i]) : values.result[i]]);
        });
      }
      await new Promise(done => { t.oncomplete = done; });
      db.close();
      return JSON.stringify(all);
    };
  });
  return page;
}

test('each write is strict, and a persist() that never answers holds nothing up', async t => {
  const page = await open(t, {
    article: bakery,
    init: () => {
      navigator.storage.persist = () => new Promise(() => {});
      window.asked = [];
      const transaction = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (names, mode, options) {
        if (this.name === 'hearsay' && mode === 'readwrite') window.asked.push(options?.durability);
        return transaction.apply(this, arguments);
      };
    },
  });
  await tag(page, 'Mill Lane');
  await page.saved();
  const asked = await page.inner.evaluate(() => window.asked);
  assert.ok(asked.length >= 3);
  assert.ok(asked.every(one => one === 'strict'), String(asked));
});

test('a database of a newer page is shown for reading, never written and never downgraded', async t => {
  const context = await newContext(t);
  const page = await open(t, {context, article: bakery});
  await tag(page, 'Mill Lane');
  await page.saved();
  await page.inner.goto('about:blank');
  const other = await neighbour(t, context);
  await other.evaluate(async () => (await opened(3, db => db.createObjectStore('more'))).close());
  const before = await other.evaluate(() => dump());
  assert.match(before, /"version":3/);
  const late = await open(t, {context});
  assert.match(await standing(late).textContent(), /newer Hearsay/);
  assert.deepEqual(await accepted(late), ['Mill Lane']);
  await late.select('first loaf');
  await late.press('3');
  assert.deepEqual(await accepted(late), ['Mill Lane']);
  await late.paste(harbour);
  await late.says(/^Not saved/);
  const saved = await late.download(() => late.button('Save a file').click());
  assert.equal(JSON.parse(saved.text).text, harbour);
  assert.equal(await other.evaluate(() => dump()), before, 'nothing in it was changed');
});

test('an old tab beside a new version: it stores what it has, lets go and says so; the new one goes on', async t => {
  const context = await newContext(t);
  const old = await open(t, {context, article: bakery});
  await old.saved();
  await old.select('Mill Lane');
  const [, fresh] = await Promise.all([
    old.inner.keyboard.press('3'),
    open(t, {context, init: newerPage}),
  ]);
  await fresh.eventually(async () => assert.deepEqual(await accepted(fresh), ['Mill Lane']));
  await fresh.eventually(async () => assert.equal(await standing(fresh).count(), 0, 'nobody else writes'));
  assert.match(await standing(old).textContent(), /updated in another tab\. Reload/);
  await old.inner.bringToFront();
  await old.select('first loaf');
  await old.press('3');
  if ((await accepted(old)).includes('first loaf')) {
    assert.match(await old.status(), /^Not saved/);
    await old.button('Save a file').waitFor();
  }
  await fresh.inner.bringToFront();
  await tag(fresh, 'could perhaps');
  await fresh.saved();
  await fresh.reload();
  assert.deepEqual(await accepted(fresh), ['Mill Lane', 'could perhaps']);
});

test('an upgrade that another tab blocks: said, nothing is lost, and with the tab away all is there', async t => {
  const context = await newContext(t);
  const page = await open(t, {context, article: bakery});
  await tag(page, 'Mill Lane');
  await page.saved();
  await page.inner.close();
  const holder = await neighbour(t, context);
  await holder.evaluate(async () => { window.held = await opened(); });  // and hears no request to let go
  const fresh = await open(t, {context, init: newerPage});
  assert.match(await standing(fresh).textContent(), /held by another tab with an older Hearsay/);
  await holder.close();
  await fresh.reload();
  assert.equal(await standing(fresh).count(), 0);
  await fresh.eventually(async () => assert.deepEqual(await accepted(fresh), ['Mill Lane']));
});

test('rows of other pages are left alone', async t => {
  const context = await newContext(t);
  const page = await open(t, {context, article: bakery});
  await page.saved();
  await page.inner.goto('about:blank');
  const other = await neighbour(t, context);
  await other.evaluate(async () => {
    const db = await opened(), t = db.transaction(['records', 'library'], 'readwrite');
    t.objectStore('records').put('text', ['foreign', 1]);
    t.objectStore('records').put({any: 1}, 5);
    t.objectStore('library').put({any: 1}, 7);
    t.objectStore('library').put('text', 'foreign');
    await new Promise(done => { t.oncomplete = done; });
    db.close();
  });
  const again = await open(t, {context});
  await again.eventually(async () => assert.deepEqual((await again.library()).length, 2));
  await tag(again, 'Mill Lane');
  await again.button(/^Delete Town votes/).click();
  await again.saved();
  const after = JSON.parse(await other.evaluate(() => dump()));
  assert.ok(after.records.some(([key, value]) => String(key) === 'foreign,1' && value === 'text'));
  assert.ok(after.records.some(([key, value]) => key === 5 && value.any === 1));
  assert.ok(after.library.some(([key, value]) => key === 7 && value.any === 1));
  assert.ok(after.library.some(([key, value]) => key === 'foreign' && value === 'text'));
});

test('a database of another page under Hearsay’s name: the small storage is used, the other’s things stay', async t => {
  const context = await newContext(t);
  const other = await neighbour(t, context);
  await other.evaluate(async () => (await opened(1, db => db.createObjectStore('things').put(1, 1))).close());
  const page = await open(t, {context});
  assert.match(await page.alert(), /another page keeps its things/i);
  await page.paste(bakery);
  await tag(page, 'Mill Lane');
  await page.saved();
  await page.reload();
  assert.deepEqual(await accepted(page), ['Mill Lane']);
  assert.deepEqual(JSON.parse(await other.evaluate(() => dump())), {version: 1, things: [[1, 1]]});
});

test('what the small storage kept moves to the large one when that is back', async t => {
  const context = await newContext(t);
  const page = await open(t, {
    context,
    init: () => {
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (...given) {
        if (!sessionStorage.works) throw new DOMException('not now', 'UnknownError');
        return open.apply(this, given);
      };
    },
  });
  await page.paste(bakery);
  await tag(page, 'Mill Lane');
  await page.saved();
  await page.inner.evaluate(() => { sessionStorage.works = 'yes'; });
  await page.reload();
  assert.deepEqual(await accepted(page), ['Mill Lane']);
  assert.equal((await page.library()).length, 2);
  assert.deepEqual(await page.inner.evaluate(() => Object.keys(localStorage).filter(key => key.startsWith('hearsay/'))), []);
  await page.press('Control+z');
  await page.saved();
  await page.reload();
  assert.deepEqual(await accepted(page), []);
});

test('the small storage is full in the middle of a write: said, and with room again all is stored', async t => {
  const page = await open(t, {init: smallStorage, article: bakery});
  await page.saved();
  await page.inner.evaluate(() => { window.room = 0; });
  await tag(page, 'Mill Lane');
  await page.says(/^Not saved/);
  assert.match(await page.status(), /full/);
  await page.button('Save a file').waitFor();
  await page.inner.evaluate(() => { window.room = Infinity; });
  await tag(page, 'first loaf');
  await page.saved();
  await page.reload();
  assert.deepEqual(await accepted(page), ['Mill Lane', 'first loaf']);
});

test('two tabs in the small storage: the second follows', async t => {
  const context = await newContext(t);
  const one = await open(t, {context, init: withoutIndexedDB, article: bakery});
  await one.saved();
  const two = await open(t, {context, init: withoutIndexedDB});
  assert.match(await standing(two).textContent(), /another tab/);
  await tag(one, 'Mill Lane');
  await two.eventually(async () => assert.deepEqual(await accepted(two), ['Mill Lane']));
});

test('a storage that never answers: after ten seconds the small one is used, and it is said', async t => {
  const page = await open(t, {init: () => { IDBFactory.prototype.open = () => new EventTarget(); }});
  assert.match(await page.alert(), /does not answer/);
  await page.paste(bakery);
  await page.saved();
  await page.reload();
  assert.ok((await page.library()).includes(bakeryName));
});

test('the page warns where moving its file would hide the work, once; not where it does not', async t => {
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
  const page = await open(t, {userAgent: agent, article: bakery});
  const message = page.role('region', 'Message');
  await page.eventually(async () => assert.match(await message.textContent(), /move or rename this file/));
  await page.button('Close message').click();
  await page.paste(harbour);
  await page.saved();
  assert.equal(await message.count(), 0);
  const other = await open(t, {article: bakery});
  await other.saved();
  assert.equal(await other.role('region', 'Message').count(), 0);
});

test('a storage that fails for a moment in the middle of everything: no edit is lost', async t => {
  const page = await open(t, {
    article: bakery,
    init: () => {
      // Every third write is aborted by the browser.
      let count = 0;
      const transaction = IDBDatabase.prototype.transaction;
      IDBDatabase.prototype.transaction = function (names, mode, options) {
        const made = transaction.apply(this, arguments);
        if (mode === 'readwrite' && ++count % 3 === 0) queueMicrotask(() => made.abort());
        return made;
      };
    },
  });
  const places = ['Mill Lane', 'first loaf', 'could perhaps', 'Neighbour', 'every night'];
  for (const words of places) await tag(page, words);
  await page.eventually(async () => {
    const again = page.button('Try again');
    if (await again.count()) await again.click();
    assert.match(await page.status(), /^Saved/);
  });
  await page.reload();
  assert.deepEqual(await accepted(page), [...places].sort());
});
