// How an article comes in: the dialog, the clipboard, files; and what is refused, with a message and without
// a change.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {file, open} from './page.mjs';

const lines = article => article.split('\n\n');
const webPage = `<!doctype html><html><head><title>Site</title><style>p { color: red }</style></head><body>
  <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
  <script>document.title = 'run';</script>
  <article><h1>Bakery opens at midnight</h1>
  <p>&ldquo;Bread does not sleep,&rdquo; said <b>baker</b> Olu&nbsp;Petersen on Tuesday.</p>
  <p hidden>You cannot see this paragraph.</p><p style="display: none">Nor this one.</p>
  <ul><li>Open every night</li><li>Closed on Mondays</li></ul></article></body></html>`;
const webText = [
  'Bakery opens at midnight', '“Bread does not sleep,” said baker Olu\u00a0Petersen on Tuesday.',
  'Open every night', 'Closed on Mondays'
];

// Spaces of every kind count as one another: the text is what matters here.
const same = (found, expected) => assert.deepEqual(
    found.map(p => p.replace(/^[•\-–*]\s*/, '').replaceAll('\u00a0', ' ')),
    expected.map(p => p.replaceAll('\u00a0', ' ')));

test('the first visit shows an example with suggestions, what this is for, and what to do', async t => {
  const page = await open(t);
  assert.ok((await page.paragraphs()).length > 3);
  assert.ok(await page.count('quote', 'suggested') > 0);
  await page.inner.getByText('Hearsay shows who said what in a news article').waitFor();
  await page.inner.getByText('Press N to go to a suggestion').waitFor();
  assert.equal((await page.library()).length, 1);
});

test('the dialog New article: Article text and Analyse', async t => {
  const page = await open(t);
  await page.button('New article').click();
  const dialog = page.role('dialog', 'New article');
  await dialog.getByRole('textbox', {name: 'Article text'}).fill(harbour);
  await dialog.getByRole('button', {name: 'Analyse'}).click();
  await page.eventually(async () => assert.deepEqual(await page.paragraphs(), lines(harbour)));
  assert.equal(await dialog.count(), 0);
  assert.ok(await page.count('quote', 'suggested') > 0);
  await page.saved();
});

test('typing into the dialog: Cancel leaves the article as it was and keeps what was typed', async t => {
  const page = await open(t, {article: bakery});
  await page.button('New article').click();
  await page.drawn();
  await page.inner.keyboard.type('Nobody wants 123 this', {delay: 2});
  assert.equal(await page.role('textbox', 'Article text').inputValue(), 'Nobody wants 123 this');
  await page.button('Cancel').click();
  await page.drawn();
  assert.deepEqual(await page.paragraphs(), lines(bakery));
  assert.equal(await page.count(undefined, 'accepted'), 0, 'the digits were no tags');
  await page.button('New article').click();
  assert.equal(await page.role('textbox', 'Article text').inputValue(), 'Nobody wants 123 this');
});

test('Ctrl+V anywhere', async t => {
  const page = await open(t);
  await page.paste(bakery);
  assert.deepEqual(await page.paragraphs(), lines(bakery));
  await page.role('tab', 'Tags').click();
  await page.paste(harbour);
  assert.deepEqual(await page.paragraphs(), lines(harbour));
  assert.deepEqual((await page.library()).slice(0, 2), [lines(harbour)[0], lines(bakery)[0]]);
});

test('Ctrl+V in the dialog’s field pastes into the field', async t => {
  const page = await open(t);
  await page.copy(bakery);
  await page.button('New article').click();
  await page.role('textbox', 'Article text').waitFor();
  await page.press('Control+V');
  assert.equal(await page.role('textbox', 'Article text').inputValue(), bakery);
  await page.button('Analyse').click();
  await page.eventually(async () => assert.deepEqual(await page.paragraphs(), lines(bakery)));
});

test(
    'text copied from a web page: its headings, paragraphs and lists, no script, navigation or hidden part',
    async t => {
      const page = await open(t);
      await page.paste({html: webPage, text: 'Home Sport Bakery opens at midnight'});
      same(await page.paragraphs(), webText);
      assert.match(await page.title(), /^Bakery opens at midnight/);
    });

test('markup without words falls back on the plain text beside it', async t => {
  const page = await open(t);
  await page.paste({html: '<p hidden>nothing</p><img alt="">', text: bakery});
  assert.deepEqual(await page.paragraphs(), lines(bakery));
});

