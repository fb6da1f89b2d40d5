// Two articles beside each other: each is read, selected in and tagged as one alone is.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {open} from './page.mjs';

const second = page => page.role('region', 'Article beside it');
const marks = article => article.locator('article mark').evaluateAll(
    found => found.map(mark => ({kind: mark.dataset.kind, state: mark.dataset.state, text: mark.textContent})));

// Opens the bakery with the harbour beside it.
async function two(t, options) {
  const page = await open(t, {article: harbour, viewport: {width: 1440, height: 900}, ...options});
  await page.saved();
  await page.paste(bakery);
  await page.menu('Show beside…');
  await page.role('dialog', 'Show beside this article').getByRole('button', {name: /^Harbour crane/}).click();
  await second(page).getByText('The big crane').waitFor();
  await page.drawn();
  return page;
}

// Selects a word of the second article by a double click.
async function choose(page, word) {
  const box = await second(page).locator('article').evaluate((article, word) => {
    const walk = document.createTreeWalker(article, NodeFilter.SHOW_TEXT), range = document.createRange();
    while (walk.nextNode()) {
      const at = walk.currentNode.data.indexOf(word);
      if (at < 0) continue;
      range.setStart(walk.currentNode, at);
      range.setEnd(walk.currentNode, at + word.length);
      const {x, y, width, height} = range.getBoundingClientRect();
      return {x: x + width / 2, y: y + height / 2};
    }
    return null;
  }, word);
  assert.ok(box, `the article beside has “${word}”`);
  await page.inner.mouse.dblclick(box.x, box.y);
  await page.drawn();
}

test('both are there, drawn and readable, and each scrolls by itself', async t => {
  const page = await two(t);
  assert.match(await page.text(), /Bread does not sleep/);
  assert.match(await second(page).locator('article').textContent(), /single bolt/);
  const [left, right] = [await page.role('main').boundingBox(), await second(page).boundingBox()];
  assert.ok(left.x + left.width <= right.x + 1, 'they lie side by side');
  assert.ok(right.width >= 300, 'and have room');
  for (const place of [page.role('main'), second(page)])
    assert.ok(await place.locator('canvas.tile').count() > 0, 'the canvas draws it');
  await page.shot('beside');
});

test('words selected in the second one are tagged there, and nowhere else', async t => {
  const page = await two(t);
  const before = await page.marks();
  await choose(page, 'asleep');
  assert.equal(await page.selectedText(), 'asleep');
  await page.role('toolbar', 'Tag these words').waitFor();
  await page.press('3');
  assert.ok((await marks(second(page))).some(m => m.kind === 'hedge' && m.state === 'accepted' && m.text === 'asleep'));
  assert.deepEqual(await page.marks(), before);
  await page.saved();
  await page.press('Control+z');
  assert.ok(!(await marks(second(page))).some(m => m.text === 'asleep'));
});

test('the panels are about the article that was touched last', async t => {
  const page = await two(t);
  assert.match(await page.title(), /^Bakery/);
  await choose(page, 'bolt');
  assert.match(await page.title(), /^Harbour/);
  await page.role('complementary').getByRole('button', {name: /Ingrid Vasquez/}).first().waitFor();
  await page.click('Mill Lane');
  assert.match(await page.title(), /^Bakery/);
  assert.equal(await page.role('complementary').getByRole('button', {name: /Ingrid Vasquez/}).count(), 0);
});

test('by keyboard: Tab goes from one to the other', async t => {
  const page = await two(t);
  await page.click('Mill Lane');
  for (let i = 0; i < 80 && !/^Harbour/.test(await page.title()); ++i) await page.press('Tab');
  assert.match(await page.title(), /^Harbour/);
  await page.press('n');
  await second(page).locator('mark[aria-current=true]').first().waitFor();
  assert.deepEqual(await page.current(), []);
});

test('one article only: the first one stays, and what was done beside is kept', async t => {
  const page = await two(t);
  await choose(page, 'asleep');
  await page.press('3');
  await page.saved();
  await page.button('Show one article only').click();
  await second(page).waitFor({state: 'detached'});
  assert.match(await page.title(), /^Bakery/);
  assert.match(await page.text(), /Bread does not sleep/);
  await page.button(/^Harbour crane/).first().click();
  await page.eventually(async () => assert.match(await page.text(), /single bolt/));
  assert.ok((await page.marks()).some(m => m.text === 'asleep' && m.state === 'accepted'));
});

test('on a narrow page the one that was touched last is seen', async t => {
  const page = await two(t);
  await choose(page, 'bolt');
  await page.inner.setViewportSize({width: 700, height: 900});
  await page.eventually(async () => assert.match(await page.text(), /single bolt/));
  assert.equal(await second(page).count(), 0);
  await page.inner.setViewportSize({width: 1440, height: 900});
  await second(page).waitFor();
});
