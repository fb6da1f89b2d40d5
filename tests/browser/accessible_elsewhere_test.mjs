// What axe finds in Firefox, in every state that a tab, a key or an entry of the menu leads to.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {violationsIn} from './axe.mjs';
import {engines, optionsFor, Reader} from './engines.mjs';
import {url} from './page.mjs';

const {start, missing} = engines.find(engine => engine.name === 'Firefox');
test('Firefox: axe finds nothing in any tab, question or dialog', optionsFor(missing), async t => {
  const tab = await start(t, 'common'), page = new Reader(await tab());
  const found = [];
  const shown = () => page.tab.run(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
  const look = async state => {
    await shown();
    found.push(...(await violationsIn(page.tab)).map(what => `${state}: ${what}`));
  };
  await page.go(url);
  await page.write(bakery);
  await page.write(harbour);
  for (const [key, state] of [['n', 'a selected tag'], ['w', 'who said it'], ['?', 'all keys'], ['f', 'find']]) {
    await page.tab.press(key);
    await look(state);
  }
  await page.tab.press('Escape');
  for (const name of await page.tab.run(() => [...document.querySelectorAll('[role=tab]')].map(e => e.getAttribute('aria-label') ?? e.textContent))) {
    await page.tab.run(name => [...document.querySelectorAll('[role=tab]')].find(e => (e.getAttribute('aria-label') ?? e.textContent) === name).click(), name);
    await look(`the tab ${name}`);
  }
  await page.click('Menu');
  await look('the menu');
  const entries = await page.tab.run(() => [...document.querySelectorAll('[role=menuitem]')]
    .filter(e => !e.disabled).map(e => e.getAttribute('aria-label') ?? e.textContent));
  await page.tab.press('Escape');
  // What the browser itself asks or saves is not the page's.
  const its = /^(Print|Open a file|Save (as a file|the scorecard|a backup)|Delete)/, blind = 'Start blind mode';  // which has fewer entries
  for (const entry of [...entries.filter(name => !its.test(name) && name !== blind), blind]) {
    await page.menu(entry);
    await look(entry);
    await page.tab.press('Escape');
    await page.until(() => page.tab.run(() => !document.querySelector('[role=dialog]')), `the dialog of “${entry}” is closed`);
  }
  assert.deepEqual(found, []);
});
