// The main job in every engine, by a finger alone on a phone and by keys alone: a new article, keep, remove, undo, a tag of one's
// own, who said it, reload, the report, a file; and what axe finds in each state on the way.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery} from './articles.mjs';
import {violationsIn} from './axe.mjs';
import {engines, optionsFor, Reader} from './engines.mjs';
import {url} from './page.mjs';

const marks = page => page.tab.run(() => [...document.querySelectorAll('main article mark')].map(m => `${m.dataset.kind} ${m.dataset.state}: ${m.textContent}`));
const has = (page, mark) => page.until(async () => (await marks(page)).includes(mark), `there is “${mark}”`);

// What is handed to the browser to be saved: not every driver knows of downloads.
async function savedBy(page, act) {
  await page.tab.run(() => { HTMLAnchorElement.prototype.click = function() { self.given = this.download; }; });
  await act();
  await page.until(() => page.tab.run(() => self.given === 'Bakery opens at midnight.hearsay.json'), 'a file is saved');
}

for (const {name, start, missing} of engines) {
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
    await savedBy(page, () => page.tap('Save as a file'));
  });

  test(`${name}: the main job by keys alone`, optionsFor(missing), async t => {
    const tab = await start(t, 'private'), page = new Reader(await tab()), {press} = page.tab;
    const axe = async state => assert.deepEqual(await violationsIn(page.tab), [], state);
    const focused = () => page.tab.run(() => document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent);
    const current = () => page.tab.run(() => [...document.querySelectorAll('mark[aria-current]')].map(m => m.textContent).join());
    await page.go(url);

    await press('Control+Alt+n');
    await page.until(async () => await focused() === 'Article text', 'the field has the focus');
    await press(...[...bakery].map(sign => sign === '\n' ? 'Enter' : sign));
    for (let i = 0; i < 10 && await focused() !== 'Analyse'; ++i) await press('Tab');
    await press('Enter');
    await page.until(async () => await page.text() === bakery, 'the article is there');

    await press('n');
    await page.until(async () => await current() !== '', 'a suggestion is selected');
    const kept = await current();
    await press('Enter');
    await page.until(async () => (await page.accepted()).includes(kept), 'it is kept');
    const before = await marks(page);
    await press('Delete');
    await page.until(async () => (await marks(page)).length < before.length, 'the next one is removed');
    await press('Control+z');
    await page.until(async () => (await marks(page)).length === before.length, 'it is back');

    // The first word, by Shift and the arrows from the article's start.
    await press('Escape');
    await page.until(async () => await current() === '', 'the tag is let go');
    await press('Control+Home', ...[...'Bakery'].map(() => 'Shift+ArrowRight'));
    await page.until(() => page.tab.run(() => String(getSelection()) === 'Bakery'), 'the word is selected');
    await axe('selected words');
    await press('2');
    await has(page, 'quote accepted: Bakery');
    await press('w');
    await page.until(() => page.tab.run(() => [...document.querySelectorAll('button')].some(b => /^Said by/.test(b.getAttribute('aria-label') ?? b.textContent))), 'it is asked who said it');
    await press('1');
    await page.until(() => page.tab.run(() => /by (?!nobody)./.test(document.querySelector('mark[aria-current]')?.getAttribute('aria-description') ?? '')), 'it has a speaker');
    await page.saved();
    await page.reload();
    await has(page, 'quote accepted: Bakery');
    await press('r');
    await page.until(() => page.tab.run(() => !!document.querySelector('[role=tab][aria-selected=true]')?.textContent.match(/Report/)), 'the report is open');
    await axe('the report');
    await savedBy(page, () => press('Control+s'));
  });
}
