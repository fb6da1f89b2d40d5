// What a lesson needs beside the way of the files: paper, answers behind a passphrase, a part of the text, and work that goes on
// at another computer.
import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {violations} from './axe.mjs';
import {bar, begin, dialog, given, handIn, tag, tagAnswers} from './lesson.mjs';
import {newContext, open, Page, shots, url} from './page.mjs';

const passphrase = 'crane bolt saltmarsh';

// A teacher's article with two hedges and a quote, and the form of an exercise.
async function form(t, options) {
  const page = await open(t, {article: harbour, ...options});
  await tagAnswers(page);
  await page.menu('Make an exercise…');
  const made = dialog(page, 'Make an exercise');
  await made.getByRole('textbox', {name: 'Title'}).fill('Crane');
  return {page, form: made};
}
const choose = (form, group, name) => form.getByRole('group', {name: group, exact: true}).getByRole('button', {name}).click();
const save = (page, form) => page.download(() => form.getByRole('button', {name: 'Save as an exercise file'}).click());

const pages = pdf => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/g).length;

// The printer's dialog is the test's: it only remembers that it was asked for.
const printer = () => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; };
const asked = (page, times) => page.inner.waitForFunction(times => window.printed === times, times);

test('an exercise on paper: lines to write on, what to do, numbered paragraphs; the answers on a page of their own', async t => {
  const {page, form: made} = await form(t, {init: printer});
  await made.getByRole('button', {name: 'Print on paper…'}).click();
  await asked(page, 1);
  await page.inner.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const sheet = page.inner.locator('#print.exercise');
  assert.deepEqual(await sheet.locator('h1').allTextContents(), ['Crane', 'Answers: Crane']);
  assert.deepEqual(await sheet.locator('.blanks span').allTextContents(), ['Name:', 'Date:']);
  assert.match((await sheet.locator('ul').allTextContents()).join(), /Underline each quote.*Circle each speaker.*wavy line/);
  const text = sheet.locator('> .sheet');
  assert.deepEqual(await text.locator('p').evaluateAll(all => all.map(p => p.dataset.number)), [undefined, '1', '2', '3', '4', '5']);
  assert.equal(await text.locator('.hedge, .quote, sup').count(), 0, 'no answer is in the text for the class');
  const key = sheet.locator('.key');
  assert.deepEqual(await key.locator('.hedge').allTextContents(), ['may', 'probably']);
  assert.deepEqual(await key.locator('.quote').allTextContents(), ['“Our harbour is asleep.”']);
  assert.equal(await key.locator('ol li').count(), 3);
  await page.inner.evaluate(() => dispatchEvent(new Event('afterprint')));

  // The article is an exercise now: it is printed again from there. What the browser prints is pages.
  await bar(page).getByRole('button', {name: 'Print on paper…'}).click();
  await asked(page, 2);
  const pdf = await page.inner.pdf({format: 'A4'});
  mkdirSync(shots, {recursive: true});
  writeFileSync(join(shots, 'exercise.pdf'), pdf);
  assert.equal(pages(pdf), 2);
  // Without answers there is no page of them.
  await bar(page).getByRole('button', {name: 'Change or hand out…'}).click();
  await choose(dialog(page, 'Make an exercise'), 'Answers', 'None');
  await dialog(page, 'Make an exercise').getByRole('button', {name: 'Print on paper…'}).click();
  await asked(page, 3);
  assert.equal(pages(await page.inner.pdf({format: 'A4'})), 1);
  // That is remembered, over a reload too.
  await page.saved();
  await page.reload();
  await bar(page).getByRole('button', {name: 'Print on paper…'}).click();
  await asked(page, 1);
  assert.equal(pages(await page.inner.pdf({format: 'A4'})), 1);
  await bar(page).getByRole('button', {name: 'Change or hand out…'}).click();
  const answers = dialog(page, 'Make an exercise').getByRole('group', {name: 'Answers', exact: true});
  assert.equal(await answers.getByRole('button', {name: 'None'}).getAttribute('aria-pressed'), 'true');
});

