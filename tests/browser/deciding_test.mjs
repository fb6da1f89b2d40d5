// People decide together what counts: a class, or two who tagged the same article.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {violations} from './axe.mjs';
import {dialog, tag, withClass} from './handins.mjs';
import {file, open} from './page.mjs';

const panel = page => page.role('complementary', 'Speakers and tags');
const place = (page, words) => panel(page).getByRole('heading', {name: words}).waitFor();
const side = (page, name) => panel(page).getByRole('button', {name});
const pressed = (page, name) => page.eventually(async () => assert.equal(await side(page, name).getAttribute('aria-pressed'), 'true'));
const agreed = async page => (await page.marks()).map(mark => `${mark.text}: ${mark.described}`);
const sees = (page, marks) => page.eventually(async () => assert.deepEqual(await agreed(page), marks));
const by = words => `${words}: found by Agreed in class: hedge`;

async function deciding(t, options) {
  const {page, exercise} = await withClass(t, options);
  await dialog(page).getByRole('tab', {name: 'To discuss'}).click();
  await dialog(page).getByRole('button', {name: 'Decide together in the article'}).click();
  await place(page, '1 of 3: a hedge?');
  return {page, exercise};
}

test('a class goes through what it is divided on and takes sides; the agreed tags are kept and become the answers', async t => {
  const {page} = await deciding(t);
  await sees(page, []);
  await side(page, /^1: may, Bo, Mia, 2 of 3/).waitFor();
  await side(page, /^0: No tag here, Zoë, 1 of 3/).waitFor();
  await page.press('1');
  await pressed(page, /^1: may/);
  await sees(page, [by('may')]);

  await page.press('n');
  await place(page, '2 of 3: a hedge?');
  await side(page, /^1: soon, Bo, 1 of 3/).click();
  await sees(page, [by('may'), by('soon')]);
  // The same again takes it back, and so does undo.
  await side(page, /^1: soon/).click();
  await sees(page, [by('may')]);
  await page.press('Control+z');
  await sees(page, [by('may'), by('soon')]);
  await page.press('0');
  await pressed(page, /^0: No tag here/);
  await sees(page, [by('may')]);

  // Words of one's own.
  await page.role('toolbar', 'Keep or remove').getByRole('button', {name: 'Next place to decide'}).click();
  await place(page, '3 of 3: a hedge?');
  await page.select('probably older');
  await side(page, 'Take the selected words').click();
  await page.eventually(async () => assert.match(await panel(page).textContent(), /Taken: “probably older”/));
  await page.eventually(async () => assert.match(await panel(page).textContent(), /3 of 3 decided.*“Agreed in class”/));
  await sees(page, [by('may'), by('probably older')]);
  await side(page, 'Finish deciding').click();
  await page.eventually(async () => assert.equal(await page.count('hedge', 'accepted'), 2));
  assert.deepEqual((await page.marks({kind: 'hedge', state: 'accepted'})).map(mark => mark.text), ['may', 'probably'], 'the teacher’s own tags are as they were');

  await page.saved();
  await page.reload();
  await page.role('tab', 'Tags').click();
  await panel(page).getByText('Agreed in class').first().waitFor();
  await page.menu('Make an exercise…');
  const form = page.role('dialog', 'Make an exercise');
  await form.getByRole('group', {name: 'Answers', exact: true}).getByRole('button', {name: 'Agreed in class (2 tags)'}).click();
  const made = await page.download(() => form.getByRole('button', {name: 'Save as an exercise file'}).click());
  const key = JSON.parse(JSON.parse(made.text).meta.exercise.key);
  assert.deepEqual(key.tags.map(one => key.text.slice(...one.fragments[0])), ['may', 'probably older']);
  const table = await page.download(async () => {
    await page.menu('Save as…');
    await page.role('dialog', 'Save as').getByRole('button', {name: 'CSV of all tags', exact: true}).click();
  });
  assert.match(table.text, /hedge,probably older,,,,,,Agreed in class,/);
});

test('from the list and from the heat map to the place itself; with names hidden nobody is named', async t => {
  const {page} = await withClass(t);
  await dialog(page).getByRole('button', {name: 'Hide names'}).click();
  await dialog(page).getByRole('tab', {name: 'To discuss'}).click();
  await dialog(page).getByRole('button', {name: 'Decide together: “probably”'}).click();
  await place(page, '3 of 3: a hedge?');
  await side(page, /^1: probably, 1 of 3/).waitFor();
  await page.menu('Class: what was handed in…');
  await dialog(page).getByRole('tab', {name: 'Words', exact: true}).click();
  await dialog(page).getByRole('group', {name: 'What was marked'}).getByRole('button', {name: 'hedges'}).click();
  await dialog(page).getByRole('button', {name: 'Decide together: “soon”'}).click();
  await place(page, '2 of 3: a hedge?');
  assert.ok(!/Mia|Bo|Zoë/.test(await panel(page).textContent()));
});

test('where the article is not open, a new one is made of its text', async t => {
  const {page} = await withClass(t);
  await page.press('Escape');
  await page.paste('Another article. Nothing is said in it.');
  await page.menu('Class: what was handed in…');
  await dialog(page).getByRole('tab', {name: 'To discuss'}).click();
  await page.eventually(async () => assert.match(await dialog(page).textContent(), /a new one is made with its text/));
  await dialog(page).getByRole('button', {name: 'Decide together in the article'}).click();
  await place(page, '1 of 3: a hedge?');
  await page.press('1');
  await sees(page, [by('may')]);
  assert.match(await page.title(), /^Crane/);
});

test('two who tagged the same article decide on a layer of both', async t => {
  const other = await open(t, {article: harbour});
  await tag(other, 'may', '3');
  await tag(other, 'should', '3');
  const theirs = await other.download(() => other.press('Control+s'));
  const page = await open(t, {article: harbour});
  await tag(page, 'should', '3');
  await page.openFiles(file(theirs.name, theirs.text, 'application/json'));
  const asks = page.role('dialog', 'The same article');
  await asks.getByRole('textbox', {name: 'Whose tags are they?'}).fill('Mia');
  await asks.getByRole('button', {name: 'Add as another person’s tags'}).click();
  await side(page, 'Decide together in the article').click();
  // With a hedge comes its claim, which is a place of its own.
  const may = /^1: may,/;
  await place(page, /^1 of \d/);
  for (let i = 2; !await side(page, may).count(); ++i) {
    await page.press('n');
    await place(page, new RegExp(`^${i} of`));
  }
  await side(page, /^0: No tag here, You, 1 of 2/).waitFor();
  await page.press('1');
  await pressed(page, may);
  await side(page, /^Take the .* on which nearly all agree/).click();
  await page.eventually(async () => assert.deepEqual((await page.marks({kind: 'hedge'})).map(mark => `${mark.text}: ${mark.described}`),
                                                     ['may: found by Agreed with Mia: hedge', 'should: found by Agreed with Mia: hedge']));
});

for (const [name, options] of Object.entries({wide: {}, 'on a phone': {viewport: {width: 390, height: 780}}}))
  test(`axe finds nothing while people decide: ${name}`, async t => {
    const {page} = await deciding(t, options);
    await side(page, /^1: may/).click();
    await pressed(page, /^1: may/);
    assert.deepEqual(await violations(page), []);
  });
