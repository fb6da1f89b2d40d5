// A source check: the teacher asks about two speakers, a student answers beside the article, and both come back in the feedback
// and in the class.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {violations} from './axe.mjs';
import {bar, begin, dialog, given, handIn, tag} from './lesson.mjs';
import {open} from './page.mjs';

const choose = (form, group, name) => form.getByRole('group', {name: group, exact: true}).getByRole('button', {name, exact: true}).click();
const expected = (form, question, name) => form.getByRole('combobox', {name: `Expected answer: ${question} (${name})`});
const independent = 'Is the source independent, with nothing to gain?', named = 'Is it named?';
const narrow = options => options.viewport?.width < 480;

// The article of a teacher who kept two quotes with their speakers, and the form with a source check.
async function form(t, options) {
  const page = await open(t, {article: harbour, ...options});
  for (const words of ['Our harbour is asleep', 'We are waiting']) {
    await page.click(words);
    await page.press('Enter', 'Escape');
  }
  await tag(page, 'may', '3');
  await page.menu('Make an exercise…');
  const made = dialog(page, 'Make an exercise');
  await made.getByRole('textbox', {name: 'Title'}).fill('Crane');
  await choose(made, 'Source check', 'Five questions about each speaker');
  return {page, form: made};
}

async function exercise(t, options, look = async () => {}) {
  const {page, form: made} = await form(t, options);
  const answer = expected(made, independent, 'Ingrid Vasquez');
  await page.eventually(async () => assert.equal(await answer.count(), 1));
  assert.equal(await answer.evaluate(list => list.selectedOptions[0].textContent), 'Leave open');
  assert.equal(await expected(made, named, 'Ingrid Vasquez').evaluate(list => list.selectedOptions[0].textContent), 'Yes');
  await answer.selectOption('No');
  await made.getByRole('textbox', {name: `Because: ${independent} (Ingrid Vasquez)`}).fill('she runs the port');
  await look(page);
  const saved = await page.download(() => made.getByRole('button', {name: 'Save as an exercise file'}).click());
  return {page, saved};
}

const questions = page => page.role('complementary', 'Speakers and tags');
const answer = (page, name, question, words) =>
  questions(page).getByRole('group', {name: `${name}: ${question}`}).getByRole('button', {name: words, exact: true});
const reason = (page, name, question) => questions(page).getByRole('textbox', {name: `Why? ${question} (${name})`});

// The student answers two questions, one with a reason.
async function answers(page, options) {
  if (narrow(options))
    await page.menu('Source check');
  else
    await bar(page).getByRole('button', {name: 'Source check'}).click();
  await answer(page, 'Ingrid Vasquez', independent, 'No').click();
  await reason(page, 'Ingrid Vasquez', independent).fill('It is her port.');
  await answer(page, 'Ingrid Vasquez', named, 'No').click();
  await page.eventually(async () => assert.equal(await answer(page, 'Ingrid Vasquez', named, 'No').getAttribute('aria-pressed'), 'true'));
}

test('a source check is made, answered, kept over a reload, handed in and set beside the teacher’s answers', async t => {
  const {page: teacher, saved} = await exercise(t);
  const sheet = JSON.parse(saved.text).meta.exercise;
  assert.deepEqual(sheet.sources.map(source => source.name).sort(), ['Aldo Reinholt', 'Ingrid Vasquez']);
  assert.ok(!JSON.stringify(sheet.sources).includes('answer'), 'the students’ copy asks and does not tell');
  assert.match(sheet.key, /she runs the port/);

  const student = await open(t);
  await student.openFiles(given(saved));
  assert.match(await dialog(student, 'Exercise').textContent(), /Then answer the questions under Source check: five about each of 2 speakers\./);
  assert.equal(await questions(student).getByRole('tab', {name: 'Sources'}).count(), 0, 'not before somebody has begun');
  await begin(student, 'Mia');
  await answers(student, {});
  await student.saved();
  await student.reload();
  await student.eventually(async () => assert.match(await bar(student).textContent(), /Crane · Mia/));
  await questions(student).getByRole('tab', {name: 'Sources'}).click();
  await student.eventually(async () => assert.equal(await reason(student, 'Ingrid Vasquez', independent).inputValue(), 'It is her port.'));
  assert.equal(await answer(student, 'Ingrid Vasquez', independent, 'No').getAttribute('aria-pressed'), 'true');
  // A second press takes an answer back, and undo brings it again.
  await answer(student, 'Ingrid Vasquez', named, 'No').click();
  await student.eventually(async () => assert.equal(await answer(student, 'Ingrid Vasquez', named, 'No').getAttribute('aria-pressed'), 'false'));
  await student.press('Control+z');
  await student.eventually(async () => assert.equal(await answer(student, 'Ingrid Vasquez', named, 'No').getAttribute('aria-pressed'), 'true'));

  await bar(student).getByRole('button', {name: 'Hand in…'}).click();
  assert.match(await dialog(student, 'Hand in').textContent(), /8 questions of the source check have no answer yet\./);
  await student.press('Escape');
  const handed = await handIn(student);
  assert.ok(handed.text.length < 50_000);
  const told = await dialog(student, 'Feedback').textContent();
  assert.match(told, /These answers do not change the points/);
  assert.match(told, /As expected: no\.Your teacher’s reason: she runs the portYour reason: It is her port\./);
  assert.match(told, /Your teacher’s answer is “yes”\. You answered no\.Your teacher’s reason: The article gives a name\./);
  assert.match(told, /Your teacher left this open.*You gave no answer\./);

  await teacher.menu('Class: what was handed in…');
  const room = dialog(teacher, 'Class');
  await teacher.openFiles(given(handed), () => room.getByRole('button', {name: 'Open files…'}).click());
  await room.getByRole('tab', {name: 'Source check'}).click();
  const table = room.getByRole('table', {name: 'Source check'});
  await teacher.eventually(async () => assert.equal(await table.getByRole('row').count(), 11));
  const cells = await table.getByRole('row', {name: /Ingrid Vasquez: Independent/}).getByRole('cell').allTextContents();
  assert.deepEqual(cells, ['0', '1', '0', '0', 'No']);
  await table.getByRole('button', {name: 'Ingrid Vasquez: Independent'}).click();
  await teacher.eventually(async () => assert.match(await room.textContent(), /Your answer: No.*she runs the port.*Mia: No.*It is her port\./));
  await room.getByRole('button', {name: 'All questions'}).click();
  await table.waitFor();
});

