// A message goes with the next act, after ten seconds, and when what it says is no longer so; its Undo takes back the act
// that it tells of.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {documentOf} from './document.mjs';
import {open} from './page.mjs';

const panel = page => page.role('complementary', 'Speakers and tags');
const message = page => page.role('region', 'Message');
const names = async page => (await documentOf(page)).persons.map(person => person.name).sort();

async function merge(page) {
  await panel(page).getByRole('button', {name: /^Ingrid Vasquez/}).click();
  await page.role('combobox', /Merge with/).selectOption({label: 'Tomas Brennan'});
  await page.drawn();
}

async function keepAllHedges(page) {
  await page.role('tab', 'Tags').click();
  await page.role('combobox', 'Which suggestions').selectOption('Hedges');
  await page.drawn();
  await panel(page).getByRole('button', {name: /^Keep \d+$/}).click();
  await page.drawn();
}

test('the Undo of a message is never the undo of another act', async t => {
  const page = await open(t, {article: harbour});
  const before = await names(page);
  await merge(page);
  assert.equal((await names(page)).length, before.length - 1);
  await message(page).getByRole('button', {name: 'Undo'}).waitFor();
  // Another act: with it the message has gone.
  await page.press('n', 'Enter');
  assert.equal(await message(page).count(), 0);
  const kept = await page.count(undefined, 'accepted');
  assert.ok(kept > 0);
  // And one whose act was undone in another way.
  await keepAllHedges(page);
  await message(page).waitFor();
  await page.press('Control+z');
  assert.equal(await message(page).count(), 0);
  assert.equal(await page.count(undefined, 'accepted'), kept);
  await page.press('Control+y');
  assert.equal(await message(page).count(), 0, 'nor does it come back');
});

test('its Undo takes its act back', async t => {
  const page = await open(t, {article: harbour});
  const before = await names(page);
  await merge(page);
  await message(page).getByRole('button', {name: 'Undo'}).click();
  await page.drawn();
  assert.deepEqual(await names(page), before);
  assert.equal(await message(page).count(), 0);
});

test('opening another article and restoring one end the messages of before', async t => {
  const page = await open(t, {article: harbour});
  await page.paste(bakery);
  await keepAllHedges(page);
  await message(page).waitFor();
  await page.role('navigation', 'Articles').getByRole('button', {name: /^Harbour/}).first().click();
  await page.eventually(async () => assert.match((await page.paragraphs())[0], /^Harbour/));
  assert.equal(await message(page).count(), 0);
  await page.menu('Delete this article');
  await page.eventually(async () => assert.match(await message(page).textContent(), /was deleted/));
  await page.press('Control+z');
  await page.eventually(async () => assert.match((await page.paragraphs())[0], /^Harbour/));
  assert.equal(await message(page).count(), 0);
});

test('a message goes after ten seconds, not while the pointer is on it', async t => {
  const page = await open(t, {article: harbour});
  await keepAllHedges(page);
  const box = await message(page).boundingBox(), from = Date.now();
  await page.eventually(async () => assert.equal(await message(page).count(), 0), 20_000);
  assert.ok(Date.now() - from > 7000, `it was there for ${Date.now() - from} ms`);
  await page.press('Control+z');
  await page.inner.mouse.move(box.x + 20, box.y + box.height / 2);
  await panel(page).getByRole('button', {name: /^Keep \d+$/}).press('Enter');
  await page.drawn();
  await message(page).waitFor();
  await page.inner.waitForTimeout(12_000);
  assert.equal(await message(page).count(), 1);
  await page.inner.mouse.move(5, 5);
  await page.eventually(async () => assert.equal(await message(page).count(), 0), 20_000);
});
