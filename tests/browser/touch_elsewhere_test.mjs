// The main job by a finger alone, on a phone, in every engine: a new article, keep, remove, who said it, a hedge of one's own by a
// long press, undo, reload, the report, a file; and what axe finds in each state on the way.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery} from './articles.mjs';
import {violationsIn} from './axe.mjs';
import {engines, optionsFor, Reader} from './engines.mjs';
import {url} from './page.mjs';

const marks = page => page.tab.run(() => [...document.querySelectorAll('main article mark')].map(m => `${m.dataset.kind} ${m.dataset.state}: ${m.textContent}`));
const has = (page, mark) => page.until(async () => (await marks(page)).includes(mark), `there is “${mark}”`);

for (const {name, start, missing} of engines)
  test(`${name}: the main job by a finger alone`, optionsFor(missing), async t => {
    const tab = await start(t, 'phone'), page = new Reader(await tab());
    const axe = async state => assert.deepEqual(await violationsIn(page.tab), [], state);
    await page.go(url);
    await axe('the example');

    await page.tap('New article');
    await page.until(() => page.tab.run(() => !!document.querySelector('textarea')), 'the field is there');
    await axe('a new article');
    // What the phone's own keyboard or clipboard writes.
    await page.tab.run(text => {
      const area = document.querySelector('textarea');
      area.value = text;
      area.dispatchEvent(new InputEvent('input', {bubbles: true}));
    }, bakery);
    await page.tap('Analyse');
    await page.until(async () => await page.text() === bakery, 'the article is there');

    await page.touchWords('Bread does not');
    await axe('a selected tag');
    await page.tap('Keep');
    await has(page, 'quote accepted: “Bread does not sleep,”');
    await page.touchWords('Wilma');
    await page.tap('Remove');
    await page.until(async () => !(await marks(page)).some(m => /Wilma/.test(m) && /^speaker/.test(m)), 'it is removed');
    await page.tap('Undo');
    await page.until(async () => (await marks(page)).some(m => /^speaker suggested: .*Wilma/.test(m)), 'it is back');

    await page.touchWords('Mill', () => page.until(() => page.tab.run(() => String(getSelection()) === 'Mill'), 'the word is selected'));
    await axe('selected words');
    await page.tap('Quote');
    await axe('who said it');
    await page.tap('Said by Olu Petersen');
    await has(page, 'quote accepted: Mill');

    await page.saved();
    await page.reload();
    await has(page, 'quote accepted: Mill');
    await has(page, 'quote accepted: “Bread does not sleep,”');
    await page.tap('Speakers and tags');
    await axe('the speakers');
    await page.tap('Report');
    await axe('the report');
    await page.tap('Close');
    await page.tap('Menu');
    await axe('the menu');
    // What is handed to the browser to be saved: no driver here knows its downloads.
    await page.tab.run(() => { HTMLAnchorElement.prototype.click = function() { self.given = this.download; }; });
    await page.tap('Save as a file');
    await page.until(() => page.tab.run(() => self.given === 'Bakery opens at midnight.hearsay.json'), 'a file is saved');
  });
