// Many guesses at once, and blind mode: tag first, then see what the guesses found.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {documentOf} from './document.mjs';
import {file, open} from './page.mjs';

const panel = page => page.role('complementary', 'Speakers and tags');

test('all guesses of a kind, and all above a confidence, as one step each', async t => {
  const page = await open(t, {article: harbour});
  const before = await documentOf(page);
  await page.role('tab', 'Tags').click();
  await page.role('combobox', 'Which suggestions').selectOption('Hedges');
  await page.drawn();
  await panel(page).getByRole('button', {name: /^Keep \d+$/}).click();
  await page.drawn();
  let now = await documentOf(page);
  const hedges = now.tags.filter(tag => tag.label === 'hedge');
  assert.ok(hedges.length > 2 && hedges.every(tag => tag.state === 'accepted'));
  assert.ok(now.tags.filter(tag => tag.label === 'quote').every(tag => tag.state === 'suggested'));
  await page.press('Control+z');
  assert.deepEqual((await documentOf(page)).tags, before.tags, 'one step back and all is as it was');

  await page.role('combobox', 'Which suggestions').selectOption('Quotes and hedges');
  await page.role('combobox', 'How sure, at least').selectOption('90% sure or more');
  await page.drawn();
  const button = panel(page).getByRole('button', {name: /^Keep \d+$/});
  const many = Number(/\d+/.exec(await button.textContent())[0]);
  const sure = before.tags.filter(
      tag => ['quote', 'hedge'].includes(tag.label) && tag.confidence >= .9);
  assert.equal(many, sure.length);
  await button.click();
  await page.drawn();
  now = await documentOf(page);
  for (const tag of sure) assert.equal(now.tags.find(other => other.id === tag.id).state, 'accepted', tag.words);
  const unsure = now.tags.filter(tag => ['quote', 'hedge'].includes(tag.label) && tag.confidence < .9);
  assert.ok(unsure.length && unsure.every(tag => tag.state === 'suggested'), 'the others wait');
  assert.match(await page.role('region', 'Message').textContent(), new RegExp(`Kept ${many} suggestions`));
});

test('removed guesses stay away, after a reload too; Undo in the message brings them back', async t => {
  const page = await open(t, {article: harbour});
  const before = await page.marks();
  await page.role('tab', 'Tags').click();
  await panel(page).getByRole('button', {name: /^Remove \d+$/}).click();
  await page.drawn();
  assert.deepEqual(await page.marks(), []);
  await page.saved();
  await page.reload();
  assert.deepEqual(await page.marks(), []);
  await page.press('Control+z');
  assert.deepEqual(await page.marks(), before);
});

test('blind mode: guesses are hidden, then compared with what was found, and taken one by one', async t => {
  const page = await open(t, {article: harbour});
  await page.menu('Start blind mode');
  assert.deepEqual(await page.marks(), []);
  assert.equal(await panel(page).getByRole('button', {name: /suggestion: /}).count(), 0);
  await page.role('tab', 'Speakers').click();
  await page.drawn();
  assert.equal(await panel(page).getByRole('button', {name: /quotes?, /}).count(), 0, 'and nobody is given away');
  await page.press('r');
  assert.equal(await panel(page).getByRole('button', {name: /^The writer’s own words: 100%/}).count(), 1);
  await page.press('g', 'n');
  assert.deepEqual(await page.marks(), [], 'no key shows them');

  // Found by both (a little shorter), and found by nobody else.
  await page.select('“We are waiting for one single bolt”'.slice(0, -1) + ',”');
  await page.press('2', 'Escape');
  await page.select('stands still');
  await page.press('3');
  const mine = await page.marks();
  assert.deepEqual(mine.map(m => [m.kind, m.state, m.text]), [
    ['hedge', 'accepted', 'stands still'],
    ['quote', 'accepted', '“We are waiting for one single bolt,”'],
  ]);
  assert.equal(mine[1].described.includes(' by '), false, 'the guess gives its speaker not away');
  await page.saved();
  await page.reload();
  assert.deepEqual((await page.marks()).map(m => m.text), mine.map(m => m.text), 'still hidden after a reload');

  await page.role('tab', 'Tags').click();
  await panel(page).getByRole('button', {name: 'Show suggestions'}).click();
  await page.drawn();
  const headings = () => panel(page).getByRole('heading').allTextContents();
  const [theirs, own, both] = await headings();
  assert.match(theirs, /^\d+ you missed$/);
  assert.equal(own, '1 only you found');
  assert.equal(both, '1 you both found');
  const count = Number(/^\d+/.exec(theirs)[0]);
  await page.shot('blind-difference');
  await panel(page).getByRole('button', {name: /^Add may$/}).first().click();
  await page.drawn();
  await panel(page).getByRole('button', {name: /^Ignore .*The ships go/}).click();
  await page.drawn();
  let now = await documentOf(page);
  assert.equal(now.tag('may', 'hedge').state, 'accepted');
  assert.equal(now.tag('The ships go'), undefined);
  assert.ok(Number(/^\d+/.exec((await headings())[0])[0]) < count - 1);
  // Closing takes the guess that says the same away.
  await panel(page).getByRole('button', {name: 'Close comparison'}).click();
  await page.drawn();
  now = await documentOf(page);
  const same = now.tags.filter(tag => tag.label === 'quote' && tag.words.includes('one single bolt'));
  assert.deepEqual(same.map(tag => tag.state).sort(), ['accepted', 'rejected']);
  assert.ok((await page.marks({state: 'suggested'})).length > 0, 'the others are guesses again');
});

test('blind mode is a step of the article: undo, another window and a saved file have it', async t => {
  const page = await open(t, {article: harbour});
  const seen = async () => (await page.marks()).length > 0;
  await page.menu('Start blind mode');
  assert.equal(await seen(), false);
  await page.press('Control+z');
  assert.equal(await seen(), true, 'taken back');
  await page.press('Control+y');
  assert.equal(await seen(), false, 'made again');
  await page.saved();
  const {text} = await page.download(() => page.press('Control+s'));
  assert.equal(JSON.parse(text).meta.blind, 'on');
  const other = await open(t);
  await other.openFiles([file('harbour.hearsay.json', text, 'application/json')]);
  await other.eventually(async () => assert.match(await other.text(), /^Harbour/));
  assert.deepEqual(await other.marks(), [], 'whoever opens the file goes on as blind');
  assert.equal(await other.role('tab', 'Tags').count(), 1);
});

test('blind mode belongs to its article', async t => {
  const page = await open(t, {article: harbour});
  await page.menu('Start blind mode');
  await page.paste(bakery);
  assert.ok((await page.marks()).length > 0);
  await page.role('navigation', 'Articles').getByRole('button', {name: /^Harbour/}).first().click();
  await page.eventually(async () => assert.match((await page.paragraphs())[0], /^Harbour/));
  assert.deepEqual(await page.marks(), []);
});
