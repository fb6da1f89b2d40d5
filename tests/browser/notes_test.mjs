// Notes: all of an article's in one list, in the report and on paper.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {open} from './page.mjs';

const panel = page => page.role('complementary', 'Speakers and tags');

async function write(page, words, note) {
  await page.press('Escape', 'Escape');  // another click on a selected tag selects the one round it
  await page.click(words);
  await page.role('textbox', 'Note').fill(note);
  await page.press('Tab');
  await page.saved();
}

test('all notes in one list, by mouse and by key; a press goes to the words', async t => {
  const page = await open(t, {article: harbour});
  await page.role('tab', 'Tags').click();
  await page.drawn();
  assert.equal(await panel(page).getByRole('button', {name: /^Notes/}).count(), 0, 'no button without a note');
  await write(page, 'one single bolt', 'Can this be true?');
  await write(page, 'probably', 'Who says so?');
  await page.press('Escape', 'Escape');
  await panel(page).getByRole('button', {name: 'Notes (2)', exact: true}).click();
  await page.drawn();
  const rows = () => panel(page).getByRole('button', {name: /with a note: /}).evaluateAll(
      found => found.map(b => b.getAttribute('aria-label') ?? b.textContent));
  assert.equal((await rows()).length, 2, 'the tags without a note are not listed');
  assert.match(await panel(page).textContent(), /Can this be true\?.*Who says so\?/s);
  await panel(page).getByRole('button', {name: /with a note: probably/}).click();
  await page.drawn();
  assert.deepEqual((await page.current()).map(m => m.text), ['probably']);
  // Off again, and on by key from another tab.
  await panel(page).getByRole('button', {name: 'Notes (2)', exact: true}).click();
  await page.drawn();
  assert.ok(await panel(page).getByRole('button', {name: /: .*Norwick/}).count() > 0);
  await page.press('r', 'Shift+N');
  assert.equal((await rows()).length, 2);
  assert.equal(await page.role('tab', 'Tags').getAttribute('aria-selected'), 'true');
  // The last note is deleted.
  await write(page, 'probably', '');
  await write(page, 'one single bolt', '');
  await page.eventually(async () => assert.match(await panel(page).textContent(), /No notes yet/));
});

test('the report has the notes', async t => {
  const page = await open(t, {article: harbour});
  await page.press('r');
  assert.equal(await panel(page).getByRole('heading', {name: 'Notes'}).count(), 0);
  await write(page, 'one single bolt', 'Can this be true?');
  await page.press('Escape', 'Escape', 'r');
  assert.equal(await panel(page).getByRole('heading', {name: 'Notes'}).count(), 1);
  assert.match(await panel(page).textContent(), /Can this be true\?/);
});
