// The articles on this device: their order, opening, renaming, deleting with undo, and all of it after a
// reload.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {file, open} from './page.mjs';

const [harbourName, bakeryName] = [harbour, bakery].map(article => article.split('\n')[0]);
const exampleName = /swimming pool/;

async function withTwo(t) {
  const page = await open(t, {article: harbour});
  await page.paste(bakery);
  await page.saved();
  return page;
}

test('the newest article stands first; a click opens one, with its tags', async t => {
  const page = await withTwo(t);
  const names = await page.library();
  assert.deepEqual(names.slice(0, 2), [bakeryName, harbourName]);
  assert.match(names[2], exampleName);
  await page.select('Mill Lane');
  await page.press('3');
  await page.button(harbourName).click();
  await page.eventually(async () => assert.deepEqual(await page.paragraphs(), harbour.split('\n\n')));
  assert.equal(await page.count('hedge', 'accepted'), 0);
  assert.match(await page.title(), new RegExp(`^${harbourName}`));
  await page.role('navigation', 'Articles').getByRole('button', {name: bakeryName, exact: true}).click();
  await page.eventually(async () => assert.deepEqual(await page.paragraphs(), bakery.split('\n\n')));
  assert.deepEqual((await page.marks({kind: 'hedge', state: 'accepted'})).map(m => m.text), ['Mill Lane']);
});

test('the open article is marked in the list and opened again after a reload', async t => {
  const page = await withTwo(t);
  await page.button(harbourName).click();
  await page.eventually(async () => assert.match(await page.title(), new RegExp(`^${harbourName}`)));
  const current = () => page.role('navigation', 'Articles').locator('[aria-current=true]').textContent();
  assert.equal(await current(), harbourName);
  await page.saved();
  const names = await page.library();
  await page.reload();
  assert.match(await page.title(), new RegExp(`^${harbourName}`));
  assert.equal(await current(), harbourName);
  assert.deepEqual(await page.library(), names);
});

test('each article keeps its own undo', async t => {
  const page = await withTwo(t);
  await page.select('Mill Lane');
  await page.press('3', 'Escape');
  await page.button(harbourName).click();
  await page.eventually(async () => assert.match(await page.title(), new RegExp(`^${harbourName}`)));
  await page.select('end of March');
  await page.press('3', 'Escape', 'Control+z', 'Control+z');
  assert.equal(await page.count('hedge', 'accepted'), 0);
  await page.role('navigation', 'Articles').getByRole('button', {name: bakeryName, exact: true}).click();
  await page.eventually(async () => assert.equal(await page.count('hedge', 'accepted'), 1));
  await page.press('Control+z');
  assert.equal(await page.count('hedge', 'accepted'), 0);
});

test('rename: by the title, by Enter; undone and kept', async t => {
  const page = await withTwo(t);
  await page.role('banner', 'Tools').getByRole('button', {name: bakeryName, exact: true}).click();
  const field = page.role('textbox', 'Title');
  assert.equal(await field.inputValue(), bakeryName);
  await field.fill('Night bread');
  await page.drawn();
  await field.press('Enter');
  await page.eventually(async () => assert.equal((await page.library())[0], 'Night bread'));
  assert.match(await page.title(), /^Night bread/);
  await page.saved();
  await page.reload();
  assert.equal((await page.library())[0], 'Night bread');
  await page.press('Control+z');
  await page.eventually(async () => assert.equal((await page.library())[0], bakeryName));
  assert.match(await page.title(), new RegExp(`^${bakeryName}`), 'the page’s title goes with it');
});

test('an empty name is not taken', async t => {
  const page = await withTwo(t);
  await page.press('F2');
  await page.role('textbox', 'Title').fill('   ');
  await page.drawn();
  await page.button('Rename').click();
  await page.drawn();
  assert.equal((await page.library())[0], bakeryName);
});

test('delete the open article: the next is shown; Undo brings it back with its tags', async t => {
  const page = await withTwo(t);
  await page.select('Mill Lane');
  await page.press('3', 'Escape');
  const tags = await page.marks();
  await page.menu('Delete this article');
  await page.eventually(async () => assert.match(await page.title(), new RegExp(`^${harbourName}`)));
  assert.ok(!(await page.library()).includes(bakeryName));
  await page.role('region', 'Message').getByRole('button', {name: 'Undo'}).click();
  await page.eventually(async () => assert.match(await page.title(), new RegExp(`^${bakeryName}`)));
  await page.eventually(async () => assert.deepEqual(await page.marks(), tags));
  assert.equal((await page.library())[0], bakeryName, 'in its old place');
});

