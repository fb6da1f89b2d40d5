// How the article is set, and how numbers and dates are written: chosen once, kept.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {open} from './page.mjs';

const geometry = page => page.inner.evaluate(() => {
  const style = getComputedStyle(document.querySelector('main article p:nth-child(2)'));
  return {
    size: parseFloat(style.fontSize),
    line: parseFloat(style.lineHeight),
    width: document.querySelector('main article').getBoundingClientRect().width,
  };
});
const pick = async (page, question, answer) => {
  await page.role('group', question).getByRole('button', {name: answer, exact: true}).click();
  await page.drawn();
};

test('size, width, spacing and colours, kept over a reload', async t => {
  const page = await open(t, {article: harbour, viewport: {width: 1600, height: 900}});
  const before = await geometry(page);
  await page.press('l');
  await pick(page, 'Size of the text', 'Larger');
  await pick(page, 'Width of the lines', 'Wide');
  await pick(page, 'Space between the lines', 'Airy');
  await pick(page, 'Colours', 'Dark');
  await page.press('Escape');
  const after = await geometry(page);
  assert.equal(after.size, before.size + 2);
  assert.ok(after.width > before.width * 1.2, JSON.stringify(after));
  assert.equal(after.line, Math.round(after.size * 2));
  assert.equal(await page.inner.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await page.shot('reading-wide-airy');
  // What is drawn is where the text layer has it, also after a last line of another height.
  await page.saved();
  await page.reload();
  assert.deepEqual(await geometry(page), after);
  assert.equal(await page.inner.evaluate(() => document.documentElement.dataset.theme), 'dark');
  await page.press('l');
  assert.equal(
      await page.role('group', 'Width of the lines').getByRole('button', {name: 'Wide'}).getAttribute('aria-pressed'),
      'true');
  await pick(page, 'Width of the lines', 'Narrow');
  assert.ok((await geometry(page)).width < before.width);
});

test('numbers and dates as the person’s language has them', async t => {
  const german = await open(t, {article: harbour, locale: 'de-DE', timezoneId: 'Europe/Berlin'});
  await german.press('r');
  const side = await german.role('complementary', 'Speakers and tags').textContent();
  assert.match(side, /\d+\u00a0%/);
  assert.match(await german.status(), /^Saved \d\d:\d\d$/);
  const english = await open(t, {article: harbour, locale: 'en-US'});
  await english.press('r');
  assert.match(await english.role('complementary', 'Speakers and tags').textContent(), /\d+%/);
  assert.match(await english.status(), /^Saved \d+:\d\d\s[AP]M$/);
});

test('the headline grows with the text', async t => {
  const page = await open(t);
  const size = () => page.inner.locator('main article p.head').evaluate(p => parseFloat(getComputedStyle(p).fontSize));
  const text = () => page.inner.locator('main article').evaluate(p => parseFloat(getComputedStyle(p).fontSize));
  await page.press('+', '+');
  assert.equal(await text(), 22);
  assert.ok(Math.abs(await size() / await text() - 26 / 18) < .01, `${await size()} over ${await text()}`);
});

test('damaged settings give the usual look', async t => {
  const page = await open(t, {article: harbour, init: () => {
    for (const name of ['text-size', 'line-width', 'line-spacing', 'left-width']) localStorage.setItem('hearsay.' + name, 'nan');
  }});
  const usual = await open(t, {article: harbour});
  assert.deepEqual(await geometry(page), await geometry(usual));
});
