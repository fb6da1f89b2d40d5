// Suggestions judged one after the other with the mouse or a finger: Keep and Remove go on to the next one, and after the
// last one the page says so.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {newContext, open} from './page.mjs';

const bar = page => page.role('toolbar', 'Keep or remove');
const left = async page =>
    Number(/(\d+) suggestions? left/.exec(await page.inner.getByRole('contentinfo').textContent())?.[1] ?? 0);
const calm = page => page.inner.waitForTimeout(600);  // between two clicks of one who reads

test('Keep and Remove go on to the next suggestion, with the mouse alone', async t => {
  const page = await open(t, {article: harbour});
  await bar(page).getByRole('button', {name: 'Next'}).click();
  await page.drawn();
  for (const name of ['Keep', 'Remove', 'Keep']) {
    const [now] = await page.current(), before = await left(page);
    await calm(page);
    await bar(page).getByRole('button', {name}).click();
    await page.drawn();
    const [next] = await page.current();
    assert.equal(next.state, 'suggested');
    assert.notDeepEqual(next.text, now.text);
    assert.equal(await left(page), before - 1);
  }
});

test('after the last suggestion the page says so and offers the report', async t => {
  const page = await open(t, {article: bakery});
  await page.press('n');
  for (let n = await left(page); n > 0; --n) await page.press(n % 2 ? 'Enter' : 'Delete');
  const message = page.role('region', 'Message');
  assert.match(await message.textContent(), /last suggestion/);
  assert.deepEqual(await page.current(), []);
  await message.getByRole('button', {name: 'See the report'}).click();
  await page.drawn();
  assert.equal(await page.role('tab', 'Report').getAttribute('aria-selected'), 'true');
});

test('skipped suggestions come after the last one', async t => {
  const page = await open(t, {article: bakery});
  await page.press('n');
  const [first] = await page.current();
  await page.press('n');
  for (let n = await left(page); n > 1; --n) await page.press('Enter');
  assert.deepEqual((await page.current()).map(m => m.text), [first.text]);
});

test('whoever wants to stay says so once, and the page remembers it', async t => {
  const page = await open(t, {article: harbour});
  await page.menu('Settings…');
  await page.role('dialog', 'Settings').getByRole('button', {name: 'Stay'}).click();
  await page.press('Escape');
  await page.reload();
  await page.press('n');
  const [now] = await page.current();
  await page.press('Enter');
  assert.deepEqual((await page.current()).map(m => [m.text, m.state])[0], [now.text, 'accepted']);
});

test('by finger on a phone: the three buttons, 44 px high, and on to the next', async t => {
  const context = await newContext(t, {viewport: {width: 390, height: 844}, hasTouch: true, isMobile: true});
  const page = await open(t, {context, article: harbour});
  await page.role('contentinfo', 'Status').getByRole('button', {name: 'Next'}).tap();
  const region = page.role('region', 'Selected tag');
  const [now] = await page.current();
  const keep = region.getByRole('button', {name: 'Keep', exact: true}), place = await keep.boundingBox();
  assert.ok(place.height >= 44 && place.width >= 44);
  await keep.tap();
  await page.drawn();
  const [next] = await page.current();
  assert.equal(next.state, 'suggested');
  assert.notEqual(next.text, now.text);
  assert.deepEqual(await keep.boundingBox(), place);
  const {first} = await page.place(next.text.split(' ')[0]);
  assert.ok(first.y > 0);
});
