// What teachers and students do in a lesson, for the tests of exercises.
import {file} from './page.mjs';

export const dialog = (page, name) => page.role('dialog', name);
export const bar = page => page.role('region', 'Exercise');
export const given = saved => file(saved.name, saved.text, 'application/json');

export async function tag(page, words, key) {
  await page.select(words);
  await page.press(key, 'Escape');
}

// The answers that the tests' teacher gives for the harbour article: two hedges and a quote.
export async function tagAnswers(page) {
  await tag(page, 'may', '3');
  await tag(page, 'probably', '3');
  await tag(page, '“Our harbour is asleep.”', '2');
}

// The student reads the instructions that are shown, and starts.
export async function begin(page, name) {
  await dialog(page, 'Exercise').getByRole('textbox', {name: 'Your name or code'}).fill(name);
  await dialog(page, 'Exercise').getByRole('button', {name: 'Start'}).click();
  await dialog(page, 'Exercise').waitFor({state: 'detached'});
}

export async function handIn(page) {
  await bar(page).getByRole('button', {name: 'Hand in…'}).click();
  return page.download(() => dialog(page, 'Hand in').getByRole('button', {name: 'Hand in', exact: true}).click());
}
