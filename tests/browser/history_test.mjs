// What was done, in words; each line goes back to its point, also after a reload.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {documentOf} from './document.mjs';
import {open} from './page.mjs';

const panel = page => page.role('complementary', 'Speakers and tags');
const steps = page => panel(page).getByRole('group', {name: 'History'}).getByRole('button').evaluateAll(
    found => found.map(b => b.textContent));

async function work(page) {
  await page.click('one single bolt');
  await page.press('Enter', 'Escape');
  await page.select('stands still');
  await page.press('3');
  await page.role('tab', 'Tags').click();
  await page.role('combobox', 'Which suggestions').selectOption('Mentions of speakers');
  await panel(page).getByRole('button', {name: /^Remove \d+$/}).click();
  await page.drawn();
  await page.press('h');
}

test('what was done to a hundred tags at once, and to the text after it, can be taken back after a reload', async t => {
  const many = Array.from({length: 120}, (_, i) => `“The boat number ${i} is late,” said captain Aldo Reinholt.`).join('\n\n');
  const page = await open(t, {article: many});
  await page.role('tab', 'Tags').click();
  await panel(page).getByRole('button', {name: /^Keep \d+$/}).click();
  await page.drawn();
  for (const word of ['Now', 'And', 'So']) {
    await page.press('e');
    const field = page.role('textbox', 'The article’s text');
    await field.fill(`${word} ${await field.inputValue()}`);
    await page.button('Change the text').click();
    await page.drawn();
  }
  await page.saved();
  await page.reload();
  await page.press('h');
  assert.equal((await steps(page)).length, 5);
  await page.press('Control+z', 'Control+z', 'Control+z', 'Control+z');
  assert.equal(await page.text(), many.replaceAll('\n\n', '\n'));
  assert.equal(await page.count(undefined, 'accepted'), 0);
});

test('each act is a line with its words, a bulk act one line; a press goes there, and forward again', async t => {
  const page = await open(t, {article: harbour});
  const states = [(await documentOf(page)).tags];
  await page.click('one single bolt');
  await page.press('Enter', 'Escape');
  states.push((await documentOf(page)).tags);
  await page.select('stands still');
  await page.press('3', 'Escape');
  states.push((await documentOf(page)).tags);
  await page.role('tab', 'Tags').click();
  await page.role('combobox', 'Which suggestions').selectOption('Hedges');
  await panel(page).getByRole('button', {name: /^Remove \d+$/}).click();
  await page.drawn();
  states.push((await documentOf(page)).tags);
  await page.press('h');
  const lines = await steps(page);
  assert.equal(lines.length, 4);
  assert.match(lines[0], /^Removed \d+ suggestions, now$/);
  assert.equal(lines[1], 'Tagged “stands still” as hedge');
  assert.match(lines[2], /^Kept the quote “We are waiting for one single bolt,”$/);
  assert.equal(lines[3], 'The article as pasted');
  const line = name => panel(page).getByRole('button', {name, exact: false});
  for (const [name, state] of [
         [/^The article as pasted/, 0], [/^Tagged “stands still”/, 2], [/^Kept the quote/, 1], [/^Removed/, 3]]) {
    await line(name).click();
    await page.drawn();
    assert.deepEqual((await documentOf(page)).tags, states[state], String(name));
  }
});

test('it survives a reload, with what was taken back', async t => {
  const page = await open(t, {article: harbour});
  await work(page);
  await panel(page).getByRole('button', {name: /^Tagged “stands still”/}).click();
  await page.drawn();
  const lines = await steps(page), {tags} = await documentOf(page);
  assert.match(lines[0], /, undone$/);
  assert.match(lines[1], /, now$/);
  await page.saved();
  await page.reload();
  await page.press('h');
  assert.deepEqual(await steps(page), lines);
  await panel(page).getByRole('button', {name: /^The article as pasted/}).click();
  await page.drawn();
  assert.equal(await page.count(undefined, 'accepted'), 0);
  await panel(page).getByRole('button', {name: /^Tagged “stands still”/}).click();
  await page.drawn();
  assert.deepEqual((await documentOf(page)).tags, tags);
});

test('by finger on a phone, and by keyboard', async t => {
  const page = await open(t, {
    article: harbour, viewport: {width: 390, height: 780}, deviceScaleFactor: 2, hasTouch: true, isMobile: true,
  });
  await page.click('one single bolt');
  await page.press('Enter', 'Escape', 'h');
  await page.shot('phone-history');
  await panel(page).getByRole('button', {name: /^The article as pasted/}).tap();
  await page.drawn();
  assert.equal(await page.count(undefined, 'accepted'), 0);
  await panel(page).getByRole('button', {name: /^Kept the quote/}).focus();
  await page.press('Enter');
  assert.equal(await page.count('quote', 'accepted') > 0, true);
});
