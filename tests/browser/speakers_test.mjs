// Speaker cards and the question "Who said it?".
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {documentOf} from './document.mjs';
import {open} from './page.mjs';

const panel = page => page.role('complementary', 'Speakers and tags');
const card = (page, name) => panel(page).getByRole('button', {name: new RegExp(`^${name}, \\d+ quote`)});

test('two speakers become one, and one again by undo', async t => {
  const page = await open(t, {article: harbour});
  const before = await documentOf(page);
  await card(page, 'Tomas Brennan').click();
  await page.role('combobox', 'Merge with another speaker').selectOption('Aldo Reinholt');
  await page.drawn();
  assert.equal(await card(page, 'Tomas Brennan').count(), 0);
  const merged = await documentOf(page);
  assert.deepEqual(merged.persons.map(p => p.name).includes('Tomas Brennan'), false);
  assert.ok(merged.tags.filter(t => t.label === 'quote' && t.speaker === 'Aldo Reinholt').length >
            before.tags.filter(t => t.label === 'quote' && t.speaker === 'Aldo Reinholt').length);
  await page.role('region', 'Message').getByRole('button', {name: 'Undo'}).click();
  await page.drawn();
  const after = await documentOf(page);
  assert.deepEqual([after.tags, after.persons], [before.tags, before.persons]);
});

test('a mention is split off as another speaker, and its quotes go with it', async t => {
  const page = await open(t, {article: harbour});
  await card(page, 'Tomas Brennan').click();
  await panel(page).getByRole('button', {name: /^Split off He as another speaker$/}).click();
  await page.drawn();
  const now = await documentOf(page);
  assert.ok(now.persons.some(p => p.name === 'He'));
  assert.equal(now.tags.find(t => t.label === 'speaker' && t.words === 'He').speaker, 'He');
  assert.equal(now.tag('the damage was probably older').speaker, 'He');
  // Named properly, it is shown so everywhere.
  await card(page, 'He').click();
  await page.role('textbox', 'Name of this speaker').fill('The other spokesman');
  await page.press('Tab');
  await page.eventually(async () => assert.equal(await card(page, 'The other spokesman').count(), 1));
  assert.ok((await page.marks()).some(m => /by The other spokesman$/.test(m.described)));
  await page.role('tab', 'Report').click();
  await page.drawn();
  assert.equal(await panel(page).getByRole('button', {name: /The other spokesman: /}).count(), 1);
});

test('a speaker with nothing left can be deleted, and undo brings them back', async t => {
  const page = await open(t, {article: harbour});
  const bin = page.button('Delete this speaker');
  await page.select('Norwick');
  await page.press('1', 'Escape');
  await card(page, 'Norwick').click();
  await page.drawn();
  assert.equal(await bin.count(), 0, 'not as long as they are mentioned');
  await page.click('Norwick');
  await page.press('Delete');
  await page.eventually(async () => assert.equal(await bin.count(), 1));
  await bin.click();
  await page.eventually(async () => assert.equal(await card(page, 'Norwick').count(), 0));
  assert.ok(!(await documentOf(page)).persons.some(p => p.name === 'Norwick'));
  await page.role('region', 'Message').getByRole('button', {name: 'Undo'}).click();
  await page.eventually(async () => assert.equal(await card(page, 'Norwick').count(), 1));
});

test('another speaker for a quote: the reporting words that name someone else stay with them', async t => {
  const page = await open(t, {article: 'Rain over Bora\n\n“It may rain,” said Vera Lund. Ada Poole left.'});
  let now = await documentOf(page);
  assert.equal(now.part('“It may rain,”', 'cue'), 'said');
  await page.select('Ada Poole');
  await page.press('1', 'Escape');
  await page.click('It may rain');
  await page.press('w');
  await panel(page).getByRole('button', {name: 'Said by Ada Poole'}).click();
  await page.drawn();
  now = await documentOf(page);
  assert.equal(now.tag('It may rain', 'quote').speaker, 'Ada Poole');
  assert.equal(now.part('“It may rain,”', 'source'), undefined);
  assert.equal(now.part('“It may rain,”', 'cue'), undefined);
});