test('on paper the questions are a table with boxes, ticked only in the answers', async t => {
  const {page, form: made} = await form(t, {init: () => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; }});
  await made.getByRole('button', {name: 'Print on paper…'}).click();
  await page.inner.waitForFunction(() => window.printed === 1);
  await page.inner.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const sheet = page.inner.locator('#print.exercise');
  assert.match((await sheet.locator('ul').textContent()), /Check the sources/);
  assert.equal(await sheet.locator('> .sources tbody tr').count(), 2);
  assert.equal(await sheet.locator('> .sources .box').count(), 30);
  assert.equal(await sheet.locator('> .sources .ticked').count(), 0);
  assert.deepEqual((await sheet.locator('.key .sources .ticked').allTextContents()), ['Yes', 'Yes', 'Yes', 'Yes']);
  await page.inner.evaluate(() => dispatchEvent(new Event('afterprint')));
  // The article is an exercise now, with the source check in it.
  await bar(page).getByRole('button', {name: 'Print on paper…'}).click();
  await page.inner.waitForFunction(() => window.printed === 2);
  await page.inner.evaluate(() => dispatchEvent(new Event('beforeprint')));
  assert.equal(await sheet.locator('> .sources tbody tr').count(), 2);
});

test('whom the questions are about is the teacher’s choice; without a quote there is nobody', async t => {
  const {page, form: made} = await form(t);
  await choose(made, 'Students are asked about', 'Aldo Reinholt');
  await page.eventually(async () => assert.equal(await expected(made, named, 'Aldo Reinholt').count(), 0));
  const saved = await page.download(() => made.getByRole('button', {name: 'Save as an exercise file'}).click());
  assert.deepEqual(JSON.parse(saved.text).meta.exercise.sources.map(source => source.name), ['Ingrid Vasquez']);
  const plain = await open(t, {article: harbour});
  await plain.menu('Make an exercise…');
  await choose(dialog(plain, 'Make an exercise'), 'Source check', 'Five questions about each speaker');
  await plain.eventually(async () => assert.match(await dialog(plain, 'Make an exercise').textContent(), /The questions are about the speakers of quotes that you tagged/));
});

for (const [name, options] of Object.entries({
  wide: {viewport: {width: 1366, height: 768}}, 'on a phone': {viewport: {width: 390, height: 780}}, dark: {viewport: {width: 1366, height: 768}, colorScheme: 'dark'},
}))
  test(`axe finds nothing in a source check: ${name}`, async t => {
    const look = async (page, what) => {
      await page.drawn();
      assert.deepEqual(await violations(page), [], what);
      await page.shot(`source-check-${name.replace(/ /g, '-')}-${what}`);
    };
    const {page: teacher, saved} = await exercise(t, options, async page => {
      await page.inner.getByRole('combobox', {name: /^Expected answer: Is the source independent.*Vasquez/}).focus();
      await look(page, 'making');
    });
    const student = await open(t, options);
    await student.openFiles(given(saved));
    await begin(student, 'Mia');
    await answers(student, options);
    await look(student, 'answering');
    if (narrow(options)) await student.button('Close details').click();
    await student.menu('Hand in…');
    await look(student, 'handing-in');
    const handed = await student.download(() => dialog(student, 'Hand in').getByRole('button', {name: 'Hand in', exact: true}).click());
    await dialog(student, 'Feedback').waitFor();
    await student.inner.getByText('Your reason: It is her port.').scrollIntoViewIfNeeded();
    await look(student, 'feedback');
    await teacher.menu('Class: what was handed in…');
    await teacher.openFiles(given(handed), () => dialog(teacher, 'Class').getByRole('button', {name: 'Open files…'}).click());
    if (narrow(options))
      await dialog(teacher, 'Class').getByRole('combobox', {name: 'Parts of the class'}).selectOption('Source check');
    else
      await dialog(teacher, 'Class').getByRole('tab', {name: 'Source check'}).click();
    await dialog(teacher, 'Class').getByRole('table', {name: 'Source check'}).waitFor();
    await look(teacher, 'class');
    await dialog(teacher, 'Class').getByRole('button', {name: 'Ingrid Vasquez: Independent'}).click();
    await look(teacher, 'class-answers');
  });
