// A class hands in: thirty files or a ZIP, good and bad, marked, compared, and its grades in the platform's gradebook.
import assert from 'node:assert/strict';
import test from 'node:test';
import {violations} from './axe.mjs';
import {dialog, handIn, more, says, withClass} from './handins.mjs';
import {file} from './page.mjs';
import {zip} from './zip.mjs';

const table = (page, name) => dialog(page).getByRole('table', {name});

test('students are listed with what they found; the raw marks of each are a press away', async t => {
  const {page} = await withClass(t);
  const rows = table(page, 'Students').getByRole('row');
  assert.deepEqual(await rows.locator('[role=rowheader]').allTextContents(), ['Bo', 'Mia', 'Zoë']);
  assert.match(await rows.nth(1).textContent(), /50%/);
  assert.match(await rows.nth(2).textContent(), /100%/);
  assert.match(await rows.nth(3).textContent(), /0%/);
  await dialog(page).getByRole('button', {name: 'Bo'}).click();
  const marks = table(page, 'Tags of this student');
  await page.eventually(async () => assert.match(await marks.textContent(), /may.*soon/));
  await dialog(page).getByRole('button', {name: 'All students'}).click();
  await dialog(page).getByRole('button', {name: 'Hide names'}).click();
  await page.eventually(async () => assert.deepEqual(
      await rows.locator('[role=rowheader]').allTextContents(), ['Student 1', 'Student 2', 'Student 3']));
});

test('what does not count is named, and the others count', async t => {
  const {page, exercise} = await withClass(t);
  const foreign = JSON.parse(handIn(exercise, 'Ida', []));
  foreign.text = 'Another text.';
  delete foreign.fingerprint;
  await more(page, [
    file('note.json', '{"text": 1}', 'application/json'), file('again.json', handIn(exercise, 'mia ', ['may'], 1_600_000_000_000), 'application/json'),
    file('foreign.json', JSON.stringify(foreign), 'application/json'), file('empty.json', JSON.stringify(exercise), 'application/json'),
  ]);
  await says(page, /4 files do not count/);
  for (const name of ['note', 'again', 'foreign', 'empty']) await says(page, new RegExp(`${name}\\.json: `));
  await says(page, /Crane: 3 hand-ins/);
});

test('a ZIP of a class, and two exercises at once', async t => {
  const {page, exercise} = await withClass(t);
  const other = structuredClone(exercise);
  other.id = other.meta.exercise.id = 'another';
  other.meta.exercise.title = 'Second';
  await more(page, file('class.zip', zip({'Ada.json': handIn(exercise, 'Ada', ['may']), 'Tom.json': handIn(other, 'Tom', ['may'])}), 'application/zip'));
  await says(page, /Crane: 4 hand-ins/);
  await dialog(page).getByRole('combobox', {name: 'Which exercise'}).selectOption('Second');
  await says(page, /Second: 1 hand-in\. To mark them, open the article/);
});

test('where the class differs, word by word and as figures', async t => {
  const {page} = await withClass(t);
  await dialog(page).getByRole('tab', {name: 'Words', exact: true}).click();
  await dialog(page).getByRole('group', {name: 'What was marked'}).getByRole('button', {name: 'hedges'}).click();
  await says(page, /The big crane in Saltmarsh harbour/);
  await dialog(page).getByRole('tab', {name: 'To discuss'}).click();
  await says(page, /“may”2 of 3 marked it as a hedge, 1 did not/);
  await dialog(page).getByRole('tab', {name: 'Agreement'}).click();
  await page.eventually(async () => assert.match(await table(page, 'Agreement').textContent(), /hedges.*\d\.\d\d/));
});

test('the table is saved as CSV, and one column of the gradebook is filled in', async t => {
  const {page} = await withClass(t);
  const saved = await page.download(() => dialog(page).getByRole('button', {name: 'Save as a table (CSV)'}).click());
  assert.equal(saved.name, 'Crane – class.csv');
  assert.match(saved.text, /Mia/);
  const gradebook = 'First name,Surname,Quiz\r\nMia,Berg,7\r\nBo,Lind,\r\nMia,,3\r\n';
  await more(page, file('grades.csv', gradebook, 'text/csv'));
  await says(page, /The grades go into that column of grades\.csv/);
  await dialog(page).getByRole('combobox', {name: 'Column for the grades'}).selectOption('Quiz');
  const filled = await page.download(() => dialog(page).getByRole('button', {name: 'Fill in the grades'}).click());
  assert.equal(filled.name, 'grades.csv');
  assert.equal(filled.text, 'First name,Surname,Quiz\r\nMia,Berg,7\r\nBo,Lind,\r\nMia,,100\r\n');
  await says(page, /No row was found for: Bo, Zoë/);
});

test('a student’s work opens as an article', async t => {
  const {page} = await withClass(t);
  await dialog(page).getByRole('button', {name: 'Mia'}).click();
  await dialog(page).getByRole('button', {name: 'Open as an article'}).click();
  await page.eventually(async () => assert.match(await page.title(), /^Crane – Mia/));
  assert.equal(await page.count('hedge', 'accepted'), 2);
});

for (const [name, options] of Object.entries({wide: {}, 'on a phone': {viewport: {width: 390, height: 780}}}))
  test(`axe finds nothing in any part of the class: ${name}`, async t => {
    const {page} = await withClass(t, options);
    assert.deepEqual(await violations(page), []);
    await dialog(page).getByRole('button', {name: 'Mia'}).click();
    await page.drawn();
    assert.deepEqual(await violations(page), []);
    for (const tab of ['Words', 'To discuss', 'Agreement']) {
      await dialog(page).getByRole('tab', {name: tab, exact: true}).click();
      await page.drawn();
      assert.deepEqual(await violations(page), [], tab);
    }
    await page.press('Escape');
    assert.deepEqual(await violations(page), [], 'the bar of an exercise');
  });
