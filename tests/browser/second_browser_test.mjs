// The first steps in Firefox, with a window on a display of its own (it has no WebGL without one): open,
// paste, tag, reload. Where there is no Firefox or no Xvfb the test says so and is skipped.
import assert from 'node:assert/strict';
import {existsSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import puppeteer from 'puppeteer-core';
import {bakery} from './articles.mjs';
import {display, xvfb} from './display.mjs';
import {shots, url} from './page.mjs';

const firefox = process.env.FIREFOX || ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);
const missing = !firefox ? 'Firefox' : !xvfb ? 'Xvfb' : '';

test(
    'Firefox: open, paste, tag, reload',
    {skip: missing ? `skipped: no ${missing} on this machine` : false, timeout: 120_000}, async t => {
      const screen = await display();
      t.after(screen.end);
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: firefox,
        headless: false,
        protocol: 'webDriverBiDi',
        env: {...process.env, DISPLAY: screen.name, MOZ_WEBRENDER: '1', LIBGL_ALWAYS_SOFTWARE: '1'},
        extraPrefsFirefox: {'webgl.force-enabled': true, 'browser.sessionstore.resume_from_crash': false},
      });
      t.after(() => browser.close());
      const page = await browser.newPage(), messages = [];
      await page.setViewport({width: 1200, height: 800});
      page.on('console', m => {
        if (['error', 'warn'].includes(m.type())) messages.push(m.text());
      });
      page.on('pageerror', e => messages.push(String(e.stack ?? e)));

      const status = () => page.$eval('[role=status]', e => e.textContent.trim());
      const paragraphs = () => page.$$eval('main article p', all => all.map(p => p.textContent));
      const accepted = () =>
          page.$$eval('mark[data-state=accepted]', all => all.map(m => [m.dataset.kind, m.textContent]));
      const until = async (check, what) => {
        for (let i = 0; i < 200; ++i) {
          if (await check().catch(() => false)) return;
          await new Promise(resolve => setTimeout(resolve, 100));
        }
        assert.fail(what);
      };
      const ready = () =>
          until(async () => (await paragraphs()).length > 0 && await status() !== '', 'the page is ready');

      await page.goto(url);
      await ready();
      const bar = name => page.$(`::-p-aria([name="${name}"][role="button"])`);

      // Paste: as another page's copy puts it on the clipboard.
      const other = await browser.newPage();
      await other.setContent('<textarea></textarea>');
      await other.$eval('textarea', (field, text) => {
        field.value = text;
        field.focus();
        field.select();
      }, bakery);
      await other.keyboard.down('Control');
      await other.keyboard.press('c');
      await other.keyboard.up('Control');
      await other.close();
      await page.bringToFront();
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
      await until(async () => (await paragraphs())[0] === bakery.split('\n\n')[0], 'the article is pasted');
      assert.deepEqual(await paragraphs(), bakery.split('\n\n'));
      assert.ok(await page.$('mark[data-kind=quote][data-state=suggested]'), 'it has guesses');
      assert.ok(await bar('New article'), 'the controls are there');

      // Tag: drag over the words, press 3.
      const place = await page.evaluate(words => {
        const walk = document.createTreeWalker(document.querySelector('main article'), NodeFilter.SHOW_TEXT),
              range = document.createRange();
        while (walk.nextNode()) {
          const at = walk.currentNode.data.indexOf(words);
          if (at < 0) continue;
          range.setStart(walk.currentNode, at);
          range.setEnd(walk.currentNode, at + words.length);
          const r = range.getBoundingClientRect();
          return {left: r.left, right: r.right, y: (r.top + r.bottom) / 2};
        }
        return null;
      }, 'Mill Lane');
      await page.mouse.move(place.left + 1, place.y);
      await page.mouse.down();
      await page.mouse.move((place.left + place.right) / 2, place.y);
      await page.mouse.move(place.right - 1, place.y);
      await page.mouse.up();
      await page.keyboard.press('3');
      await until(async () => (await accepted()).length === 1, 'the words are tagged');
      assert.deepEqual(await accepted(), [['hedge', 'Mill Lane']]);
      await until(async () => /^Saved/.test(await status()), 'it is saved');

      await page.reload();
      await ready();
      assert.deepEqual(await paragraphs(), bakery.split('\n\n'));
      assert.deepEqual(await accepted(), [['hedge', 'Mill Lane']]);
      assert.ok(
          await page.evaluate(() => !document.documentElement.classList.contains('no-canvas')),
          'drawn with WebGL');
      mkdirSync(shots, {recursive: true});
      await page.screenshot({path: join(shots, 'firefox.png')});
      assert.deepEqual(messages, [], 'no message on the console');
    });
