// Statements that differ: a teacher has them filled in from the comparison of an event, a student finds one of two and takes
// another for one, and the class shows it.
import assert from 'node:assert/strict';
import test from 'node:test';
import {violations} from './axe.mjs';
import {bar, begin, dialog, given, handIn, tag} from './lesson.mjs';
import {open} from './page.mjs';

const bridge = '“We will close the bridge in the spring and open it in autumn,”', tickets = 'tickets would cost ten crowns',
  islanders = '“Nobody asked the islanders,”';
const post = `The bridge closes in spring\n\n${bridge} Ann Lee said. Lee said that ${tickets}.\n\n${islanders} said Bob Roe.`;
const echo = 'A spring without a bridge\n\n“We will shut the bridge in the spring and open it in autumn,” Ann Lee said. ' +
  'The tickets may cost ten crowns, Lee said.\n\n“Nobody asked the islanders,” Bob Roe said.';

const library = page => page.role('navigation', 'Articles');
const form = page => dialog(page, 'Make an exercise');
const side = page => page.role('complementary', 'Speakers and tags');
const way = (within, quote, name) => within.getByRole('group', {name: quote, exact: true}).getByRole('button', {name, exact: true});
const down = button => button.getAttribute('aria-pressed');

async function tagQuotes(page) {
  for (const words of [bridge, tickets, islanders]) await tag(page, words, '2');
}

async function form_of(page, title) {
  await page.menu('Make an exercise…');
  await form(page).getByRole('textbox', {name: 'Title'}).fill(title);
  await form(page).getByRole('group', {name: 'What students tag'}).getByRole('button', {name: 'statements that differ'}).click();
  await page.drawn();
}

// Both articles as an event; the first one is open, with its quotes tagged.
async function event(t) {
  const page = await open(t, {article: echo});
  await page.saved();
  await page.paste(post);
  await page.saved();
  await page.menu('Compare articles…');
  const compare = dialog(page, 'Compare articles');
  for (const article of [post, echo]) await compare.getByRole('button', {name: article.split('\n')[0], exact: true}).click();
  await compare.getByRole('button', {name: 'Compare 2 articles'}).click();
  await compare.getByRole('tab', {name: 'Event'}).click();
  await compare.getByRole('textbox', {name: 'Name of the event'}).fill('The bridge');
  for (const [article, outlet] of [[post, 'The Post'], [echo, 'The Echo']])
    await compare.getByRole('group', {name: article.split('\n')[0]}).getByRole('textbox', {name: 'Outlet'}).fill(outlet);
  await page.drawn();
  await compare.getByRole('button', {name: 'Save event'}).click();
  await page.stored();
  await page.press('Escape');
  await library(page).getByRole('button', {name: post.split('\n')[0], exact: true}).click();
  await tagQuotes(page);
  await page.saved();
  return page;
}

