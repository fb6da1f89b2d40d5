// What an earlier page left in the browser (tests/fixtures) is there when this page opens: articles, tags, links,
// notes, speakers, history, undo, trash and blind mode.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {putRows} from '../fixtures/rows.mjs';
import {documentOf} from './document.mjs';
import {open, root} from './page.mjs';

const fixture = name => readFileSync(join(root, 'tests/fixtures/v1', name), 'utf8');
const [rows, shown] = ['indexeddb.json', 'shown.json'].map(name => JSON.parse(fixture(name)));
const [mill, ferry, school] = Object.keys(shown);

const panel = page => page.role('complementary', 'Speakers and tags');
const start = t => open(t, {init: putRows, initArgument: rows});
const marks = async page => (await page.marks()).map(({kind, state, text}) => [kind, state, text]);
const steps = async page => {
  await page.press('h');
  const count = await panel(page).getByRole('group', {name: 'History'}).getByRole('button').count();
  await page.role('tab', 'Speakers').click();
  return count;
};

async function show(page, name) {
  await page.role('navigation', 'Articles').getByRole('button', {name, exact: true}).click();
  await page.eventually(async () => assert.ok((await page.title()).startsWith(name)));
  await page.drawn();
}

test('the articles with their tags, links, notes and speakers', async t => {
  const page = await start(t);
  assert.ok((await page.title()).startsWith(mill));
  assert.deepEqual((await page.library()).slice(0, 2), [ferry, mill]);
  assert.deepEqual(await marks(page), shown[mill].marks);
  await page.click('must be replaced');
  assert.equal(await page.role('textbox', 'Note').inputValue(), 'Who says “must”?');
  await page.press('Escape');
  await page.click('for ten years');
  assert.equal(await page.role('textbox', 'Note').inputValue(), 'She says “people”, not who.');
  await page.press('Escape');
  const now = await documentOf(page), was = JSON.parse(fixture('mill.hearsay.json'));
  assert.deepEqual(now.links, was.links);
  assert.deepEqual(now.persons, was.persons);
  await page.role('tab', 'Speakers').click();
  for (const {name} of was.persons)
    assert.equal(await panel(page).getByRole('button', {name: new RegExp(`^${name}, \\d+ quote`)}).count(), 1, name);
});

test('every step can be taken back and made again, also what was taken back before', async t => {
  const page = await start(t);
  assert.equal(await steps(page), shown[mill].steps);
  const before = await marks(page);
  await page.press('Control+y');
  assert.ok((await page.marks()).some(m => m.text === 'Gravel Street' && m.state === 'accepted'));
  await page.press('Control+z');
  assert.deepEqual(await marks(page), before);
  for (let step = 0; step < 10; ++step) await page.press('Control+z');
  assert.deepEqual(await page.marks({state: 'accepted'}), []);
  for (let step = 0; step < 10; ++step) await page.press('Control+y');
  assert.deepEqual(await marks(page), before);
  await page.saved();
  await page.reload();
  assert.deepEqual(await marks(page), before);
  assert.equal(await steps(page), shown[mill].steps);
});

test('blind mode, a tag that lost its place, and a text that was corrected', async t => {
  const page = await start(t);
  await show(page, ferry);
  assert.deepEqual(await marks(page), shown[ferry].marks, 'the guesses are still hidden');
  assert.equal(await steps(page), shown[ferry].steps);
  await page.role('tab', 'Tags').click();
  assert.equal(await panel(page).getByRole('button', {name: 'Hedge: Anchor Inn', exact: true}).count(), 1);
  await page.press('Control+z', 'Control+z');
  assert.match(await page.text(), /Anchor Inn/);
  assert.ok((await page.marks()).some(m => m.text === 'Anchor Inn'));
});

test('what was deleted is in the trash and comes back', async t => {
  const page = await start(t);
  await page.button('Trash (1)').click();
  await page.role('dialog', 'Trash').getByRole('button', {name: `Restore ${school}`}).click();
  await page.inner.getByText(/The trash is empty/).waitFor();
  await page.press('Escape');
  await show(page, school);
  assert.deepEqual(await marks(page), shown[school].marks);
});
