// The made-up language, in which every message is about 40 % longer (core/message/longer.h): no button's words are cut, and no
// two controls lie over each other, in dialogs at four widths.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {open} from './page.mjs';
import {dialogs, faults, sizes} from './room.mjs';

for (const [width, height] of sizes)
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

for (const [width, height] of sizes)
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
