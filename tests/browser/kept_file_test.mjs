// A file that is written at each change, chosen once (File System Access). The picker is the test's: it gives a real
// file handle of the page's own private file system, so that writing, closing and keeping the handle are the browser's.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {bakery} from './articles.mjs';
import {html, newContext, Page} from './page.mjs';

// Local files have no private file system, so the page comes from this machine's own server.
async function served(t, init) {
  const server = createServer((_, answer) => answer.writeHead(200, {'content-type': 'text/html'}).end(readFileSync(html)));
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  t.after(() => server.close());
  const context = await newContext(t), inner = await context.newPage(), page = new Page(inner);
  await inner.addInitScript(() => {
    window.showSaveFilePicker = async ({suggestedName}) => {
      if (!navigator.userActivation.isActive) throw new DOMException('no click', 'SecurityError');
      return (await navigator.storage.getDirectory()).getFileHandle(suggestedName, {create: true});
    };
    const rights = sessionStorage;
    FileSystemHandle.prototype.queryPermission = async () => rights.permission ?? 'granted';
    FileSystemHandle.prototype.requestPermission = async () => {
      if (!navigator.userActivation.isActive) throw new DOMException('no click', 'SecurityError');
      return rights.permission = 'granted';
    };
    const create = FileSystemFileHandle.prototype.createWritable;
    FileSystemFileHandle.prototype.createWritable = function (...given) {
      if (rights.broken) throw new DOMException('The disk is gone.', 'NotFoundError');
      return create.apply(this, given);
    };
  });
  if (init) await inner.addInitScript(init);
  await inner.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.ready();
  await page.paste(bakery);
  await page.saved();
  return page;
}

async function tag(page, words) {
  await page.select(words);
  await page.press('3', 'Escape');
}

// What is in the file now: the words that the person tagged.
const inFile = page => page.inner.evaluate(async () => {
  for await (const [, handle] of (await navigator.storage.getDirectory()).entries()) {
    const text = await (await handle.getFile()).text();
    if (!text) return null;
    const {tags} = JSON.parse(text);
    return tags.filter(tag => tag.layer === 'me').length;
  }
  return null;
});

test('each change is in the chosen file; after a restart it is asked once more', async t => {
  const page = await served(t);
  await page.menu('Also save to a file automatically…');
  await page.eventually(async () => assert.equal(await inFile(page), 0));
  await page.eventually(async () => assert.match(await page.status(), /^Saved.* · Bakery opens at midnight\.hearsay\.json$/));
  await tag(page, 'Mill Lane');
  await page.eventually(async () => assert.equal(await inFile(page), 1));
  for (const words of ['first loaf', 'could perhaps', 'Neighbour']) await tag(page, words);
  await page.eventually(async () => assert.equal(await inFile(page), 4));
  await page.inner.evaluate(() => { sessionStorage.permission = 'prompt'; });
  await page.reload();
  const line = page.role('region', 'About saving');
  await page.eventually(async () => assert.match(await line.textContent(), /allow that again/));
  await tag(page, 'on Tuesday');
  await page.saved();
  assert.equal(await inFile(page), 4, 'not before it is allowed');
  await line.getByRole('button', {name: 'Allow'}).click();
  await page.eventually(async () => assert.equal(await inFile(page), 5));
  await page.eventually(async () => assert.equal(await line.count(), 0));
  await page.menu('Stop saving to that file');
  await tag(page, 'every night');
  await page.saved();
  await page.inner.waitForTimeout(200);
  assert.equal(await inFile(page), 5);
});

test('a file that cannot be written is said at once; the work is kept all the same', async t => {
  const page = await served(t);
  await page.menu('Also save to a file automatically…');
  await page.eventually(async () => assert.equal(await inFile(page), 0));
  await page.inner.evaluate(() => { sessionStorage.broken = 'yes'; });
  await tag(page, 'Mill Lane');
  await page.eventually(async () => assert.match(await page.alert(), /could not be written: The disk is gone/));
  await page.saved();
  await page.reload();
  assert.equal((await page.marks({state: 'accepted'})).length, 1);
});

test('another article has not this file', async t => {
  const page = await served(t);
  await page.menu('Also save to a file automatically…');
  await page.eventually(async () => assert.equal(await inFile(page), 0));
  await page.paste('Another story\n\n“It is late,” said Kim Oakes.');
  await tag(page, 'late');
  await page.saved();
  await page.inner.waitForTimeout(200);
  assert.equal(await inFile(page), 0);
  assert.doesNotMatch(await page.status(), /hearsay\.json/);
});

test('where the browser cannot, it is not offered', async t => {
  const page = await served(t, () => { delete window.showSaveFilePicker; });
  await page.button('Menu').click();
  assert.equal(await page.role('menuitem', /[Ss]av.* to (a|that) file/).count(), 0);
});