test('answers are locked with a passphrase: nobody reads them in the file, the teacher opens them for a student and for the class', async t => {
  const {page: teacher, form: made} = await form(t);
  await choose(made, 'Lock the answers', 'With a passphrase');
  const saves = made.getByRole('button', {name: 'Save as an exercise file'});
  await made.getByRole('textbox', {name: /^Passphrase/}).fill('short');
  await teacher.eventually(async () => assert.ok(await saves.isDisabled()));
  await made.getByRole('textbox', {name: /^Passphrase/}).fill(passphrase);
  await teacher.eventually(async () => assert.ok(await saves.isEnabled()));
  assert.deepEqual(await violations(teacher), []);
  const exercise = await save(teacher, made), {key, locked} = JSON.parse(exercise.text).meta.exercise;
  assert.equal(locked, true);
  const bytes = Buffer.from(key, 'base64');
  assert.ok(bytes.readUInt32BE(1) >= 600_000);
  for (const words of ['"label"', 'tags', 'hedge']) assert.ok(!bytes.includes(words), words);

  // Handed out again, after a reload: the page knows that they are locked, and asks for the passphrase again.
  await teacher.saved();
  await teacher.reload();
  await bar(teacher).getByRole('button', {name: 'Change or hand out…'}).click();
  const again = dialog(teacher, 'Make an exercise');
  await teacher.eventually(async () => assert.match(await again.textContent(), /The answers were locked when this exercise was handed out before/));
  assert.ok(await again.getByRole('button', {name: 'Save as an exercise file'}).isDisabled());
  await again.getByRole('textbox', {name: /^Passphrase/}).fill(passphrase);
  assert.equal(JSON.parse((await save(teacher, again)).text).meta.exercise.locked, true);

  const student = await open(t);
  await student.openFiles(given(exercise));
  await begin(student, 'Mia');
  await tag(student, 'may', '3');
  const handed = await handIn(student);
  assert.equal(await dialog(student, 'Feedback').count(), 0);
  await bar(student).getByRole('button', {name: 'Feedback'}).click();
  const feedback = dialog(student, 'Feedback'), field = feedback.getByRole('textbox', {name: 'The teacher’s passphrase'});
  assert.match(await feedback.textContent(), /The answers are locked/);
  await field.fill('crane bolt');
  await feedback.getByRole('button', {name: 'Unlock'}).click();
  await student.eventually(async () => assert.match(await feedback.textContent(), /That is not the passphrase/));
  assert.equal(await field.inputValue(), 'crane bolt', 'what was typed is still there');
  assert.deepEqual(await violations(student), []);
  await field.fill(passphrase);
  await student.press('Enter');
  await student.eventually(async () => assert.match(await feedback.textContent(), /1 right, 0 nearly right, 2 missed, 0 too many/));

  // At another computer, where the teacher's article is not.
  const other = await open(t);
  await other.menu('Class: what was handed in…');
  const room = dialog(other, 'Class');
  await other.openFiles([given(exercise), given(handed)], () => room.getByRole('button', {name: 'Open files…'}).click());
  await other.eventually(async () => assert.match(await room.textContent(), /The answers are locked/));
  await room.getByRole('textbox', {name: 'The teacher’s passphrase'}).fill(passphrase);
  await room.getByRole('button', {name: 'Unlock'}).click();
  await other.eventually(async () => assert.match(await room.textContent(), /1 right, 0 nearly, 2 missed, 0 extra/));
});

test('where the browser does not encrypt, the form says so', async t => {
  const {form: made} = await form(t, {init: () => Object.defineProperty(crypto, 'subtle', {value: undefined})});
  assert.match(await made.textContent(), /Answers cannot be locked here/);
  assert.equal(await made.getByRole('group', {name: 'Lock the answers'}).count(), 0);
});

test('a part of the text counts, and what a fault costs is the teacher’s', async t => {
  const {page, form: made} = await form(t);
  await choose(made, 'What counts', 'Only these paragraphs');
  for (const number of [1, 2, 4, 5]) await choose(made, 'Only these paragraphs', new RegExp(`^${number} `));
  await made.getByRole('combobox', {name: 'Each tag too many'}).selectOption('−50%');
  assert.deepEqual(await violations(page), []);
  const exercise = await save(page, made), {meta, text} = JSON.parse(exercise.text), [begin, end] = meta.exercise.parts[0];
  assert.equal(meta.exercise.parts.length, 1);
  assert.match([...text].slice(begin, end).join(''), /^According to the workers’ spokesman.*than the storm\.$/);
  assert.equal(meta.exercise.credits.extra, -50);
  const student = await open(t);
  await student.openFiles(given(exercise));
  assert.match(await dialog(student, 'Exercise').textContent(), /Only these paragraphs count, told by how they begin: “According to the workers’ spokesman/);
  await dialog(student, 'Exercise').getByRole('textbox', {name: 'Your name or code'}).fill('Mia');
  await student.press('Enter');
  await tag(student, 'probably', '3');
  await tag(student, 'about', '3');
  await tag(student, 'may', '3');
  await handIn(student);
  assert.match(await dialog(student, 'Feedback').textContent(), /50 of 100.*1 right, 0 nearly right, 0 missed, 1 too many/);
});

