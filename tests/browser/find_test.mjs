// Words looked for: all places that say the same, tagged or untagged at once; the search; parts of a tag.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {open} from './page.mjs';
import {mine} from './tags.mjs';

const tide = [
  'The tide is late',
  'The tide was reportedly late on Monday. Reportedly, it was late on Tuesday too.',
  'Fishers reportedly slept. The reportedly clean harbour, they say, was reportedly full of weed.',
].join('\n\n');

const bar = page => page.role('region', 'Places that say the same');
const hedges = async page => (await mine(page)).filter(([label]) => label === 'hedge').map(([, words]) => words);

test('tag all places that say “reportedly”: counted, shown, one step', async t => {
  const page = await open(t, {article: tide});
  // What the analysis guessed goes first, so that all are to be tagged.
  await page.press('g');
  await page.doubleClick('reportedly');
  const offer = page.role('toolbar', 'Tag these words').getByRole('button', {name: 'All 5 places'});
  await offer.click();
  await page.drawn();
  assert.match(await bar(page).textContent(), /5 places with “reportedly”/);
  await page.shot('places');
  assert.deepEqual(await mine(page), [], 'nothing is tagged before it is asked for');
  await page.press('3');
  const made = await page.count('hedge', 'accepted');
  assert.equal(made, 5);
  assert.match(await page.role('region', 'Message').textContent(), /Tagged 5 places with “reportedly” as a hedge/);
  await page.press('Control+z');
  assert.equal(await page.count('hedge', 'accepted'), 0, 'one step');
});

test('from a tag: the others like it, and removing them all', async t => {
  const page = await open(t, {article: tide});
  await page.press('g');
  await page.doubleClick('late');
  await page.press('3');
  assert.deepEqual(await hedges(page), ['late']);
  await page.press('f');
  assert.match(await bar(page).textContent(), /3 places with “late”, 2 not tagged as a hedge/);
  await page.role('button', 'Tag 2 more').click();
  await page.drawn();
  assert.deepEqual(await hedges(page), ['late', 'late', 'late']);
  await page.press('f');
  assert.match(await bar(page).textContent(), /3 places with “late”, all tagged as a hedge/);
  await page.role('button', 'Remove all 3').press('Enter');
  await page.drawn();
  assert.deepEqual(await hedges(page), []);
  await page.press('Control+z');
  assert.equal((await hedges(page)).length, 3);
});

test('Escape closes it and leaves everything', async t => {
  const page = await open(t, {article: tide});
  const before = await page.marks();
  await page.doubleClick('late');
  await page.press('f');
  assert.equal(await bar(page).count(), 1);
  await page.press('Escape');
  assert.equal(await bar(page).count(), 0);
  assert.deepEqual(await page.marks(), before);
});

test('the inspector offers it', async t => {
  const page = await open(t, {article: tide});
  await page.click('reportedly');
  await page.role('group', 'Selected tag').getByRole('button', {name: /^All 5 places/}).click();
  await page.drawn();
  assert.equal(await bar(page).count(), 1);
});

const search = page => page.role('textbox', 'Search in the article');
const count = async page => (await page.role('region', 'Search in the article').locator('p').allTextContents()).join(' ');

test('Ctrl+F shows all hits with their number; next, previous, Escape', async t => {
  const page = await open(t, {article: tide});
  await page.press('Control+f');
  await search(page).waitFor();
  await page.inner.keyboard.type('late');
  await page.eventually(async () => assert.match(await count(page), /1 of 3/));
  const plain = await page.shot('search');
  await page.press('Enter');
  assert.match(await count(page), /2 of 3/);
  await page.press('F3');
  assert.match(await count(page), /3 of 3/);
  await page.press('Enter');
  assert.match(await count(page), /1 of 3/, 'round');
  await page.press('Shift+Enter');
  assert.match(await count(page), /3 of 3/);
  await page.press('Shift+F3');
  assert.match(await count(page), /2 of 3/);
  assert.notDeepEqual(await page.shot('search-last'), plain);
  await page.press('Escape');
  assert.equal(await search(page).count(), 0);
  assert.equal(await page.selectedText(), 'late', 'the hit is selected, ready to be tagged');
  await page.press('3');
  assert.deepEqual(await hedges(page), ['late']);
});