test('delete another than the open article', async t => {
  const page = await withTwo(t);
  await page.button(`Delete ${harbourName}`).click();
  await page.drawn();
  assert.ok(!(await page.library()).includes(harbourName));
  assert.match(await page.title(), new RegExp(`^${bakeryName}`));
  await page.saved();
  await page.reload();
  assert.ok(!(await page.library()).includes(harbourName), 'it stays deleted');
  assert.match(await page.title(), new RegExp(`^${bakeryName}`));
});

test('Ctrl+Z after an article was deleted brings it back, and what was done in the open one stays', async t => {
  const page = await withTwo(t);
  await page.press('n', 'Enter');
  const kept = await page.count(undefined, 'accepted');
  await page.button(`Delete ${harbourName}`).click();
  await page.drawn();
  await page.press('Control+z');
  await page.eventually(async () => assert.ok((await page.library()).includes(harbourName)));
  await page.eventually(async () => assert.match(await page.title(), new RegExp(`^${harbourName}`)));
  await page.button(new RegExp(`^${bakeryName}`)).first().click();
  await page.eventually(async () => assert.equal(await page.count(undefined, 'accepted'), kept));
  await page.button(`Delete ${harbourName}`).click();
  await page.press('n', 'Enter', 'Control+z');
  assert.ok(!(await page.library()).includes(harbourName), 'what was done after it is undone first');
  assert.equal(await page.count(undefined, 'accepted'), kept);
});

test('delete all: the page says what to do, also after a reload', async t => {
  const page = await open(t);
  await page.menu('Delete this article');
  await page.eventually(async () => assert.deepEqual(await page.library(), []));
  await page.inner.getByText('Copy a news article and paste it here').waitFor();
  await page.stored();
  await page.reload();
  assert.deepEqual(await page.library(), []);
  await page.inner.getByText('Copy a news article and paste it here').waitFor();
  await page.paste(bakery);
  assert.deepEqual(await page.library(), [bakeryName]);
});

test('an own file of an article that is here comes as a copy; nothing is overwritten', async t => {
  const page = await withTwo(t);
  const saved = await page.download(() => page.press('Control+s'));
  await page.select('Mill Lane');
  await page.press('3', 'Escape');
  await page.openFiles(file(saved.name, saved.text, 'application/json'));
  await page.eventually(
      async () => assert.equal((await page.library()).filter(name => name === bakeryName).length, 2));
  assert.equal(await page.count('hedge', 'accepted'), 0, 'the copy is as the file was');
  const other = page.inner.locator('nav button:not([aria-current])');
  await page.role('button', bakeryName).and(other).click();
  await page.eventually(async () => assert.equal(await page.count('hedge', 'accepted'), 1));
});

const articlesPanel = page => page.role('navigation', 'Articles');

test('a long title has two lines, the date and the source below it: three that begin alike can be told apart', async t => {
  const page = await open(t);
  const titles = ['Mayor of Bora says the harbour will open in May', 'Mayor of Bora says the harbour stays closed',
                  'Mayor of Bora says nothing about the harbour'];
  await page.openFiles(titles.map((title, i) => file(`paper-${i + 1}.txt`, `${title}\n\n“Word ${i},” said Kim Oakes.`)));
  await page.eventually(async () => assert.equal((await page.library()).length, 4));
  const rows = [];
  for (const [i, title] of titles.entries()) {
    const row = articlesPanel(page).getByRole('button', {name: title, exact: true});
    rows.push(await row.boundingBox());
    assert.match(await row.getAttribute('title'), new RegExp(`· paper-${i + 1}\\.txt`));
  }
  const short = await articlesPanel(page).getByRole('button', {name: exampleName}).first().boundingBox();
  for (const row of rows) assert.ok(row.height >= short.height && row.height >= 64, 'room for two lines and the facts');
  for (const [i, a] of rows.entries())
    for (const b of rows.slice(i + 1)) assert.ok(a.y + a.height <= b.y || b.y + b.height <= a.y, 'rows do not overlap');
});

