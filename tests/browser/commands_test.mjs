// The command palette: every action by part of its name, and articles and speakers to go to.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {open} from './page.mjs';

const dialog = page => page.role('dialog', 'What do you want to do?');
const lines = page => dialog(page).getByRole('group', {name: 'Commands'}).getByRole('button').evaluateAll(
    found => found.map(b => ({name: b.textContent, keys: b.getAttribute('aria-keyshortcuts') ?? '',
                              now: b.getAttribute('aria-current') === 'true', disabled: b.disabled})));
const now = async page => (await lines(page)).find(line => line.now)?.name;

test('by keyboard: part of a name, arrows, Enter', async t => {
  const page = await open(t, {article: harbour});
  await page.press('Control+k');
  const field = page.role('combobox', 'Type part of a name');
  assert.equal(await field.evaluate(e => e === document.activeElement), true);
  const all = await lines(page);
  for (const [name, keys] of [['Undo', 'Control+z'], ['All keys', '?'], ['Next suggestion', 'n'], ['About Hearsay', '']])
    assert.ok(all.some(line => line.name === name && line.keys === keys), name);
  await page.inner.keyboard.type('sug ne');
  await page.drawn();
  assert.deepEqual((await lines(page)).map(line => line.name), ['Next suggestion']);
  await page.press('Enter');
  assert.equal(await dialog(page).count(), 0);
  assert.equal((await page.current()).length > 0, true, 'it has run');

  await page.press('Control+k');
  await page.inner.keyboard.type('sa');
  await page.drawn();
  const first = await now(page);
  assert.equal(first, 'Save as a file');
  await page.press('ArrowDown');
  const second = await now(page);
  assert.notEqual(second, first);
  assert.equal(await field.getAttribute('aria-activedescendant'),
               await dialog(page).getByRole('button', {name: second}).getAttribute('id'));
  await page.press('ArrowUp', 'ArrowUp');
  assert.notEqual(await now(page), first, 'round to the last that can be done');
  await page.press('Escape');
  assert.equal(await dialog(page).count(), 0);
});

test('typed without a pause nothing is lost, and nothing else happens', async t => {
  const page = await open(t, {article: harbour});
  const before = await page.marks();
  for (const key of ['Control+k', ...'dark']) await page.inner.keyboard.press(key);
  await page.drawn();
  assert.equal(await page.role('combobox', 'Type part of a name').inputValue(), 'dark');
  await page.press('Escape');
  assert.deepEqual(await page.marks(), before);
});

test('nothing is called so; what cannot be done now cannot be pressed', async t => {
  const page = await open(t, {article: harbour});
  await page.press('Control+k');
  await page.inner.keyboard.type('keep this');
  await page.drawn();
  assert.deepEqual((await lines(page)).map(l => [l.name, l.disabled]), [['Keep this suggestion', true]]);
  await page.press('Enter');
  assert.equal(await dialog(page).count(), 1);
  await page.inner.keyboard.type(' xyz');
  await page.drawn();
  assert.equal(await dialog(page).getByText(/No match/).count(), 1);
});

test('to an article and to a speaker', async t => {
  const page = await open(t, {article: harbour});
  await page.paste(bakery);
  await page.press('Control+k');
  await page.inner.keyboard.type('harbour');
  await page.press('Enter');
  await page.eventually(async () => assert.match((await page.paragraphs())[0], /^Harbour/));
  await page.press('Control+k');
  await page.inner.keyboard.type('reinholt');
  await page.press('Enter');
  await page.eventually(async () => assert.match((await page.current())[0].described, /Aldo Reinholt/));
});

test('by finger: from the menu, and a tap on a line', async t => {
  const page = await open(t, {
    article: harbour, viewport: {width: 390, height: 780}, deviceScaleFactor: 2, hasTouch: true, isMobile: true,
  });
  await page.button('Menu').tap();
  await page.role('menuitem', 'All commands…').tap();
  const field = page.role('combobox', 'Type part of a name');
  await field.waitFor();
  await field.fill('history');
  await page.drawn();
  await page.shot('phone-commands');
  await dialog(page).getByRole('button', {name: /^History/}).tap();
  await page.drawn();
  assert.equal(await page.role('tab', 'History').getAttribute('aria-selected'), 'true');
});
