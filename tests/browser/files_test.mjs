// Files of every format: several at once, in a ZIP, in an encoding of their own; and saved as what other programs read, with
// what that leaves out said before.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {file, open} from './page.mjs';
import {zip} from './zip.mjs';

const lines = article => article.split('\n\n'), title = article => lines(article)[0];
const message = page => page.role('region', 'Message').locator('p').first();
const says = (page, what) => page.eventually(async () => assert.match(await message(page).textContent(), what));
const ferry = '<h1>Ferry is late again</h1><p>“It will be fixed by June,” the harbour master said.</p>';

async function withHarbour(t, options = {}) {
  const page = await open(t, {article: harbour, ...options});
  await page.select('end of March');
  await page.press('3', 'Escape');
  await page.saved();
  return page;
}

test('three files opened at once: each is an article, the first is shown', async t => {
  const page = await open(t);
  const before = (await page.library()).length;
  await page.openFiles([file('bakery.txt', bakery), file('harbour.txt', harbour), file('ferry.html', ferry, 'text/html')]);
  await says(page, /^Opened 3 articles\.$/);
  assert.deepEqual(await page.paragraphs(), lines(bakery));
  const names = await page.library();
  assert.equal(names.length, before + 3);
  for (const name of [title(bakery), title(harbour), 'Ferry is late again']) assert.ok(names.includes(name), name);
  await page.saved();
  await page.reload();
  assert.deepEqual((await page.library()).sort(), names.sort());
});

test('of several files the bad ones are named and the others opened', async t => {
  const page = await open(t);
  await page.openFiles([file('list.json', '[1]', 'application/json'), file('bakery.txt', bakery),
    file('photo.jpg', Buffer.from(Array.from({length: 3000}, (_, i) => (i * 73 + 11) % 256)), 'image/jpeg')]);
  await says(page, /^Opened .*list\.json: .*photo\.jpg: This isn’t text/);
  assert.deepEqual(await page.paragraphs(), lines(bakery));
});

test('a page is read in the encoding that it declares', async t => {
  const page = await open(t);
  const head = '<meta charset="windows-1251"><h1>', tail = '</h1><p>It may rain, she said.</p>';
  const bytes = Buffer.concat([Buffer.from(head), Buffer.from([0xcc, 0xee, 0xf1, 0xf2]), Buffer.from(tail)]);
  await page.openFiles(file('bridge.html', bytes, 'text/html'));
  await page.eventually(async () => assert.deepEqual(await page.paragraphs(), ['Мост', 'It may rain, she said.']));
});

test('a ZIP dropped on the page is the files in it', async t => {
  const page = await open(t), folder = mkdtempSync(join(tmpdir(), 'hearsay-zip-'));
  t.after(() => rmSync(folder, {recursive: true}));
  const own = await page.download(() => page.press('Control+s'));
  const packed = zip({
    'class/': '', 'class/bakery.txt': bakery, 'class/ferry.html': ferry, 'class/.DS_Store': 'x', '__MACOSX/class/bakery.txt': 'x',
    'class/own.hearsay.json': own.text,
  });
  writeFileSync(join(folder, 'class.zip'), packed);
  const devtools = await page.inner.context().newCDPSession(page.inner);
  const data = {items: [], files: [join(folder, 'class.zip')], dragOperationsMask: 1};
  for (const type of ['dragEnter', 'dragOver', 'drop'])
    await devtools.send('Input.dispatchDragEvent', {type, x: 600, y: 300, data});
  await says(page, /^Opened 3 articles\. You had one of them already/);
  assert.deepEqual(await page.paragraphs(), lines(bakery));
  assert.equal((await page.library()).length, 4);
});

test('a ZIP that is not deflated, has a password, is damaged, is cut, or is empty', async t => {
  const page = await open(t);
  const give = (name, bytes) => page.openFiles(file(name, bytes, 'application/zip'));
  await give('stored.zip', zip({'long.txt': `${bakery}\n\n${'It rained and rained. '.repeat(4000)}`}, {stored: true}));
  await page.eventually(async () => assert.equal((await page.paragraphs())[0], title(bakery)));
  const names = await page.library();
  await give('locked.zip', zip({'a.txt': bakery}, {locked: true}));
  await says(page, /a\.txt: It has a password.*Nothing was changed/);
  const damaged = zip({'a.txt': bakery}, {stored: true});
  damaged[60] ^= 1;
  await give('damaged.zip', damaged);
  await says(page, /a\.txt: It is damaged/);
  await give('cut.zip', zip({'a.txt': bakery}).subarray(0, 200));
  await says(page, /cut\.zip: It is damaged/);
  await give('empty.zip', zip({'folder/': ''}));
  await says(page, /empty\.zip: There is no file in this ZIP/);
  assert.deepEqual(await page.library(), names);
});

test('saved as CSV: a row for each tag; what it leaves out is said before', async t => {
  const page = await withHarbour(t);
  await page.menu('Save as…');
  const dialog = page.role('dialog', 'Save as');
  const said = name => dialog.getByRole('button', {name, exact: true}).getAttribute('title');
  assert.equal(await said('Hearsay file'), '.hearsay.json – leaves nothing out');
  assert.match(await said('Plain text'), /^\.txt – leaves out \d+ tags$/);
  await page.shot('save-as');
  const saved = await page.download(() => dialog.getByRole('button', {name: 'CSV of all tags', exact: true}).click());
  assert.equal(saved.name, `${title(harbour)}.tags.csv`);
  const rows = saved.text.trim().split('\r\n');
  assert.ok(saved.text.startsWith('\ufeff'), 'for Excel');
  assert.equal(rows[0], 'article,paragraph,kind,text,speaker,reporting word,hedge kind,elsewhere,note,author,verdict');
  assert.ok(rows.length > 5);
  assert.ok(rows.some(row => row.includes(',hedge,end of March,') && row.endsWith(',Me,accepted')), saved.text);
  assert.equal(await dialog.count(), 0);
});

test('all articles in one table', async t => {
  const page = await withHarbour(t);
  await page.paste(bakery);
  await page.saved();
  await page.press('Control+Shift+s');
  const saved = await page.download(() => page.button('All as CSV of all tags').click());
  assert.match(saved.name, /^hearsay-articles-\d{4}-\d\d-\d\d\.tags\.csv$/);
  const articles = new Set(saved.text.trim().split('\r\n').slice(1).map(row => row.split(',')[0]));
  assert.ok(articles.size >= 3, [...articles].join());
  await says(page, /^Saved 3 articles as “hearsay-articles-/);
});

test('the dialog on a phone, in the dark', async t => {
  const page = await withHarbour(t, {viewport: {width: 390, height: 780}, colorScheme: 'dark'});
  await page.menu('Save as…');
  await page.button('All as Plain text').scrollIntoViewIfNeeded();
  await page.shot('save-as-phone-dark');
  const {width} = await page.role('dialog', 'Save as').boundingBox();
  assert.ok(width <= 390);
});
