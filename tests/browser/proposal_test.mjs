// The page proposes to put together what seems to report one event: accepted, refused, left alone.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {bakery} from './articles.mjs';
import {violations} from './axe.mjs';
import {newContext, open, root} from './page.mjs';

const event = name => readdirSync(join(root, 'tests/events', name)).filter(file => file.endsWith('.txt')).sort()
  .map(file => readFileSync(join(root, 'tests/events', name, file), 'utf8'));
const dam = event('dam'), ferry = event('ferry');
const titles = dam.map(article => article.split('\n')[0]);

const library = page => page.role('navigation', 'Articles');
const proposal = page => library(page).getByRole('group', {name: /seem to report one event/});
const dialog = page => page.role('dialog', 'Compare articles');

async function pasted(t, articles, options) {
  const page = await open(t, {article: articles[0], ...options});
  for (const article of articles.slice(1)) {
    await page.saved();
    await page.paste(article);
  }
  await page.stored();
  return page;
}
// Long enough for a proposal to come, as all that it waits for has been stored and read.
async function none(page) {
  await page.drawn();
  await page.stored();
  await page.drawn();
  assert.equal(await proposal(page).count(), 0);
}

test('three reports of one event among four articles are proposed, put together, and not proposed again', async t => {
  const page = await pasted(t, [dam[0], bakery, dam[1], dam[2]]);
  await page.eventually(async () => assert.match(await proposal(page).textContent(), /These three articles seem to report one event\./));
  const words = await proposal(page).textContent();
  for (const title of titles) assert.ok(words.includes(title), words);
  assert.ok(!words.includes('Bakery'));
  await page.shot('proposal');
  assert.deepEqual(await violations(page), []);
  await proposal(page).getByRole('button', {name: 'Put together'}).click();
  const name = dialog(page).getByRole('textbox', {name: 'Name of the event'});
  await name.waitFor();
  await page.eventually(async () => assert.ok(await name.evaluate(field => field === document.activeElement)));
  assert.ok(titles.includes(await name.inputValue()), 'a headline serves as its name');
  for (const title of titles) await dialog(page).getByRole('group', {name: title}).waitFor();
  assert.equal(await dialog(page).getByRole('group', {name: 'Bakery'}).count(), 0);
  await page.shot('proposal-form');
  await name.fill('The dam');
  await page.press('Escape');
  await page.eventually(async () => assert.equal(await proposal(page).count(), 1), 'nothing was saved: it is proposed still');
  await proposal(page).getByRole('button', {name: 'Put together'}).click();
  await name.waitFor();
  await name.fill('The dam');
  await page.drawn();
  await dialog(page).getByRole('button', {name: 'Save event'}).click();
  await page.eventually(async () => assert.equal(await proposal(page).count(), 0));
  await page.stored();
  await page.reload();
  await library(page).getByRole('button', {name: 'The dam', exact: true}).waitFor();
  await none(page);
});

test('what is refused stays refused over a reload, by key; another event is proposed', async t => {
  const page = await pasted(t, ferry.slice(0, 2));
  await proposal(page).getByRole('button', {name: 'Not now'}).focus();
  await page.press('Enter');
  await page.eventually(async () => assert.equal(await proposal(page).count(), 0));
  await page.inner.getByText('These articles are not proposed again.').first().waitFor();
  await page.reload();
  await library(page).getByRole('button', {name: ferry[0].split('\n')[0], exact: true}).waitFor();
  await none(page);
  for (const article of dam.slice(0, 2)) {
    await page.paste(article);
    await page.saved();
  }
  await proposal(page).waitFor();
  assert.match(await proposal(page).textContent(), /These two articles seem to report one event\./);
  assert.ok((await proposal(page).textContent()).includes(titles[0]));
});

test('on a phone it is in the list of articles, within a finger’s reach', async t => {
  const page = await pasted(t, dam, {viewport: {width: 390, height: 844}, hasTouch: true});
  assert.equal(await proposal(page).count(), 0, 'the article is not disturbed');
  await page.button('Articles').tap();
  await proposal(page).waitFor();
  for (const name of ['Put together', 'Not now']) {
    const box = await proposal(page).getByRole('button', {name}).boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= 390 && box.height >= 36, JSON.stringify(box));
  }
  await page.shot('proposal-phone');
  await proposal(page).getByRole('button', {name: 'Put together'}).tap();
  await dialog(page).getByRole('textbox', {name: 'Name of the event'}).waitFor();
});

test('in forced colours it can be read and pressed', async t => {
  const context = await newContext(t, {forcedColors: 'active', colorScheme: 'dark'});
  const page = await pasted(t, dam, {context});
  await proposal(page).waitFor();
  await page.shot('proposal-forced');
  await proposal(page).getByRole('button', {name: 'Put together'}).click();
  await dialog(page).getByRole('textbox', {name: 'Name of the event'}).waitFor();
});
