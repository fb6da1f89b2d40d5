// Where the program cannot run, the page says which of three reasons it is and what helps, and can still be read: no scripts,
// no WebAssembly, no vectors.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import {pathToFileURL} from 'node:url';
import {harbour} from './articles.mjs';
import {without} from './faults.mjs';
import {newContext, open, shots, url} from './page.mjs';
import {Picture} from './picture.mjs';

async function cannotRun(t, name, {init, initArgument, context} = {}) {
  context ??= await newContext(t);
  const page = await context.newPage();
  if (init) await page.addInitScript(init, initArgument);
  await page.goto(url);
  const alert = page.getByRole('alert');
  await alert.filter({hasText: /Hearsay (cannot run|could not start)/}).waitFor();
  const words = page.locator('#early p');
  assert.ok(await words.count() > 1, 'the article is there');
  const said = await alert.boundingBox(), first = await words.first().boundingBox();
  assert.ok(first.y >= said.y + said.height, 'below what is said');
  assert.ok(first.y < 800, 'and in sight');
  await page.screenshot({path: `${shots}/cannot-run-${name}.png`});
  return alert.textContent();
}

test('no WebAssembly: how to let it in', async t => {
  const said = await cannotRun(t, 'no-wasm', {init: without, initArgument: 'WebAssembly'});
  assert.match(said, /WebAssembly switched off.*Edge/);
  assert.match(said, /articles are still in this browser/);
});

// As a browser is that does not know vectors: it takes a module without them and refuses one that has some.
const noVectors = () => {
  const validate = WebAssembly.validate;
  WebAssembly.validate = bytes => !bytes.includes(0xfd) && validate(bytes);  // what every instruction on vectors begins with
  WebAssembly.instantiate = async () => { throw new WebAssembly.CompileError('invalid value type v128'); };
};

test('no vectors: the browser is too old', async t => {
  const said = await cannotRun(t, 'no-vectors', {init: noVectors});
  assert.match(said, /too old.*iOS 16\.4/);
});

test('the article that was open can be read, and is there when the program runs again', async t => {
  const context = await newContext(t);
  let page = await open(t, {context, article: harbour});
  await page.saved();
  await page.inner.goto('about:blank');
  await cannotRun(t, 'again', {context, init: without, initArgument: 'WebAssembly'});
  page = await open(t, {context});
  assert.deepEqual(await page.paragraphs(), harbour.split('\n\n'));
});

// What a page shows where scripts are switched off. Playwright takes no notice of words in a noscript.
async function preview(t, address, name) {
  const context = await newContext(t, {javaScriptEnabled: false}), page = await context.newPage();
  await page.goto(address);
  const place = await page.locator('.plain strong', {hasText: 'This is only a preview.'}).boundingBox();
  assert.ok(Picture.of(await page.screenshot({path: `${shots}/preview-${name}.png`})).contrast(place, 1) > .5);
  return page;
}

test('no scripts: it is only a preview', async t => {
  await preview(t, url, 'page');
});

test('no scripts in a page with an exercise inside: its article can be read', async t => {
  const teacher = await open(t, {article: harbour});
  await teacher.saved();
  await teacher.menu('Make an exercise…');
  const saved = await teacher.download(() => teacher.role('dialog', 'Make an exercise').getByRole('button', {name: 'Save as a web page'}).click());
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-preview-')), path = join(folder, 'exercise.html');
  t.after(() => rmSync(folder, {recursive: true}));
  writeFileSync(path, saved.text);
  const page = await preview(t, pathToFileURL(path).href, 'exercise');
  assert.deepEqual(await page.locator('.plain article p').allTextContents(), harbour.split('\n\n'));
  const first = await page.locator('.plain article p').first().boundingBox();
  assert.ok(Picture.of(await page.screenshot()).contrast(first, 1) > .3);
});