test('filled in from an event, found by a student, and shown for the class', async t => {
  const teacher = await event(t);
  // After a reload nothing is compared: the form does it.
  await teacher.reload();
  await form_of(teacher, 'Bridge');
  await form(teacher).getByRole('button', {name: 'Fill in from the comparison (2 quotes)'}).click();
  await teacher.eventually(async () => assert.equal(await down(way(form(teacher), bridge, 'other words')), 'true'));
  assert.equal(await down(way(form(teacher), tickets, 'less sure')), 'true');
  for (const name of ['other words', 'words left out or added', 'more sure', 'less sure', 'the writer’s own voice'])
    assert.equal(await down(way(form(teacher), islanders, name)), 'false', name);
  assert.match(await form(teacher).textContent(), /In “The Echo” it is given in other words: “We will shut the bridge/);
  assert.match(await form(teacher).textContent(), /In “The Echo” it sounds less sure: “The tickets may cost ten crowns/);
  await teacher.shot('statements-form');
  assert.deepEqual(await violations(teacher), []);
  // What is wrong is put right: what the teacher says counts, and is not filled in again.
  await way(form(teacher), tickets, 'words left out or added').click();
  await teacher.eventually(async () => assert.equal(await down(way(form(teacher), tickets, 'words left out or added')), 'true'));
  assert.ok(await form(teacher).getByRole('button', {name: /^Fill in from the comparison/}).isDisabled());
  await way(form(teacher), tickets, 'words left out or added').click();
  const exercise = await teacher.download(() => form(teacher).getByRole('button', {name: 'Save as an exercise file'}).click());
  const {meta, tags} = JSON.parse(exercise.text);
  assert.equal(meta.exercise.statements, true);
  assert.deepEqual(tags, []);
  assert.ok(!JSON.stringify({...meta.exercise, key: ''}).includes('Echo'));
  assert.deepEqual(JSON.parse(meta.exercise.key).tags.flatMap(one => one.elsewhere ?? []).map(one => `${one.outlet}: ${one.way}`),
    ['The Echo: words', 'The Echo: unsure']);

  const student = await open(t);
  await student.openFiles(given(exercise));
  assert.match(await dialog(student, 'Exercise').textContent(), /Find the quotes that other articles give differently/);
  await begin(student, 'Mia');
  await tag(student, bridge, '2');
  await tag(student, islanders, '2');
  await bar(student).getByRole('button', {name: 'Hand in…'}).click();
  assert.match(await dialog(student, 'Hand in').textContent(), /Not tagged yet: .*statements that differ\./);
  await student.press('Escape');
  const says = async (quote, name) => {
    await student.click(quote);
    const button = way(side(student), 'In the other articles', name);
    await button.click();
    await student.eventually(async () => assert.equal(await down(button), 'true'));
  };
  await says('close the bridge', 'other words');
  await student.shot('statements-inspector');
  await says('asked the islanders', 'less sure');
  assert.deepEqual(await violations(student), []);
  // It is a step like any other.
  await student.press('Control+z');
  await student.eventually(async () => assert.equal(await down(way(side(student), 'In the other articles', 'less sure')), 'false'));
  await student.press('Control+Shift+z');
  await student.eventually(async () => assert.equal(await down(way(side(student), 'In the other articles', 'less sure')), 'true'));
  await student.saved();
  await student.reload();
  const handed = await handIn(student), feedback = dialog(student, 'Feedback');
  await feedback.getByText('of 100').waitFor();
  const told = await feedback.textContent();
  assert.match(told, /Right: other articles give “We will close the bridge .*” differently\./);
  await feedback.getByRole('button', {name: /^Right: other articles give .* In “The Echo” it is given in other words: “We will shut the bridge/}).waitFor();
  assert.match(told, /You missed that other articles give “tickets would cost ten crowns” differently\./);
  assert.match(told, /Your teacher did not mark that other articles give “Nobody asked the islanders,” differently\./);
  await student.shot('statements-feedback');

  await teacher.menu('Class: what was handed in…');
  await teacher.openFiles([given(handed)], () => dialog(teacher, 'Class').getByRole('button', {name: 'Open files…'}).click());
  const students = dialog(teacher, 'Class').getByRole('table', {name: 'Students'});
  await students.getByRole('columnheader', {name: 'statements that differ'}).waitFor();
  assert.match(await students.getByRole('row').last().textContent(), /50%: 1 right, 0 nearly, 1 missed, 1 extra/);
  await teacher.shot('statements-class');
  const table = await teacher.download(() => dialog(teacher, 'Class').getByRole('button', {name: 'Save as a table (CSV)'}).click());
  assert.match(table.text, /statements that differ right/);
  await students.getByRole('button', {name: 'Mia'}).click();
  await teacher.eventually(async () =>
    assert.match(await dialog(teacher, 'Class').getByRole('table', {name: 'Tags of this student'}).textContent(), /Quote ≠ other words/));
});

test('an article in no event: the form says so, and what is set by hand counts', async t => {
  const page = await open(t, {article: post, viewport: {width: 390, height: 780}});
  await tagQuotes(page);
  await form_of(page, 'Bridge');
  assert.match(await form(page).textContent(), /This article is in no event/);
  await way(form(page), tickets, 'more sure').click();
  await page.eventually(async () => assert.equal(await down(way(form(page), tickets, 'more sure')), 'true'));
  await page.shot('statements-form-phone');
  assert.deepEqual(await violations(page), []);
  const exercise = await page.download(() => form(page).getByRole('button', {name: 'Save as an exercise file'}).click());
  assert.deepEqual(JSON.parse(JSON.parse(exercise.text).meta.exercise.key).tags.flatMap(one => one.elsewhere ?? []), [{way: 'surer'}]);
});