test('a description is no name: the card says so, the scorecard counts it', async t => {
  const page = await open(t, {article: harbour});
  await page.press('r');
  assert.match(await panel(page).textContent(), /6 quotes by name, 1 by description/);
  await page.role('tab', 'Speakers').click();
  await card(page, 'Aldo Reinholt').click();
  await page.role('button', 'Named').click();
  await page.drawn();
  assert.equal((await documentOf(page)).persons.find(p => p.name === 'Aldo Reinholt').named, false);
  await page.press('r');
  assert.match(await panel(page).textContent(), /5 quotes by name, 2 by description/);
});

test('who said it: the most likely first, a digit answers', async t => {
  const page = await open(t, {article: harbour});
  await page.select('The ships go to Norwick');
  await page.press('2');
  const answers = await panel(page).getByRole('button', {name: /^Said by /}).allTextContents();
  assert.equal(answers[0], 'Said by Aldo Reinholt', answers.join(', '));
  await page.press('1');
  const quote = (await documentOf(page)).tags.find(t => t.words === 'The ships go to Norwick');
  assert.equal(quote.speaker, 'Aldo Reinholt');
});

test('who said it: a new speaker from the selected words, and one whose name is typed', async t => {
  const page = await open(t, {article: harbour});
  await page.click('The ships go');
  await page.press('w');
  await page.select('the port authority');
  await panel(page).getByRole('button', {name: 'New speaker: the port authority'}).click();
  await page.drawn();
  let now = await documentOf(page);
  assert.equal(now.tag('The ships go', 'quote').speaker, 'the port authority');
  assert.equal(now.part(now.tag('The ships go', 'quote').words, 'source'), 'the port authority');

  await page.press('w');
  const field = page.role('textbox', 'Name of a new speaker');
  await field.fill('Grete Holm');
  await field.press('Enter');
  await page.drawn();
  now = await documentOf(page);
  assert.equal(now.tag('The ships go', 'quote').speaker, 'Grete Holm');
  assert.equal(now.persons.filter(p => p.name === 'Grete Holm').length, 1);
});

test('who said it: while it is asked the answers have the panel to themselves', async t => {
  const page = await open(t, {article: harbour});
  await page.select('The ships go to Norwick');
  await page.press('2');
  await page.inner.setViewportSize({width: 1280, height: 500});
  await page.drawn();
  const list = await panel(page).getByRole('group', {name: 'Speakers'}).boundingBox();
  const bar = await panel(page).getByRole('toolbar', {name: 'Keep or remove'}).boundingBox();
  assert.ok(list.y + list.height > bar.y - 7 && bar.y + bar.height > 465, 'down to Keep and Remove, which are at the foot');
  assert.equal(await page.role('group', 'Selected tag').count(), 0);
  const field = await page.role('textbox', 'Name of a new speaker').boundingBox();
  const row = await panel(page).getByRole('button', {name: /^Said by /}).first().boundingBox();
  assert.ok(field.x >= row.x && field.x + field.width <= row.x + row.width, 'the field does not stick out');
  await page.press('1');
  assert.equal(await page.role('group', 'Selected tag').count(), 1);
});

test('from the ninth speaker on a hue comes again, marked as used before', async t => {
  const names = ['Ann Lee', 'Bob Ray', 'Cid Poe', 'Dan Fox', 'Eve Orr', 'Flo Kay', 'Gus Ely', 'Hal Ivy', 'Ida Joy'];
  const said = names.map((name, i) => `“We will see what number ${i} does,” said ${name}.`);
  const page = await open(t, {article: ['Many speak', ...said].join('\n\n')});
  const saved = JSON.parse((await page.download(() => page.press('Control+s'))).text);
  const hues = JSON.stringify(saved).match(/"hue":\d+/g).map(hue => Number(hue.slice(6)));
  assert.equal(new Set(hues).size, 9, `${hues}`);
});
