// Two people tag one article: the other's file beside one's own tags, and what both make of it.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {file, open} from './page.mjs';

const dialog = page => page.role('dialog', 'The same article');
const tags = page => page.role('complementary', 'Speakers and tags');

// The file of somebody who marked other words of the same article.
async function theirFile(t) {
  const page = await open(t, {article: harbour});
  for (const words of ['may', 'should']) {
    await page.select(words);
    await page.press('3', 'Escape');
  }
  const saved = await page.download(() => page.press('Control+s'));
  return file(saved.name, saved.text, 'application/json');
}

async function compared(t) {
  const theirs = await theirFile(t);
  const page = await open(t, {article: harbour});
  await page.select('should');
  await page.press('3', 'Escape');
  await page.select('probably');
  await page.press('3', 'Escape');
  await page.saved();
  await page.openFiles(theirs);
  await dialog(page).getByRole('textbox', {name: 'Whose tags are they?'}).fill('Mia');
  await dialog(page).getByRole('button', {name: 'Add as another person’s tags'}).click();
  await dialog(page).waitFor({state: 'detached'});
  return page;
}

const heading = (page, words) => tags(page).getByRole('heading', {name: words}).waitFor();

test('a file of the same article comes beside one’s own tags, and what differs is listed', async t => {
  const page = await compared(t);
  await heading(page, '1 only Mia found');
  await heading(page, '1 only you found');
  await heading(page, '1 you both found');
  const marks = (await page.marks()).filter(mark => mark.state === 'others');
  assert.deepEqual(marks.map(mark => [mark.text, mark.described]),
                   [['may', 'found by Mia: hedge'], ['should', 'found by Mia: hedge']]);
});

test('what only the other found is taken or left, by undo too; closed, the other’s tags are out of sight', async t => {
  const page = await compared(t);
  await tags(page).getByRole('button', {name: /^Add may/}).click();
  await heading(page, '0 only Mia found');
  await heading(page, '2 you both found');
  await page.press('Control+z');
  await heading(page, '1 only Mia found');
  await tags(page).getByRole('button', {name: /^Ignore may/}).click();
  await heading(page, '0 only Mia found');
  await heading(page, '1 you both found');
  await tags(page).getByRole('button', {name: 'Close comparison'}).click();
  await heading(page, 'Other people’s tags');
  assert.equal((await page.marks()).filter(mark => mark.state === 'others').length, 0);
  assert.equal(await page.count('hedge', 'accepted'), 2);
  await page.saved();
  await page.reload();
  await page.role('tab', 'Tags').click();
  await tags(page).getByRole('button', {name: 'Compare: Mia'}).click();
  await heading(page, '0 only Mia found');
  await tags(page).getByRole('button', {name: 'Close comparison'}).click();
  await tags(page).getByRole('button', {name: 'Remove: Mia'}).click();
  await page.eventually(async () => assert.equal(await tags(page).getByRole('heading', {name: 'Other people’s tags'}).count(), 0));
  assert.equal(await page.count('hedge', 'accepted'), 2);
});

test('the same file opened as a copy is an article of its own', async t => {
  const theirs = await theirFile(t);
  const page = await open(t, {article: harbour});
  const before = (await page.library()).length;
  await page.openFiles(theirs);
  await dialog(page).getByRole('button', {name: 'Open as a copy'}).click();
  await page.eventually(async () => assert.equal((await page.library()).length, before + 1));
  assert.equal(await page.count('hedge', 'accepted'), 2);
});

test('without a name nothing is added', async t => {
  const theirs = await theirFile(t);
  const page = await open(t, {article: harbour});
  await page.openFiles(theirs);
  assert.ok(await dialog(page).getByRole('button', {name: 'Add as another person’s tags'}).isDisabled());
  await page.press('Escape');
  await dialog(page).waitFor({state: 'detached'});
  assert.equal(await page.count('hedge', 'accepted'), 0);
});
