// Nothing keeps the page from starting: no damage to what is stored, and no service that the browser lacks. And when
// something does go wrong, it is said.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {silentWhenAsked, withoutIndexedDB, withoutLocks, without} from './faults.mjs';
import {file, newContext, open, url} from './page.mjs';

// The page is at work: its articles are listed, one can be opened, tagged and saved as a file.
async function works(page, title = /^Harbour/) {
  const listed = page.role('navigation', 'Articles').getByRole('button', {name: title}).first();
  await listed.click();
  await page.eventually(async () => assert.match((await page.paragraphs())[0], title));
  await page.press('n', 'Enter', 'Escape');
  const saved = await page.download(() => page.press('Control+s'));
  assert.ok(JSON.parse(saved.text).text.length > 100);
}

for (const name of ['crypto', 'PerformanceObserver', 'ResizeObserver', 'matchMedia', 'visualViewport', 'BroadcastChannel',
                    'performance.mark', 'navigator.storage', 'Intl.DateTimeFormat', 'Intl.NumberFormat', 'Intl.PluralRules'])
  test(`without ${name} the page starts and works`, async t => {
    const page = await open(t, {article: harbour, init: without, initArgument: name});
    await works(page);
  });

test('dates whose options the browser does not know', async t => {
  const page = await open(t, {article: harbour, init: () => {
    const Real = Intl.DateTimeFormat;
    Intl.DateTimeFormat = function(locales, options) {
      if (options && Object.keys(options).length) throw new RangeError('no such option');
      return new Real(locales);
    };
  }});
  await works(page);
});

// What the page keeps in localStorage, each with damage of several kinds.
test('every small setting damaged in every way: the page starts and works', {timeout: 240_000}, async t => {
  const context = await newContext(t);
  let page = await open(t, {context, article: harbour});
  await page.press('l');
  await page.press('Escape');
  await page.saved();
  await page.reload();
  await page.reload();
  const keys = await page.inner.evaluate(() => [...new Set([...Object.keys(localStorage), ...[
    'theme', 'text-size', 'line-width', 'line-spacing', 'left-width', 'right-width', 'early', 'open', 'visited', 'hint',
    'backup', 'backup-reminder', 'library-order', 'draft', 'note'].map(key => 'hearsay.' + key)])]);
  for (const damage of ['{', 'nan', '-1e999', '{"open":1,"words":5}', '[]', '\u0000\uffff', '9'.repeat(400)]) {
    await page.inner.evaluate(([keys, damage]) => {
      // Not what the page writes when it is left.
      addEventListener('pagehide', () => { for (const key of keys) localStorage.setItem(key, damage); });
    }, [keys, damage]);
    await page.reload();
    await works(page);
  }
});

test('damaged first words do not keep the page from starting', async t => {
  const context = await newContext(t);
  const page = await open(t, {context, article: harbour});
  await page.saved();
  const id = await page.inner.evaluate(() => localStorage.getItem('hearsay.open'));
  for (const early of [{open: id, words: 7}, {open: id, words: [null]}, {open: id, words: [['', 'x']], at: null},
                       {open: id, words: [['head', 'x']], at: {left: 'a'}, theme: {}, window: 1280}]) {
    await page.inner.evaluate(early => {
      addEventListener('pagehide', () => localStorage.setItem('hearsay.early', JSON.stringify(early)));
    }, early);
    await page.reload();
    await works(page);
  }
});

// IndexedDB: rows and records of the library.
const change = (page, how) => page.inner.evaluate(async how => {
  const request = indexedDB.open('hearsay');
  await new Promise(done => { request.onsuccess = done; });
  const db = request.result, t = db.transaction(['records', 'library'], 'readwrite');
  const library = t.objectStore('library'), records = t.objectStore('records');
  const encode = text => new TextEncoder().encode(text), decode = bytes => new TextDecoder().decode(bytes);
  const rows = library.getAll(), keys = library.getAllKeys();
  await new Promise(done => { keys.onsuccess = done; });
  rows.result.forEach((bytes, i) => {
    const id = keys.result[i];
    if (how.fields) library.put(encode(JSON.stringify({...JSON.parse(decode(bytes)), [how.fields[i % how.fields.length]]: how.value})), id);
    if (how.bytes !== undefined) library.put(how.bytes === null ? null : encode(how.bytes), id);
    if (how.gone) library.delete(id);
    if (how.strange) { records.put(encode('x'), [id, 1e300]); records.put('text', [id, 77]); records.put(5, 'no list'); }
  });
  await new Promise(done => { t.oncomplete = done; });
  db.close();
}, how);

