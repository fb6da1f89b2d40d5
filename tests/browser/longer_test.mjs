// The made-up language, in which every message is about 40 % longer (core/message/longer.h): no button's words are cut, and no
// two controls lie over each other, in dialogs at four widths.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {open} from './page.mjs';

// Each is opened from the article and closed again.
const dialogs = {
  'the settings': ['l'],
  'all keys': ['?'],
  'the formats to save as': ['Control+Shift+s'],
  'the name of the article': ['F2'],
};

// What is wrong with the controls in sight: "cut: …", "over each other: … and …". Rows are left out: they hold the article's
// words, names and titles, which may be cut.
const faults = page => page.inner.evaluate(() => {
  const pen = document.createElement('canvas').getContext('2d'), out = [], seen = [];
  pen.font = '15px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
  const scope = document.querySelector('#controls [role=dialog], #controls [role=menu]') ?? document.querySelector('#controls');
  for (const control of scope.querySelectorAll('button[data-control], input[data-control], select[data-control]')) {
    const box = control.getBoundingClientRect(), words = control.textContent;
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!box.width || (top !== control && !control.contains(top)) || control.closest('article')) continue;
    const row = control.tagName === 'BUTTON' && (/[“"]|: |Harbour|Vasquez|Brennan|Reinholt|authority/.test(words) || words.length > 60 || box.height > 50);
    if (control.tagName === 'BUTTON' && !row && pen.measureText(words).width > box.width + 1)
      out.push(`cut: ${words} (${Math.ceil(pen.measureText(words).width)} in ${Math.round(box.width)})`);
    for (const [other, b] of seen) {
      const wide = Math.min(box.right, b.right) - Math.max(box.left, b.left), high = Math.min(box.bottom, b.bottom) - Math.max(box.top, b.top);
      if (wide > 1 && high > 1 && other.parentNode === control.parentNode) out.push(`over each other: ${other.textContent} and ${words}`);
    }
    if (box.right > innerWidth + 1 || box.left < -1) out.push(`outside: ${words}`);
    seen.push([control, box]);
  }
  return out;
});

for (const [width, height] of [[1280, 800], [1024, 768], [390, 844], [320, 568]])
  test(`longer words have room in dialogs at ${width}`, async t => {
    const page = await open(t, {article: harbour, viewport: {width, height}, init: () => localStorage.setItem('hearsay.language', 'longer')});
    for (const [name, keys] of Object.entries(dialogs)) {
      await page.press(...keys);
      await page.drawn();
      await page.role('dialog').waitFor();
      assert.deepEqual(await faults(page), [], name);
      await page.shot(`longer-${width}-${name.replaceAll(' ', '-')}`);
      await page.press('Escape');
    }
  });

for (const [width, height] of [[1280, 800], [1024, 768], [390, 844], [320, 568]])
  test(`longer words have room on the page at ${width}`, async t => {
    const page = await open(t, {article: harbour, viewport: {width, height}, init: () => localStorage.setItem('hearsay.language', 'longer')});
    const look = async state => {
      await page.drawn();
      assert.deepEqual(await faults(page), [], state);
      await page.shot(`longer-${width}-${state.replaceAll(' ', '-')}`);
    };
    await look('an article');
    await page.press('n');
    await look('a selected tag');
    await page.press('Escape');
    await page.select('end of March');
    await look('selected words');
    await page.press('Escape');
    await page.inner.locator('header button[aria-haspopup=true]').last().click();
    await look('the menu');
  });
