// A lesson: the teacher makes an exercise, three students do it in three browsers, and what they hand in comes together.
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import {pathToFileURL} from 'node:url';
import {harbour} from './articles.mjs';
import {violations} from './axe.mjs';
import {bar, begin, dialog, given, handIn, tag, tagAnswers} from './lesson.mjs';
import {newContext, open, Page} from './page.mjs';

const title = 'Harbour crane';

// An article that a teacher has tagged: the answers are two hedges and a quote.
async function teachers(t) {
  const page = await open(t, {article: harbour});
  await tagAnswers(page);
  await page.saved();
  return page;
}

async function made(page, change = async () => {}, button = 'Save as an exercise file') {
  await page.menu('Make an exercise…');
  const form = dialog(page, 'Make an exercise');
  await form.getByRole('textbox', {name: 'Title'}).fill(title);
  await change(form);
  return page.download(() => form.getByRole('button', {name: button}).click());
}

test('an exercise is made, done, handed in and marked', async t => {
  const teacher = await teachers(t);
  const exercise = await made(teacher);
  assert.equal(exercise.name, 'Harbour crane – exercise.hearsay.json');
  const student = await open(t);
  await student.openFiles(given(exercise));
  assert.match(await dialog(student, 'Exercise').textContent(), /Tag quotes, speakers and hedges\. Say who said each quote\./);
  await begin(student, 'Mia');
  assert.match(await bar(student).textContent(), /Harbour crane · Mia/);
  assert.deepEqual(await student.marks(), [], 'neither suggestions nor answers');
  await student.press('e');
  assert.equal(await dialog(student, 'Correct the text').count(), 0, 'all work on the same text');
  await tag(student, 'may', '3');
  await tag(student, 'soon', '3');
  await student.saved();
  await student.reload();
  assert.match(await bar(student).textContent(), /Harbour crane · Mia/);
  assert.equal(await student.count('hedge', 'accepted'), 2);
  await bar(student).getByRole('button', {name: 'Hand in…'}).click();
  assert.match(await dialog(student, 'Hand in').textContent(), /Not tagged yet: quotes and speakers\./);
  const handed = await student.download(
      () => dialog(student, 'Hand in').getByRole('button', {name: 'Hand in', exact: true}).click());
  assert.equal(handed.name, 'Harbour crane – Mia.hearsay.json');
  assert.ok(handed.text.length < 50_000);
  assert.ok(!handed.text.includes('"key"'), 'the answers are not handed back');
  const feedback = dialog(student, 'Feedback');
  assert.match(await feedback.textContent(), /1 right, 0 nearly right, 2 missed, 1 too many/);
  await feedback.getByRole('button', {name: /missed.*probably/i}).click();
  await student.eventually(async () => assert.equal(await student.selectedText(), 'probably'));

  await teacher.menu('Class: what was handed in…');
  await teacher.openFiles(given(handed), () => dialog(teacher, 'Class').getByRole('button', {name: 'Open files…'}).click());
  const table = dialog(teacher, 'Class').getByRole('table', {name: 'Students'});
  await teacher.eventually(async () => assert.match(await table.textContent(), /Mia/));
  assert.match(await table.textContent(), /1 right, 0 nearly, 2 missed, 1 extra/);
});

test('the same exercise opened again goes on where it was', async t => {
  const exercise = await made(await teachers(t));
  const student = await open(t);
  await student.openFiles(given(exercise));
  await begin(student, 'Mia');
  await tag(student, 'may', '3');
  await student.saved();
  const before = (await student.library()).length;
  await student.paste('Another one\n\n“Rain,” said Ada Finch.');
  await student.openFiles(given(exercise));
  await student.eventually(async () => assert.match(await bar(student).textContent(), /Harbour crane · Mia/));
  assert.equal(await student.count('hedge', 'accepted'), 1);
  assert.equal((await student.library()).length, before + 1);
});

test('suggestions after handing in are hidden until then, whatever is pressed', async t => {
  const exercise = await made(await teachers(t), async form => {
    await form.getByRole('group', {name: 'Hearsay’s suggestions'}).getByRole('button', {name: 'After handing in'}).click();
  });
  const student = await open(t);
  await student.openFiles(given(exercise));
  await begin(student, 'Mia');
  await student.press('g');
  assert.deepEqual(await student.marks(), []);
  assert.equal(await student.button('Show suggestions').count(), 0);
  assert.equal(await student.button('Blind mode').count(), 0);
  await handIn(student);
  await student.press('Escape');
  await student.eventually(async () => assert.ok((await student.marks()).length > 5));
  await bar(student).getByRole('button', {name: 'Try again'}).click();
  await student.eventually(async () => assert.deepEqual(await student.marks(), []));
});

test('as a web page the exercise is inside; a reload goes on with it', async t => {
  const teacher = await teachers(t);
  const page = await made(teacher, undefined, 'Save as a web page');
  assert.equal(page.name, 'Harbour crane.html');
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-exercise-'));
  t.after(() => rmSync(folder, {recursive: true}));
  const at = join(folder, 'exercise.html');
  writeFileSync(at, page.text);
  const context = await newContext(t), inner = await context.newPage(), student = new Page(inner);
  await inner.goto(pathToFileURL(at).href);
  await begin(student, 'Bo');
  await tag(student, 'may', '3');
  await student.saved();
  await student.reload();
  await student.eventually(async () => assert.match(await bar(student).textContent(), /Harbour crane · Bo/));
  assert.equal(await student.count('hedge', 'accepted'), 1);
  assert.equal((await student.library()).length, 1);
  const handed = await handIn(student);
  assert.equal(handed.name, 'Harbour crane – Bo.hearsay.json');
  // From that page, too, a page with the exercise can be made: nothing of this one is lost in it.
  assert.deepEqual(student.messages, []);
});

for (const [name, options] of Object.entries({wide: {}, 'on a phone': {viewport: {width: 390, height: 780}}}))
  test(`axe finds nothing while an exercise is made and done: ${name}`, async t => {
    const teacher = await open(t, {article: harbour, ...options});
    await tag(teacher, 'may', '3');
    const exercise = await made(teacher, async () => assert.deepEqual(await violations(teacher), []));
    const student = await open(t, options);
    await student.openFiles(given(exercise));
    assert.deepEqual(await violations(student), [], 'beginning');
    await begin(student, 'Mia');
    assert.deepEqual(await violations(student), [], 'working');
    await student.menu('Hand in…');
    await student.drawn();
    assert.deepEqual(await violations(student), [], 'handing in');
    await student.download(() => dialog(student, 'Hand in').getByRole('button', {name: 'Hand in', exact: true}).click());
    await dialog(student, 'Feedback').waitFor();
    assert.deepEqual(await violations(student), [], 'feedback');
  });