test('the search shows what it found; down and Enter open it', async t => {
  const page = await withTwo(t);
  await page.press('Control+Shift+f');
  await page.inner.keyboard.type('bolt');
  await page.eventually(async () => assert.deepEqual(await page.library(), [harbourName]));
  await page.eventually(async () => assert.match(
      await articlesPanel(page).getByRole('button', {name: harbourName, exact: true}).getAttribute('title'), /one single bolt/));
  await page.press('Enter');
  await page.eventually(async () => assert.match(await page.title(), new RegExp(`^${harbourName}`)));

  await page.press('Control+Shift+f');
  await page.inner.keyboard.press('Control+a');
  await page.inner.keyboard.type('said');
  await page.eventually(async () => assert.ok((await page.library()).length > 1));
  const chosen = () => page.inner.evaluate(
      () => document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.textContent);
  const names = await page.library();
  await page.eventually(async () => assert.equal(await chosen(), names[0]));
  await page.press('ArrowDown');
  await page.eventually(async () => assert.equal(await chosen(), names[1]));
  await page.press('ArrowUp', 'ArrowUp');
  await page.eventually(async () => assert.equal(await chosen(), names.at(-1)));
  await page.press('ArrowDown', 'ArrowDown', 'Enter');
  await page.eventually(async () => assert.ok((await page.title()).startsWith(names[1])));
});

test('the list is sorted by title, by source and by what was changed last, also after a reload', async t => {
  const page = await withTwo(t);
  const order = page.role('combobox', 'Order of the articles');
  const newest = await page.library();
  assert.equal(newest[0], bakeryName);
  await order.selectOption('By title');
  const sorted = newest.slice().sort((a, b) => a.localeCompare(b, 'en', {ignorePunctuation: true}));
  await page.eventually(async () => assert.deepEqual(await page.library(), sorted));
  await page.reload();
  assert.deepEqual(await page.library(), sorted);
  await page.button(harbourName).click();
  await page.eventually(async () => assert.match(await page.title(), new RegExp(`^${harbourName}`)));
  await page.press('n', 'Enter');
  await page.saved();
  await order.selectOption('Last changed first');
  await page.eventually(async () => assert.equal((await page.library())[0], harbourName));
  await order.selectOption('Newest first');
  await page.eventually(async () => assert.deepEqual(await page.library(), newest));
});

test('thirty articles opened at once: all are kept, the list scrolls', async t => {
  const page = await open(t);
  await page.openFiles(Array.from(
      {length: 30},
      (_, i) => file(`${i + 1}.txt`, `Story number ${i + 1}\n\n“Word ${i + 1},” said Kim Oakes.`)));
  await page.eventually(async () => assert.equal((await page.library()).length, 31));
  await page.saved();
  await page.reload();
  assert.equal((await page.library()).length, 31);
  const first =
      page.role('navigation', 'Articles').getByRole('button', {name: 'Story number 1', exact: true});
  await first.scrollIntoViewIfNeeded();
  await first.click();
  await page.eventually(
      async () => assert.deepEqual(await page.paragraphs(), ['Story number 1', '“Word 1,” said Kim Oakes.']));
});

test('articles are put into groups, and one group can be listed alone, after a reload too', async t => {
  const page = await withTwo(t);
  const dialog = page.role('dialog', 'Groups of this article');
  await page.menu('Groups…');
  await dialog.getByRole('textbox').fill('Year 9, Ferry');
  await dialog.getByRole('button', {name: 'Put into these groups'}).click();
  await dialog.waitFor({state: 'detached'});
  await page.button(harbourName).click();
  await page.eventually(async () => assert.match(await page.title(), new RegExp(`^${harbourName}`)));
  await page.menu('Groups…');
  await dialog.getByRole('button', {name: 'Ferry', exact: true}).click();
  await page.shot('groups');
  assert.equal(await dialog.getByRole('textbox').inputValue(), 'Ferry');
  await dialog.getByRole('textbox').press('Enter');
  await dialog.waitFor({state: 'detached'});
  await page.saved();
  await page.reload();
  const shown = page.role('combobox', 'Which group is listed');
  await shown.selectOption('Year 9');
  await page.eventually(async () => assert.deepEqual(await page.library(), [bakeryName]));
  await shown.selectOption('Ferry');
  await page.eventually(async () => assert.deepEqual(await page.library(), [bakeryName, harbourName]));
  await page.shot('group-listed');
  await shown.selectOption('All groups');
  await page.press('Escape', 'Control+z');
  await page.eventually(async () => assert.equal((await page.library()).length, 3));
  await shown.selectOption('Ferry');
  await page.eventually(async () => assert.deepEqual(await page.library(), [bakeryName], 'undone: it is in no group'));
});
