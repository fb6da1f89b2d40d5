// All articles as one file and back: nothing is overwritten, nothing is doubled, a damaged file changes nothing.
// And the trash: what was deleted, brought back or deleted for good.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {file, open} from './page.mjs';

const [harbourName, bakeryName] = [harbour, bakery].map(article => article.split('\n')[0]);
const accepted = async page => (await page.marks({state: 'accepted'})).map(m => m.text).sort();

async function withTwo(t, options = {}) {
  const page = await open(t, {article: harbour, ...options});
  await page.paste(bakery);
  await tag(page, 'Mill Lane');
  await page.saved();
  return page;
}

async function tag(page, words) {
  await page.select(words);
  await page.press('3', 'Escape');
}

const backup = page => page.download(() => page.menu('Save a backup of all articles'));
const message = page => page.role('region', 'Message').locator('p').first();

// Opens a backup and says what the page says of it.
async function restore(page, saved, text = saved.text) {
  if (await page.role('region', 'Message').count()) await page.button('Close message').click();
  await page.openFiles(file(saved.name, text, 'application/json'));
  await page.eventually(async () => assert.equal(await message(page).count(), 1), 15_000);
  return message(page).textContent();
}

async function show(page, name) {
  await page.role('navigation', 'Articles').getByRole('button', {name, exact: true}).click();
  await page.eventually(async () => assert.ok((await page.title()).startsWith(name)));
  await page.drawn();
}

test('a backup opened in another profile brings everything, with undo', async t => {
  const page = await withTwo(t);
  const saved = await backup(page);
  assert.match(saved.name, /^hearsay-backup-\d{4}-\d\d-\d\d\.json$/);
  const content = JSON.parse(saved.text);
  assert.equal(content.count, 3);
  assert.match(await message(page).textContent(), /Backup saved: 3 articles/);
  const other = await open(t);
  assert.match(await restore(other, saved), /3 articles added\. Nothing was overwritten/);
  await other.saved();
  await show(other, bakeryName);
  assert.deepEqual(await accepted(other), ['Mill Lane']);
  await other.press('Control+z');
  assert.deepEqual(await accepted(other), []);
  await other.saved();
  await other.reload();
  assert.equal((await other.library()).length, 4);
  assert.deepEqual(await accepted(other), []);
});

test('the same backup again: nothing; after more work here: nothing; after other work: a copy', async t => {
  const page = await withTwo(t);
  const saved = await backup(page);
  assert.match(await restore(page, saved), /3 already here/);
  await tag(page, 'first loaf');
  assert.match(await restore(page, saved), /3 already here/);
  assert.deepEqual(await accepted(page), ['Mill Lane', 'first loaf']);
  await page.press('Control+z', 'Control+z');
  assert.match(await restore(page, saved), /3 already here/, 'what can be made again is here');
  await tag(page, 'could perhaps');
  assert.match(await restore(page, saved), /1 added as a copy beside yours, 2 already here/);
  assert.deepEqual(await accepted(page), ['could perhaps'], 'the own one stays');
  await page.saved();
  await show(page, `${bakeryName} (from a backup)`);
  assert.deepEqual(await accepted(page), ['Mill Lane']);
});

test('an older state is brought up to date by a newer backup, open or not', async t => {
  const page = await withTwo(t);
  const before = await backup(page);
  await tag(page, 'first loaf');
  await show(page, harbourName);
  await tag(page, 'end of March');
  const after = await backup(page);
  const other = await open(t);
  await restore(other, before);
  await show(other, bakeryName);
  assert.match(await restore(other, after), /2 updated, 1 already here|2 updated, 2 already here/);
  await other.eventually(async () => assert.deepEqual(await accepted(other), ['Mill Lane', 'first loaf']));
  await other.saved();
  await show(other, harbourName);
  assert.deepEqual(await accepted(other), ['end of March']);
  await other.reload();
  assert.deepEqual(await accepted(other), ['end of March']);
  assert.equal((await other.library()).length, 4);
});

test('a damaged, a cut and a newer backup are refused and change nothing', async t => {
  const page = await withTwo(t);
  const saved = await backup(page), names = await page.library();
  const wrong = [
    [saved.text.slice(0, saved.text.length / 2), /end is missing/],
    [saved.text.replace('Mill Lane', 'Mall Lane'), /changed or damaged/],
    [saved.text.replace('"hearsay backup": 1', '"hearsay backup": 7'), /newer Hearsay/],
  ];
  for (const [text, why] of wrong) {
    const said = await restore(page, saved, text);
    assert.match(said, why);
    assert.match(said, /Nothing was changed/);
    assert.deepEqual(await page.library(), names);
  }
});