test('every field of a library row damaged in every way: the articles are listed and open', {timeout: 300_000}, async t => {
  const fields = ['version', 'id', 'title', 'from', 'created', 'changed', 'trashed', 'bytes', 'quotes', 'hedges', 'persons', 'suggestions'];
  const page = await open(t);
  for (const field of fields) await page.paste(bakery.replace('midnight', `midnight: ${field}`));
  await page.saved();
  const {length} = await page.library();
  for (const value of [9e15, -9e15, 'text', null, {}]) {
    await change(page, {fields, value});
    await page.reload();
    const names = await page.library();
    assert.equal(names.length, length, `${value}: ${names}`);
    for (const row of [0, 4, 6, 11]) {
      await page.role('navigation', 'Articles').getByRole('button', {name: /^Delete /}).nth(row).locator('xpath=preceding-sibling::button[1]').click();
      await page.eventually(async () => assert.match((await page.paragraphs())[0], /^(Bakery|Town)/));
    }
  }
  await works(page, /^Bakery/);
});

test('rows that are no rows, and records that are no records', async t => {
  const page = await open(t, {article: harbour});
  await page.saved();
  for (const how of [{bytes: ''}, {bytes: '{'}, {bytes: 'null'}, {strange: true}]) {
    await change(page, how);
    await page.reload();
    await page.eventually(async () => assert.match((await page.paragraphs())[0], /^Harbour/, JSON.stringify(how)));
    await page.press('n', 'Enter', 'Escape');
    await page.saved();
  }
  await works(page);
});

test('an article whose row in the library is gone is listed, with all that was done', async t => {
  const page = await open(t, {article: harbour});
  await page.press('n', 'Enter', 'Escape');
  await page.saved();
  const before = await page.marks();
  await change(page, {gone: true});
  await page.reload();
  await page.eventually(async () => assert.match((await page.paragraphs())[0] ?? '', /^Harbour/));
  assert.deepEqual(await page.marks(), before);
  await page.press('n', 'Enter', 'Escape');
  await page.saved();
  await page.reload();
  assert.ok((await page.library()).some(name => /^Harbour/.test(name)));
});

test('a file with a date that no calendar has is refused, and the next start is as before', async t => {
  const page = await open(t, {article: harbour});
  const saved = await page.download(() => page.press('Control+s'));
  const damaged = JSON.parse(saved.text);
  damaged.meta.changed = 9e15;
  await page.openFiles([file('damaged.hearsay.json', JSON.stringify(damaged), 'application/json')]);
  assert.match(await page.alert(), /no date/);
  await page.saved();
  await page.reload();
  await works(page);
});

test('a storage that does not answer is said after five seconds, with a way out; and when it answers again', async t => {
  const page = await open(t, {article: bakery, init: silentWhenAsked});
  await page.saved();
  await page.inner.evaluate(() => { window.silent = true; });
  await page.select('Mill Lane');
  await page.press('3', 'Escape');
  assert.match(await page.status(), /^Saving/);
  await page.eventually(async () => assert.match(await page.status(), /does not answer/), 9000);
  const saved = await page.download(() => page.button('Save a file').click());
  assert.equal(JSON.parse(saved.text).tags.filter(tag => tag.layer === 'me').length, 1);
  await page.inner.evaluate(() => { window.silent = false; for (const answer of window.held.splice(0)) answer(); });
  await page.saved();
  assert.equal(await page.button('Save a file').count(), 0);
});

test('messages to other tabs that cannot be sent keep nothing from being saved', async t => {
  const page = await open(t, {article: bakery, init: () => {
    BroadcastChannel.prototype.postMessage = () => { throw new DOMException('closed', 'InvalidStateError'); };
  }});
  await page.select('Mill Lane');
  await page.press('3', 'Escape');
  await page.saved();
});

test('the small storage without locks is for one tab; the other reads, and may take over', async t => {
  const context = await newContext(t);
  await context.addInitScript(withoutIndexedDB);
  await context.addInitScript(withoutLocks);
  const first = await open(t, {context, article: bakery});
  await first.saved();
  const second = await open(t, {context});
  await second.eventually(async () => assert.match((await second.paragraphs())[0], /^Bakery/));
  assert.match(await second.status(), /Read only/);
  await first.select('Mill Lane');
  await first.press('3', 'Escape');
  await first.saved();
  await second.button('Edit here').click();
  await second.saved();
  assert.equal(await second.count('hedge', 'accepted'), 1);
  await second.select('first loaf');
  await second.press('3', 'Escape');
  await second.saved();
  await first.eventually(async () => assert.match(await first.status(), /Read only/));
  await first.inner.close();
  await second.reload();
  assert.equal(await second.count('hedge', 'accepted'), 2);
});