test('work that is saved so far is opened where it is already: the newer state stays, and there is one article of it', async t => {
  const {page: teacher, form: made} = await form(t);
  const exercise = await save(teacher, made), student = await open(t);
  const saveSoFar = page => page.download(() => bar(page).getByRole('button', {name: 'Save my work so far'}).click());
  const says = words => student.eventually(async () => assert.match(await student.role('region', 'Message').textContent(), words));
  await student.openFiles(given(exercise));
  await begin(student, 'Mia');
  await tag(student, 'may', '3');
  await student.saved();
  const articles = (await student.library()).length, first = await saveSoFar(student);
  await student.openFiles(given(first));
  await says(/in this browser already/);
  await tag(student, 'probably', '3');
  await student.saved();
  // From another article, too.
  await student.paste('Another one\n\n“Rain,” said Ada Finch.');
  await student.openFiles(given(first));
  await says(/newer than the file/);
  assert.equal(await student.count('hedge', 'accepted'), 2);

  const home = await open(t);
  await home.openFiles(given(first));
  await home.eventually(async () => assert.match(await bar(home).textContent(), /Crane · Mia/));
  await tag(home, 'soon', '3');
  await home.saved();
  const second = await saveSoFar(home);
  await student.openFiles(given(second));
  await says(/The file has newer work/);
  const hedges = async () => (await student.marks({kind: 'hedge', state: 'accepted'})).map(mark => mark.text).sort();
  await student.eventually(async () => assert.deepEqual(await hedges(), ['may', 'soon']));
  await student.press('Control+z');
  await student.eventually(async () => assert.deepEqual(await hedges(), ['may', 'probably']));
  await student.saved();
  assert.equal((await student.library()).length, articles + 1, 'the other article is all that came');
});

test('where the work of an earlier day is still here, leaving is not held up', async t => {
  const {page: teacher, form: made} = await form(t);
  const exercise = await save(teacher, made);
  const yesterday = () => localStorage.setItem('hearsay.here-since', String(Date.now() - 24 * 60 * 60 * 1000));
  const student = await open(t, {init: yesterday});
  await student.openFiles(given(exercise));
  await begin(student, 'Mia');
  await tag(student, 'may', '3');
  await student.saved();
  student.inner.on('dialog', dialog => { assert.fail(`held up: ${dialog.type()}`); });
  await Promise.all([student.inner.waitForEvent('close'), student.inner.close({runBeforeUnload: true})]);
});

test('work that is saved so far goes on at another computer; leaving is held up until it is saved', async t => {
  const {page: teacher, form: made} = await form(t);
  const exercise = await save(teacher, made), student = await open(t);
  await student.openFiles(given(exercise));
  await begin(student, 'Mia');
  await tag(student, 'may', '3');
  await student.saved();
  let held = 0;
  student.inner.on('dialog', dialog => { ++held; dialog.dismiss(); });
  await student.inner.close({runBeforeUnload: true});
  await student.eventually(async () => assert.equal(held, 1));
  assert.match(await student.alert(), /This browser may not keep your work/);
  const saved = await student.download(() => bar(student).getByRole('button', {name: 'Save my work so far'}).click());
  assert.equal(saved.name, 'Crane – Mia – so far.hearsay.json');
  await Promise.all([student.inner.waitForEvent('close'), student.inner.close({runBeforeUnload: true})]);
  assert.equal(held, 1, 'what is in a file holds nobody up');

  const context = await newContext(t), inner = await context.newPage(), home = new Page(inner);
  await inner.goto(url);
  await home.ready();
  await home.openFiles(given(saved));
  await home.eventually(async () => assert.match(await bar(home).textContent(), /Crane · Mia/));
  assert.equal(await home.count('hedge', 'accepted'), 1);
  await tag(home, 'probably', '3');
  const handed = await handIn(home);
  assert.equal(handed.name, 'Crane – Mia.hearsay.json');
  assert.equal(JSON.parse(handed.text).tags.length, 2);
});
