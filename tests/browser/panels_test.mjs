// The panels beside the article, the inspector and the palette, by the mouse: what they list and what
// pressing there does.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour, longArticle} from './articles.mjs';
import {open} from './page.mjs';

const panel = page => page.role('complementary', 'Speakers and tags');
const inspector = page => page.role('group', 'Selected tag');

test('Speakers: who speaks, how often, and what each said; pressing a quote goes there', async t => {
  const page = await open(t, {article: harbour});
  const who =
      panel(page).getByRole('button', {name: /^Aldo Reinholt, \d+ quotes?, \d+% of the quoted words$/});
  await who.click();
  await page.drawn();
  assert.equal(await who.getAttribute('aria-pressed'), 'true');
  await panel(page).getByRole('button', {name: /The ships go to Norwick now/}).click();
  await page.drawn();
  assert.deepEqual(
      (await page.current()).map(m => m.text),
      ['“The ships go to Norwick now,”', '“Our harbour is asleep.”']);
  await who.click();
  await page.drawn();
  assert.equal(await panel(page).getByRole('button', {name: /suggestion: .*The ships go/}).count(), 0);
});

test('a speaker’s new name is shown everywhere, kept, and undone at once', async t => {
  const page = await open(t, {article: harbour});
  const who = name => panel(page).getByRole('button', {name: new RegExp(`^${name}, `)});
  await who('Aldo Reinholt').click();
  const field = page.role('textbox', 'Name of this speaker');
  await field.click();
  await page.inner.keyboard.press('Control+a');
  await page.inner.keyboard.type('Captain Reinholt', {delay: 3});
  await page.drawn();
  assert.equal(await field.inputValue(), 'Captain Reinholt');
  await who('Captain Reinholt').waitFor();
  assert.ok((await page.marks({kind: 'quote'})).some(m => m.described.endsWith('by Captain Reinholt')));
  await page.saved();
  await page.reload();
  await who('Captain Reinholt').waitFor();
  await page.press('Control+z');
  await page.eventually(async () => assert.equal(await who('Aldo Reinholt').count(), 1));
});

test('Tags: every tag in the order of the text; pressing one goes there', async t => {
  const page = await open(t, {article: longArticle(600)});
  await page.role('tab', 'Tags').click();
  await page.drawn();
  assert.equal(await page.role('tab', 'Tags').getAttribute('aria-selected'), 'true');
  const rows = panel(page).getByRole('group', {name: 'Tags'}).getByRole('button', {name: /^Quote, suggestion: /});
  await rows.first().waitFor();
  const names =
      await rows.evaluateAll(found => found.map(b => b.getAttribute('aria-label') ?? b.textContent));
  const direct =
      names.filter(name => /We counted/.test(name)).map(name => Number(/counted (\d+)/.exec(name)[1]));
  assert.ok(direct.length > 8);
  assert.deepEqual(direct, [...direct].sort((a, b) => a - b));
  const last = panel(page).getByRole('button', {name: new RegExp(`We counted ${direct.at(-1)} birds`)});
  await last.scrollIntoViewIfNeeded();
  await last.click();
  await page.eventually(async () => {
    const mark = page.inner.locator('mark[aria-current=true]').first();
    assert.match(await mark.textContent(), new RegExp(`We counted ${direct.at(-1)} birds`));
    const [box, main] = [await mark.boundingBox(), await page.inner.locator('main').boundingBox()];
    assert.ok(box.y > main.y && box.y + box.height < main.y + main.height, 'scrolled into sight');
  });
});

test('a click on marked words selects their tag, beside them lets go', async t => {
  const page = await open(t, {article: harbour});
  await page.click('one single bolt');
  assert.equal((await page.current())[0].kind, 'quote');
  await inspector(page).getByRole('heading', {name: /Selected: Quote/}).waitFor();
  await page.click('Friday');
  // Those words may belong to another tag, but not to that quote any more.
  assert.ok((await page.current()).every(m => !m.text.includes('one single bolt')));
});

test('the inspector: keep, who said it, how it is told, a note; all kept', async t => {
  const page = await open(t, {article: harbour});
  await page.click('one single bolt');
  await inspector(page).getByText(/^Why: /).waitFor();
  await page.button('Keep').click();
  await page.drawn();
  assert.ok((await page.marks()).some(m => m.state === 'accepted' && m.text.includes('one single bolt')));
  await page.click('one single bolt');  // the next suggestion is selected by now
  await page.role('combobox', 'Who said it?').selectOption('Aldo Reinholt');
  await page.eventually(
      async () => assert.match((await page.current())[0].described, /by Aldo Reinholt$/));
  await page.role('combobox', 'Who said it?').selectOption('Unnamed source');
  await page.eventually(async () => assert.doesNotMatch((await page.current())[0].described, / by /));
  await page.role('combobox', 'Word for word?').selectOption({index: 1});
  await page.eventually(async () => assert.match((await page.current())[0].described, /^partial quote/));
  await page.role('textbox', 'Note').click();
  await page.inner.keyboard.type('Is the bolt really that rare? 123', {delay: 2});
  await page.drawn();
  assert.equal(await page.role('textbox', 'Note').inputValue(), 'Is the bolt really that rare? 123');
  await page.saved();
  await page.reload();
  await page.click('one single bolt');
  assert.match((await page.current())[0].described, /^partial quote in 2 parts, with a note$/);
  assert.equal(await page.role('textbox', 'Note').inputValue(), 'Is the bolt really that rare? 123');
  await page.button('Remove').click();
  await page.drawn();
  assert.ok((await page.marks()).every(m => !m.text.includes('one single bolt')));
});

