// The first visit: what Hearsay is for, what the marks mean, and four steps through the example that can be left at any time.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery} from './articles.mjs';
import {newContext, open} from './page.mjs';

const tour = page => page.role('region', 'First steps');
const says = (page, words) => page.eventually(async () => assert.match((await tour(page).allTextContents()).join(), words));

test('four steps: each goes when it is done, and they do not come back', async t => {
  const page = await open(t);
  await says(page, /who said what in a news article, and how sure they were/);
  for (const meaning of ['quote, in its speaker’s colour', 'dashed: only a suggestion', 'speaker', 'reporting words', 'hedge: not sure'])
    await tour(page).getByText(meaning, {exact: true}).waitFor();
  await says(page, /Step 1 of 4: keep/);
  await page.press('n', 'Enter');
  await says(page, /Step 2 of 4: remove/);
  await page.press('Delete', 'Escape');
  await says(page, /Step 3 of 4: tag your own/);
  await page.reload();
  await says(page, /Step 3 of 4/);
  await page.select('next summer');
  await page.press('3', 'Escape');
  await says(page, /Step 4 of 4: see who gets to speak/);
  await page.press('r');
  assert.equal(await tour(page).count(), 0);
  await page.reload();
  assert.equal(await tour(page).count(), 0);
});

test('it can be left at any time, for good; steps can be passed over', async t => {
  const page = await open(t);
  await tour(page).getByRole('button', {name: 'Skip this step'}).click();
  await says(page, /Step 2 of 4/);
  await tour(page).getByRole('button', {name: 'Leave'}).click();
  await page.drawn();
  assert.equal(await tour(page).count(), 0);
  await page.reload();
  assert.equal(await tour(page).count(), 0);
});

test('it is about the example only', async t => {
  const page = await open(t, {article: bakery});
  assert.equal(await tour(page).count(), 0);
});

test('on a phone it tells of taps, and lies in the window', async t => {
  const context = await newContext(t, {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});
  const page = await open(t, {context});
  await says(page, /Tap a suggestion\. If it is right, tap Keep/);
  const box = await tour(page).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 390 && box.y > 300, JSON.stringify(box));
  const texts = await tour(page).locator('p, h2').evaluateAll(all => all.map(e => e.getBoundingClientRect().toJSON()));
  for (const text of texts) assert.ok(text.bottom <= box.y + box.height, 'each line of it is inside');
});

test('the help has the legend too', async t => {
  const page = await open(t, {article: bakery});
  await page.press('?');
  await page.role('dialog', 'All keys').getByText('dashed: only a suggestion').waitFor();
});