test('an article in the trash comes back with a backup that has it', async t => {
  const page = await withTwo(t);
  const saved = await backup(page);
  await page.menu('Delete this article');
  await page.eventually(async () => assert.ok(!(await page.library()).includes(bakeryName)));
  assert.match(await restore(page, saved), /1 restored from the trash/);
  await show(page, bakeryName);
  assert.deepEqual(await accepted(page), ['Mill Lane']);
});

test('the reminder: after two weeks of work without a backup, once a week', async t => {
  const init = () => {
    const day = 24 * 60 * 60 * 1000, now = Date.now;
    Date.now = () => now() + Number(sessionStorage.days ?? 0) * day;
  };
  const page = await withTwo(t, {init});
  const later = async days => {
    await page.inner.evaluate(n => { sessionStorage.days = n; }, days);
    await page.reload();
    await page.drawn();
    return await message(page).count() ? message(page).textContent() : '';
  };
  assert.equal(await later(1), '');
  assert.match(await later(15), /no backup/);
  assert.equal(await later(16), '');
  assert.match(await later(23), /no backup/);
  const saved = await page.download(() => page.button('Save a backup').click());
  assert.equal(JSON.parse(saved.text).count, 3);
  assert.equal(await later(60), '', 'nothing was done since');
  await show(page, bakeryName);
  await tag(page, 'first loaf');
  await page.saved();
  assert.match(await later(61), /38 days old/);
});

test('the trash: days left, restore, delete for good only when asked twice', async t => {
  const page = await withTwo(t);
  await page.menu('Trash…');
  await page.inner.getByText(/The trash is empty/).waitFor();
  await page.press('Escape');
  // By key: a second click where the first row was would count as one that nobody aimed.
  await page.button(`Delete ${bakeryName}`).press('Enter');
  await page.button(`Delete ${harbourName}`).press('Enter');
  await page.button('Trash (2)').click();
  const dialog = page.role('dialog', 'Trash');
  await page.eventually(async () => assert.equal(await dialog.getByText(/30 days left/).count(), 2));
  await page.shot('trash');
  await page.button(`Restore ${harbourName}`).click();
  await page.eventually(async () => assert.equal(await dialog.getByText(/30 days left/).count(), 1));
  await page.button(`Delete for good ${bakeryName}`).click();
  await page.inner.getByText(/cannot be undone/).waitFor();
  await page.button(`Keep ${bakeryName}`).click();
  await page.eventually(async () => assert.equal(await dialog.getByText(/30 days left/).count(), 1));
  await page.button(`Delete for good ${bakeryName}`).click();
  await page.button(`Delete ${bakeryName}`).click();
  await page.inner.getByText(/The trash is empty/).waitFor();
  await page.press('Escape');
  assert.ok((await page.library()).includes(harbourName));
  await page.stored();
  await page.reload();
  assert.ok((await page.library()).includes(harbourName));
  assert.ok(!(await page.library()).includes(bakeryName));
  await page.menu('Trash…');
  await page.inner.getByText(/The trash is empty/).waitFor();
});

test('after 30 days the trash is emptied; a day before it is not', async t => {
  const init = () => {
    const now = Date.now;
    Date.now = () => now() + Number(sessionStorage.days ?? 0) * 24 * 60 * 60 * 1000;
  };
  const page = await withTwo(t, {init});
  await page.button(`Delete ${harbourName}`).click();
  await page.stored();
  await page.inner.evaluate(() => { sessionStorage.days = 29; });
  await page.reload();
  await page.button('Trash (1)').click();
  await page.inner.getByText(/1 day left/).waitFor();
  await page.inner.evaluate(() => { sessionStorage.days = 31; });
  await page.reload();
  assert.equal(await page.button(/^Trash \(/).count(), 0);
  const left = await page.inner.evaluate(() => new Promise(done => {
    indexedDB.open('hearsay').onsuccess = e => {
      const t = e.target.result.transaction(['records', 'library']);
      const rows = t.objectStore('library').getAllKeys(), records = t.objectStore('records').getAllKeys();
      t.oncomplete = () => done({rows: rows.result, documents: [...new Set(records.result.map(key => key[0]))]});
    };
  }));
  assert.deepEqual(left.documents.sort(), left.rows.sort(), 'nothing of it is left in the storage');
  assert.equal(left.rows.length, 2);
});