test('the inspector moves borders by its buttons', async t => {
  const page = await open(t, {article: harbour});
  await page.select('workers’ spokesman');
  await page.press('3');
  const words = async () => (await page.current()).map(m => m.text).join('');
  for (const [name, expected] of [
    ['Move its end right', /^workers’ spokesman,?/], ['Move its end left', /^workers’ spokesman$/],
    ['Move its start left', /^the workers’ spokesman$/], ['Move its start right', /^workers’ spokesman$/],
  ]) {
    await inspector(page).getByRole('button', {name}).click();
    await page.eventually(async () => assert.match(await words(), expected, name));
  }
});

test('a double click selects a word; the palette tags it by a click', async t => {
  const page = await open(t, {article: harbour});
  for (const [name, kind, word] of [
           ['Speaker', 'speaker', 'crane'], ['Quote', 'quote', 'storm'], ['Hedge', 'hedge', 'delay']]) {
    await page.doubleClick(word, word === 'crane' ? 1 : 0);
    assert.equal((await page.selectedText()).trim(), word);
    await page.role('toolbar', 'Tag these words').getByRole('button', {name: new RegExp(`^${name}`)}).click();
    await page.drawn();
    assert.ok((await page.marks({kind, state: 'accepted'})).some(m => m.text === word), name);
    assert.equal(await page.role('toolbar', 'Tag these words').count(), 0, 'the palette has gone');
    await page.press('Escape', 'Escape');
  }
});

test('“Use these words” in the palette gives the selected tag the selected words', async t => {
  const page = await open(t, {article: harbour});
  await page.click('one single bolt');
  await page.select('waiting for one single bolt');
  await page.role('toolbar', 'Tag these words').getByRole('button', {name: /^Use these words/}).click();
  await page.drawn();
  assert.deepEqual((await page.current()).map(m => m.text), ['waiting for one single bolt']);
});

test('guesses can be hidden; what a person confirmed stays', async t => {
  const page = await open(t, {article: harbour});
  await page.click('one single bolt');
  await page.press('Enter', 'Escape');
  const kept = await page.count(undefined, 'accepted');
  await page.menu('Hide or show suggestions');
  assert.equal(await page.count(undefined, 'suggested'), 0);
  assert.equal(await page.count(undefined, 'accepted'), kept);
  await page.menu('Hide or show suggestions');
  assert.ok(await page.count(undefined, 'suggested') > 0);
});

test('undo and redo by their buttons, as far as there is something', async t => {
  const page = await open(t, {article: harbour});
  assert.ok(await page.button('Undo').isDisabled());
  await page.select('end of March');
  await page.press('3', 'Escape');
  await page.button('Undo').click();
  await page.drawn();
  assert.equal(await page.count('hedge', 'accepted'), 0);
  assert.ok(await page.button('Undo').isDisabled());
  await page.button('Redo').click();
  await page.drawn();
  assert.equal(await page.count('hedge', 'accepted'), 1);
  assert.ok(await page.button('Redo').isDisabled());
});

test('the line at the foot counts what there is', async t => {
  const page = await open(t, {article: harbour});
  const left = async () =>
      Number(/(\d+) suggestions? left/.exec(await page.inner.getByRole('contentinfo').textContent())[1]);
  const before = await left();
  assert.ok(before > 0);
  await page.press('n', 'Enter');
  assert.equal(await left(), before - 1);
  await page.press('Delete');
  assert.equal(await left(), before - 2);
});

test('the panels are as wide as they were drawn, by mouse and by keys, also tomorrow; the article keeps its room', async t => {
  const page = await open(t, {article: harbour});
  const width = async (role, name) => Math.round((await page.role(role, name).boundingBox()).width);
  const list = () => width('navigation', 'Articles'), side = () => width('complementary', 'Speakers and tags');
  const before = await list();
  const {mouse} = page.inner;
  await mouse.move(before, 400);
  await mouse.down();
  await mouse.move(before + 40, 410, {steps: 3});
  await mouse.up();
  await page.drawn();
  assert.equal(await list(), before + 40);
  const handle = page.role('slider', 'Width of the panel on the right'), right = await side();
  await handle.focus();
  await page.press('ArrowLeft', 'ArrowLeft', 'ArrowRight');
  assert.equal(await side(), right + 16);
  assert.equal(await handle.getAttribute('aria-valuetext'), `${right + 16} pixels`);
  // The words of the article are where they can be selected.
  await page.select('by the end of March');
  await page.reload();
  assert.deepEqual([await list(), await side()], [before + 40, right + 16]);
  await page.inner.setViewportSize({width: 910, height: 700});
  await page.drawn();
  assert.ok(910 - await list() - await side() >= 360);
});
