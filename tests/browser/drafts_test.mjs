// What is half typed when the page goes is there when it comes back.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {open} from './page.mjs';

const note = page => page.role('textbox', 'Note');

test('a half-typed note survives a reload, with its undo', async t => {
  const page = await open(t, {article: harbour});
  await page.saved();
  await page.click('one single bolt');
  await note(page).pressSequentially('Can this be tr');
  await page.reload();
  await page.click('one single bolt');
  await page.eventually(async () => assert.equal(await note(page).inputValue(), 'Can this be tr'));
  await page.saved();
  await page.press('Escape', 'Escape', 'Control+z');
  await page.click('one single bolt');
  assert.equal(await note(page).inputValue(), '');
  // What was saved and taken back does not come again.
  await page.saved();
  await page.reload();
  await page.click('one single bolt');
  assert.equal(await note(page).inputValue(), '');
});

test('a half-typed new article survives a reload, until it is used', async t => {
  const page = await open(t, {article: harbour});
  await page.saved();
  await page.button('New article').click();
  const area = page.role('textbox', 'Article text');
  await area.fill('The mayor of Bora said');
  await page.drawn();
  await page.reload();
  await page.button('New article').click();
  assert.equal(await area.inputValue(), 'The mayor of Bora said');
  await area.fill(bakery);
  await page.drawn();
  await page.button('Analyse').click();
  await page.saved();
  await page.reload();
  await page.button('New article').click();
  assert.equal(await area.inputValue(), '');
});
