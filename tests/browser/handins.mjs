// A class in tests: a teacher's page, the exercise that it handed out, and what three students handed in.
import assert from 'node:assert/strict';
import {harbour} from './articles.mjs';
import {file, open} from './page.mjs';

export const dialog = page => page.role('dialog', 'Class');
export const says = (page, what) => page.eventually(async () => assert.match(await dialog(page).textContent(), what));

export async function tag(page, words, key) {
  await page.select(words);
  await page.press(key, 'Escape');
}

// The teacher's page, whose answers are two hedges, and the exercise that was handed out.
async function teachers(t, options) {
  const page = await open(t, {article: harbour, ...options});
  await tag(page, 'may', '3');
  await tag(page, 'probably', '3');
  await page.menu('Make an exercise…');
  const form = page.role('dialog', 'Make an exercise');
  await form.getByRole('textbox', {name: 'Title'}).fill('Crane');
  const exercise = await page.download(() => form.getByRole('button', {name: 'Save as an exercise file'}).click());
  return {page, exercise: JSON.parse(exercise.text)};
}

// What a student hands in who marked these words as hedges; as the page writes it.
export function handIn(exercise, name, words, time = 1_700_000_000_000) {
  const work = structuredClone(exercise);
  delete work.meta.exercise.key;
  work.meta.exercise = {...work.meta.exercise, name, handedIn: time, tries: 1};
  work.id = `${exercise.id}-${name}`;
  work.layers = [{id: 'me', author: 'me', name: 'Me'}];
  work.tags = words.map((w, i) => {
    const at = [...work.text.slice(0, work.text.indexOf(w))].length;
    return {id: `t${i + 1}`, layer: 'me', label: 'hedge', fragments: [[at, at + [...w].length]]};
  });
  return JSON.stringify(work);
}

export async function withClass(t, options) {
  const {page, exercise} = await teachers(t, options);
  await page.menu('Class: what was handed in…');
  const works = {Mia: ['may', 'probably'], Bo: ['may', 'soon'], Zoë: []};
  const files = Object.entries(works).map(([name, words]) => file(`${name}.json`, handIn(exercise, name, words), 'application/json'));
  await page.openFiles(files, () => dialog(page).getByRole('button', {name: 'Open files…'}).click());
  await says(page, /Crane: 3 hand-ins, marked against your answers/);
  return {page, exercise};
}

export const more = (page, files) => page.openFiles(files, () => dialog(page).getByRole('button', {name: 'More files…'}).click());
