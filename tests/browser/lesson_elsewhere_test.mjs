// A student's lesson in every engine: a web page with an exercise inside, done by keys alone, there again after a reload; and what
// axe finds on the way.
import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {pathToFileURL} from 'node:url';
import {harbour} from './articles.mjs';
import {violationsIn} from './axe.mjs';
import {engines, folder, optionsFor, Reader} from './engines.mjs';
import {open} from './page.mjs';

let carrying;  // the page that a teacher made, once for all engines
async function exercise(t) {
  if (!carrying) {
    const teacher = await open(t, {article: harbour});
    await teacher.select('may');
    await teacher.press('3', 'Escape');
    await teacher.saved();
    await teacher.menu('Make an exercise…');
    const form = teacher.role('dialog', 'Make an exercise');
    carrying = (await teacher.download(() => form.getByRole('button', {name: 'Save as a web page'}).click())).text;
  }
  const path = join(folder(t), 'exercise.html');
  writeFileSync(path, carrying);
  return pathToFileURL(path).href;
}

for (const {name, start, missing} of engines)
  test(`${name}: an exercise in a web page is begun, done by keys and there again`, optionsFor(missing), async t => {
    const address = await exercise(t), tab = await start(t), page = new Reader(await tab());
    await page.tab.go(address);
    const inDialog = () => page.tab.run(() => !!document.querySelector('[role=dialog] input'));
    await page.until(inDialog, 'the instructions are there');
    assert.deepEqual(await violationsIn(page.tab), [], 'the instructions');
    await page.tab.run(() => document.querySelector('[role=dialog] input').focus());
    for (const key of 'Mia') await page.tab.press(key);
    await page.click('Start');
    await page.until(async () => !await inDialog(), 'it has begun');
    await page.tag('may');
    await page.saved();
    assert.deepEqual(await violationsIn(page.tab), [], 'the exercise');
    await page.reload();
    await page.until(async () => await page.accepted() === 'may', 'the tag is there again');
    assert.match(await page.tab.run(() => document.querySelector('[aria-label=Exercise]').textContent), /Mia/);
  });