test('opened by the file chooser: .txt, .html and .json', async t => {
  const page = await open(t, {article: harbour});
  const own = await page.download(() => page.press('Control+s'));
  await page.openFiles(file('bakery.txt', bakery));
  await page.eventually(async () => assert.deepEqual(await page.paragraphs(), lines(bakery)));
  await page.openFiles(file('page.html', webPage, 'text/html'), () => page.menu('Open a file…'));
  await page.eventually(async () => same(await page.paragraphs(), webText));
  await page.button('New article').click();
  await page.openFiles(
      file(own.name, own.text, 'application/json'), () => page.button('Open a file…').click());
  await page.eventually(async () => assert.deepEqual(await page.paragraphs(), lines(harbour)));
  assert.equal(await page.role('dialog', 'New article').count(), 0, 'the dialog has done its work');
});

test('a file with a byte order mark and Windows line ends', async t => {
  const page = await open(t);
  await page.openFiles(file('windows.txt', '\ufeff' + bakery.replaceAll('\n', '\r\n')));
  await page.eventually(async () => assert.deepEqual(await page.paragraphs(), lines(bakery)));
});

test('files dropped on the page', async t => {
  const page = await open(t), folder = mkdtempSync(join(tmpdir(), 'hearsay-drop-'));
  t.after(() => rmSync(folder, {recursive: true}));
  const devtools = await page.inner.context().newCDPSession(page.inner);
  const drop = async (name, content) => {
    writeFileSync(join(folder, name), content);
    const data = {items: [], files: [join(folder, name)], dragOperationsMask: 1};
    for (const type of ['dragEnter', 'dragOver', 'drop'])
      await devtools.send('Input.dispatchDragEvent', {type, x: 600, y: 300, data});
  };
  await drop('bakery.txt', bakery);
  await page.eventually(async () => assert.deepEqual(await page.paragraphs(), lines(bakery)));
  await drop('page.html', webPage);
  await page.eventually(async () => same(await page.paragraphs(), webText));
  const own = await page.download(() => page.press('Control+s'));
  await page.menu('Delete this article');
  await drop('own.hearsay.json', own.text);
  await page.eventually(async () => same(await page.paragraphs(), webText));
});

// What is refused.

async function refused(page, act, message) {
  const before = [await page.paragraphs(), await page.library(), await page.marks()];
  await act();
  assert.match(await page.alert(), message);
  assert.deepEqual(
      [await page.paragraphs(), await page.library(), await page.marks()], before, 'nothing changed');
}

const tooLong = 'A sentence of some words that goes on. '.repeat(60_000);  // 2.3 MB
const binary = Buffer.from(Array.from({length: 4000}, (_, i) => (i * 73 + 11) % 256));

test('nothing in the dialog', async t => {
  const page = await open(t, {article: bakery});
  await page.button('New article').click();
  await refused(page, () => page.button('Analyse').click(), /no text.*nothing was changed/i);
  await page.role('textbox', 'Article text').fill(' \n\n\t ');
  await refused(page, () => page.button('Analyse').click(), /no text.*nothing was changed/i);
  await page.role('textbox', 'Article text').fill(harbour);
  await page.button('Analyse').click();
  await page.eventually(async () => assert.deepEqual(await page.paragraphs(), lines(harbour)));
  assert.equal(
      await page.inner.getByRole('alert').filter({hasText: /\S/}).count(), 0, 'the message has gone');
});

test('an empty clipboard, an empty file', async t => {
  const page = await open(t, {article: bakery});
  await refused(page, () => page.paste(' \n '), /no text/i);
  await page.press('Escape');
  await refused(page, () => page.openFiles(file('empty.txt', '')), /no text/i);
});

test('binary files', async t => {
  const page = await open(t, {article: bakery});
  await refused(page, () => page.openFiles(file('photo.txt', binary)), /isn’t text/i);
  await page.press('Escape');
  await refused(page, () => page.openFiles(file('photo.html', binary, 'text/html')), /isn’t text/i);
  await page.press('Escape');
  await refused(page, () => page.openFiles(file('photo.jpg', binary, 'image/jpeg')), /isn’t text/i);
});

test('more than 2 MB', async t => {
  const page = await open(t, {article: bakery});
  await refused(page, () => page.paste(tooLong), /2 MB/);
  await page.press('Escape');
  await refused(page, () => page.openFiles(file('long.txt', tooLong)), /2 MB/);
});

test('a JSON file that is not Hearsay’s, or is damaged, or newer', async t => {
  const page = await open(t, {article: bakery});
  const own = await page.download(() => page.press('Control+s'));
  await refused(page, () => page.openFiles(file('list.json', '[1, 2]')), /list\.json/);
  await page.press('Escape');
  await refused(
      page, () => page.openFiles(file('half.json', own.text.slice(0, own.text.length / 2))), /half\.json/);
  await page.press('Escape');
  const newer = JSON.parse(own.text);
  newer.version = 999;
  await refused(page, () => page.openFiles(file('newer.json', JSON.stringify(newer))), /newer/);
});
