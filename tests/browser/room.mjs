// Whether the page's controls have room, for the tests of the made-up languages: what is cut, outside, or over something else.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {open} from './page.mjs';

const sizes = [[1280, 800], [1024, 768], [390, 844], [320, 568]];

// Each is opened from the article and closed again.
const dialogs = {
  'the settings': ['l'],
  'all keys': ['?'],
  'the formats to save as': ['Control+Shift+s'],
  'the name of the article': ['F2'],
};

// What is wrong with the controls in sight: "cut: …", "over each other: … and …". Rows are left out: they hold the article's
// words, names and titles, which may be cut.
export const faults = page => page.inner.evaluate(() => {
  const pen = document.createElement('canvas').getContext('2d'), out = [], seen = [];
  pen.font = '15px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
  const scope = document.querySelector('#controls [role=dialog], #controls [role=menu]') ?? document.querySelector('#controls');
  for (const control of scope.querySelectorAll('button[data-control], input[data-control], select[data-control]')) {
    const box = control.getBoundingClientRect(), words = control.textContent;
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!box.width || (top !== control && !control.contains(top)) || control.closest('article')) continue;
    const row = control.tagName === 'BUTTON' && (/[“"]|: |Harbour|Vasquez|Brennan|Reinholt|authority/.test(words) || words.length > 60 || box.height > 50);
    // Words of a menu that have no room are smaller.
    const width = pen.measureText(words).width * (control.getAttribute('role') === 'menuitem' ? 13 / 15 : 1);
    if (control.tagName === 'BUTTON' && !row && width > box.width + 1) out.push(`cut: ${words} (${Math.ceil(width)} in ${Math.round(box.width)})`);
    for (const [other, b] of seen) {
      const wide = Math.min(box.right, b.right) - Math.max(box.left, b.left), high = Math.min(box.bottom, b.bottom) - Math.max(box.top, b.top);
      if (wide > 1 && high > 1 && other.parentNode === control.parentNode) out.push(`over each other: ${other.textContent} and ${words}`);
    }
    if (box.right > innerWidth + 1 || box.left < -1) out.push(`outside: ${words}`);
    seen.push([control, box]);
  }
  return out;
});

// The tests that at each size dialogs, and the page in several states, have room for the words of a language: of this setting, in
// which the menu has this name; its rows have room from `menuFrom` pixels on.
export function testsOfRoom(language, menu, menuFrom = 320) {
  const options = (width, height) =>
    ({article: harbour, viewport: {width, height}, init: language => localStorage.setItem('hearsay.language', language), initArgument: language});
  for (const [width, height] of sizes) {
    const look = async (page, state) => {
      await page.drawn();
      assert.deepEqual(await faults(page), [], state);
      await page.shot(`${language}-${width}-${state.replaceAll(' ', '-')}`);
    };
    test(`${language}: words have room in dialogs at ${width}`, async t => {
      const page = await open(t, options(width, height));
      for (const [name, keys] of Object.entries(dialogs)) {
        await page.press(...keys);
        await page.role('dialog').waitFor();
        await look(page, name);
        await page.press('Escape');
      }
    });
    test(`${language}: words have room on the page at ${width}`, async t => {
      const page = await open(t, options(width, height));
      await look(page, 'an article');
      await page.press('n');
      await look(page, 'a selected tag');
      await page.press('Escape');
      await page.select('end of March');
      await look(page, 'selected words');
      await page.press('Escape', 'r');
      await look(page, 'the report');
      await page.press('Escape');
      if (width < menuFrom) return;
      await page.button(menu).click();
      await look(page, 'the menu');
    });
  }
}