test('parts of words are found, and what is not there is said', async t => {
  const page = await open(t, {article: tide});
  await page.press('Control+f');
  await page.inner.keyboard.type('REPORT');
  await page.eventually(async () => assert.match(await count(page), /1 of 5/));
  await page.inner.keyboard.type('zz');
  await page.eventually(async () => assert.match(await count(page), /not found/));
});

test('Ctrl+F in the search field is left to the browser', async t => {
  const page = await open(t, {article: tide});
  await page.press('Control+f');
  await search(page).waitFor();
  const taken = await page.inner.evaluate(() => {
    const e = new KeyboardEvent('keydown', {key: 'f', ctrlKey: true, bubbles: true, cancelable: true});
    document.activeElement.dispatchEvent(e);
    return e.defaultPrevented;
  });
  assert.equal(taken, false);
});

test('the selection is added to the tag and taken out again: one tag, shown as one', async t => {
  const page = await open(t, {article: bakery});
  await page.press('g');
  await page.select('Mill Lane');
  await page.press('3');
  await page.select('every night');
  await page.role('toolbar', 'Tag these words').getByRole('button', {name: 'Add to tag'}).click();
  await page.drawn();
  assert.deepEqual(await mine(page), [['hedge', 'Mill Lane', 'every night']]);
  assert.deepEqual((await page.current()).map(m => m.text), ['Mill Lane', 'every night'], 'both parts are selected');
  assert.match((await page.current())[0].described, /in 2 parts/);
  await page.select('at midnight');
  await page.press('a');
  assert.deepEqual(await mine(page), [['hedge', 'at midnight', 'Mill Lane', 'every night']]);
  await page.click('midnight');
  await page.shot('parts');
  await page.press('x');
  assert.deepEqual(await mine(page), [['hedge', 'Mill Lane', 'every night']]);
  await page.role('group', 'Selected tag').getByRole('button', {name: 'Take out: Mill Lane'}).click();
  await page.drawn();
  assert.deepEqual(await mine(page), [['hedge', 'every night']]);
  await page.press('Control+z', 'Control+z');
  assert.deepEqual(await mine(page), [['hedge', 'at midnight', 'Mill Lane', 'every night']]);
  await page.saved();
  await page.reload();
  assert.deepEqual(await mine(page), [['hedge', 'at midnight', 'Mill Lane', 'every night']]);
});

test('the links of the selected tag are drawn, and only its own', async t => {
  const page = await open(t, {article: harbour});
  const none = await page.shot('links-none');
  await page.click('one single bolt');
  const chosen = await page.shot('links');
  assert.notDeepEqual(chosen, none);
});

test('the list of articles is searched by title and by text', async t => {
  const page = await open(t, {article: harbour});
  await page.paste(bakery);
  await page.paste(tide);
  await page.saved();
  await page.reload();
  await page.eventually(async () => assert.ok((await page.library()).length >= 3, `${await page.library()}`));
  const all = await page.library();
  await page.press('Control+Shift+f');
  await page.inner.keyboard.type('bakery');
  await page.eventually(async () => assert.deepEqual(await page.library(), ['Bakery opens at midnight']));
  const field = page.role('combobox', 'Search in all articles');
  await field.fill('one single bolt');
  await page.eventually(async () => assert.deepEqual(await page.library(), ['Harbour crane stands still for a third week']));
  await page.role('navigation', 'Articles').getByRole('button', {name: /^Harbour crane/}).first().click();
  await page.eventually(async () => assert.match(await page.text(), /^Harbour crane/));
  await field.fill('no article says this');
  await page.eventually(
      async () => assert.match(await page.role('navigation', 'Articles').textContent(), /No article has these words/));
  await page.press('Escape');
  await page.eventually(async () => assert.deepEqual(await page.library(), all));
});
