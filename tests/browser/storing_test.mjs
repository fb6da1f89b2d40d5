// "Saved" is a promise. What the status line says while the storage is slow, full or refused, and that two tabs on
// two articles do not disturb each other. (Tabs on one article: tabs_test; a killed browser: killed_test; other places
// than IndexedDB: places_test.)
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {fullWhenAsked, holdStorage, withoutIndexedDB, withoutStorage} from './faults.mjs';
import {newContext, open} from './page.mjs';

const accepted = async page => (await page.marks({state: 'accepted'})).map(m => [m.kind, m.text]);

async function tagHedge(page, words) {
  await page.select(words);
  await page.press('3', 'Escape');
}

test('Saved is said when the storage has committed, and not before', async t => {
  const page = await open(t, {article: bakery});
  await page.saved();
  const release = await holdStorage(page.inner);
  await tagHedge(page, 'Mill Lane');
  assert.match(await page.status(), /^Saving/);
  await page.inner.waitForTimeout(700);
  assert.match(await page.status(), /^Saving/);
  await tagHedge(page, 'first loaf');
  assert.match(await page.status(), /^Saving/);
  await release();
  await page.saved();
  await page.reload();
  assert.deepEqual(await accepted(page), [['hedge', 'Mill Lane'], ['hedge', 'first loaf']]);
});

test('leaving while something is not yet saved asks first', async t => {
  const page = await open(t, {article: bakery});
  await page.saved();
  const release = await holdStorage(page.inner);
  await tagHedge(page, 'Mill Lane');
  const asked = new Promise(resolve => page.inner.on('dialog', async dialog => {
    await dialog.dismiss();  // first: a browser that is closed with its question open may die of it
    resolve(dialog.type());
  }));
  await page.inner.close({runBeforeUnload: true});
  assert.equal(await asked, 'beforeunload');
  await page.drawn();  // it stays, and the browser is done with the question
  await release();
  await page.saved();
});

test('a full disk: Not saved, the work goes on, a file keeps it; with room again all is stored', async t => {
  const page = await open(t, {article: bakery, init: fullWhenAsked});
  await page.saved();
  await page.inner.evaluate(() => { window.full = true; });
  await tagHedge(page, 'Mill Lane');
  await page.says(/^Not saved/);
  assert.match(await page.status(), /full/);
  const saved = await page.download(() => page.button('Save a file').click());
  assert.deepEqual(
      JSON.parse(saved.text).tags.filter(tag => tag.layer === 'me').length, 1, 'the file has the tag');
  await tagHedge(page, 'first loaf');
  await page.says(/^Not saved/);
  assert.deepEqual(await accepted(page), [['hedge', 'Mill Lane'], ['hedge', 'first loaf']]);
  await page.inner.evaluate(() => { window.full = false; });
  await tagHedge(page, 'could perhaps');
  await page.eventually(async () => assert.match(await page.status(), /^Saved/), 15_000);
  const all = await accepted(page);
  assert.equal(all.length, 3);
  await page.reload();
  assert.deepEqual(await accepted(page), all);
});

test('a full disk while a new article comes in', async t => {
  const page = await open(t, {init: fullWhenAsked});
  await page.saved();
  await page.inner.evaluate(() => { window.full = true; });
  await page.paste(bakery);
  await page.says(/^Not saved/);
  assert.deepEqual(await page.paragraphs(), bakery.split('\n\n'), 'it can be read and tagged');
  await page.button('Save a file').waitFor();
});

test('no IndexedDB: the small storage keeps it', async t => {
  const page = await open(t, {init: withoutIndexedDB, article: bakery});
  await tagHedge(page, 'Mill Lane');
  await page.saved();
  await page.reload();
  assert.deepEqual(await page.paragraphs(), bakery.split('\n\n'));
  assert.deepEqual(await accepted(page), [['hedge', 'Mill Lane']]);
});

test('no storage at all: a warning, and a file can be saved; leaving asks first', async t => {
  const page = await open(t, {init: withoutStorage});
  assert.match(await page.alert(), /What you do here is lost when you close/);
  await page.paste(bakery);
  await tagHedge(page, 'Mill Lane');
  assert.doesNotMatch(await page.status(), /^Saved/);
  const saved = await page.download(() => page.button('Save a file').click());
  assert.equal(JSON.parse(saved.text).text, bakery);
  const asked = new Promise(resolve => page.inner.on('dialog', async dialog => {
    await dialog.dismiss();  // first: a browser that is closed with its question open may die of it
    resolve(dialog.type());
  }));
  await page.inner.close({runBeforeUnload: true});
  assert.equal(await asked, 'beforeunload');
  await page.drawn();  // it stays, and the browser is done with the question
});

test('two tabs on two articles do not disturb each other', async t => {
  const context = await newContext(t);
  const one = await open(t, {context, article: bakery});
  const two = await open(t, {context, article: harbour});
  await tagHedge(two, 'end of March');
  await one.inner.bringToFront();
  await tagHedge(one, 'Mill Lane');
  await one.saved();
  await two.saved();
  await one.reload();
  await one.eventually(async () => assert.equal((await one.library()).length, 3));
  for (const [article, words] of [[bakery, 'Mill Lane'], [harbour, 'end of March']]) {
    const name = article.split('\n')[0];
    await one.role('navigation', 'Articles').getByRole('button', {name, exact: true}).click();
    await one.eventually(async () => assert.deepEqual(await accepted(one), [['hedge', words]]));
  }
});
