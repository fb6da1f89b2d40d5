// The menu: in groups, what is used most first; Report and Blind mode where they can be seen; all the rest by Ctrl+K.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {open} from './page.mjs';

const items = page => page.inner.getByRole('menuitem');

test('Report and Blind mode are buttons of their own', async t => {
  const page = await open(t, {article: harbour, viewport: {width: 1366, height: 768}});
  const tools = page.role('banner', 'Tools');
  await tools.getByRole('button', {name: 'Report'}).click();
  await page.drawn();
  assert.equal(await page.role('tab', 'Report').getAttribute('aria-selected'), 'true');
  await tools.getByRole('button', {name: 'Blind mode'}).click();
  await page.drawn();
  assert.equal(await page.count(), 0);
  await tools.getByRole('button', {name: 'Show suggestions'}).click();
  await page.drawn();
  assert.ok(await page.count() > 0);
  await tools.getByRole('button', {name: 'Close comparison'}).click();
  await page.drawn();
  assert.equal(await tools.getByRole('button', {name: 'Blind mode'}).count(), 1);
});

test('on a laptop the whole menu is in sight, and it has what belongs to articles and page', async t => {
  const page = await open(t, {article: harbour, viewport: {width: 1366, height: 768}});
  await page.button('Menu').click();
  const boxes = await items(page).evaluateAll(found => found.map(e => e.getBoundingClientRect().toJSON()));
  assert.ok(boxes.length > 15 && boxes.length < 36, `${boxes.length} entries`);
  for (const box of boxes) assert.ok(box.bottom <= 768 && box.right <= 1366);
  await page.shot('menu');
});

test('every entry of the menu is in the list of all commands, with the same key', async t => {
  const page = await open(t, {article: harbour});
  await page.button('Menu').click();
  const names = await items(page).evaluateAll(found => found.map(e => [e.textContent, e.getAttribute('aria-keyshortcuts')]));
  await page.press('Escape', 'Control+k');
  const all = await page.role('group', 'Commands').getByRole('button').evaluateAll(
      found => found.map(e => [e.textContent, e.getAttribute('aria-keyshortcuts')]));
  for (const entry of names.filter(([name]) => name !== 'All commands…')) assert.ok(all.some(one => String(one) === String(entry)), entry[0]);
});

test('single-letter keys can be switched off', async t => {
  const page = await open(t, {article: harbour});
  await page.menu('Settings…');
  await page.role('dialog', 'Settings').getByRole('group', {name: /Keys without Ctrl/}).getByRole('button', {name: 'Off'}).click();
  await page.press('Escape');
  const before = await page.marks();
  await page.select('end of March');
  await page.press('3', 'n', 'g', '?', 'r');
  assert.deepEqual(await page.marks(), before);
  assert.equal(await page.inner.getByRole('dialog').count(), 0);
  await page.press('Control+k');
  assert.equal(await page.role('dialog', 'What do you want to do?').count(), 1, 'those with Ctrl go on');
  await page.press('Escape');
  await page.reload();
  await page.press('n');
  assert.deepEqual(await page.current(), []);
});
