// The first words, painted before the program is there: held back here by a module that never comes.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {newContext, open, url} from './page.mjs';

const box = "document.querySelector('article')?.getBoundingClientRect().toJSON()";

// What is seen of a page whose program does not come: its first paragraphs, and where they lie.
async function early(context) {
  const page = await context.newPage();
  await page.addInitScript(() => { WebAssembly.instantiate = () => new Promise(() => {}); });
  await page.goto(url);
  await page.waitForFunction(() => document.readyState === 'complete');
  const seen = {
    words: await page.locator('#early p').allTextContents(), place: await page.evaluate(box),
    colour: await page.evaluate(() => document.querySelector('#early p') && getComputedStyle(document.querySelector('#early p')).color),
  };
  await page.close();
  return seen;
}

const leave = page => page.inner.close({runBeforeUnload: true}).then(() => page.inner.isClosed() || page.inner.waitForEvent('close'));

test('a first visit begins with the example, where it stays', async t => {
  for (const viewport of [{width: 1280, height: 800}, {width: 768, height: 1024}, {width: 390, height: 780}]) {
    const context = await newContext(t, {viewport});
    const {words, place, colour} = await early(context);
    const page = await open(t, {context});
    assert.deepEqual(words, await page.paragraphs());
    const {x, y, width} = await page.inner.evaluate(box);
    assert.deepEqual([place.x, place.y, place.width], [x, y, width], JSON.stringify(viewport));
    assert.notEqual(colour, 'rgba(0, 0, 0, 0)');
    assert.equal(await page.inner.locator('#early').count(), 0, 'it goes when the article is there');
  }
});

test('the next visit begins with the article that was open, and as it looked; a deleted one is not shown', async t => {
  const context = await newContext(t, {colorScheme: 'dark'});
  let page = await open(t, {context, article: bakery});
  await page.paste(harbour);
  await page.saved();
  const before = await page.inner.evaluate(box);
  await leave(page);
  const {words, place} = await early(context);
  assert.equal(words.join('\n\n'), harbour);
  assert.deepEqual([place.x, place.y, place.width], [before.x, before.y, before.width]);
  page = await open(t, {context});
  for (let left = (await page.library()).length; left > 0; --left) {
    await page.menu('Delete this article');
    await page.eventually(async () => assert.equal((await page.library()).length, left - 1));
  }
  await page.stored();
  await page.saved().catch(() => {});
  await leave(page);
  assert.deepEqual((await early(context)).words, []);
});
