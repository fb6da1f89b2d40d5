// One polite live region says what is selected, what was done and what a message says; nothing else speaks up.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {open, root} from './page.mjs';

// All that the live regions of the page have said since.
async function listen(page) {
  await page.inner.evaluate(() => {
    self.heard = [];
    new MutationObserver(changes => {
      for (const {target} of changes) {
        const element = target.nodeType === 1 ? target : target.parentElement;
        const live = element?.closest('[aria-live], [role=status], [role=alert], output');
        if (live && live.getAttribute('aria-live') !== 'off') self.heard.push(live.textContent.replace(/\u00a0$/, ''));
      }
    }).observe(document.body, {subtree: true, childList: true, characterData: true});
  });
}
const heard = page => page.inner.evaluate(() => self.heard.splice(0));

test('there is one live region, and it is polite', async t => {
  const page = await open(t, {article: harbour});
  const live = await page.inner.locator('[aria-live], [role=status], [role=alert], [role=log]').evaluateAll(
      all => all.map(e => e.getAttribute('aria-live') ?? e.role).filter(kind => kind !== 'off'));
  assert.deepEqual(live.filter(kind => kind !== 'alert'), ['polite']);
});

test('stepping, keeping, removing, undo and tagging are said', async t => {
  const page = await open(t, {article: harbour});
  await listen(page);
  await page.press('n');
  const first = await heard(page);
  assert.equal(first.length, 1, `${first}`);
  assert.match(first[0], /^Suggestion 1 of \d+: (quote|partial quote|paraphrase|hedge).*, (sure|fairly sure|not sure): /);
  await page.press('n');
  assert.match((await heard(page)).join(), /^Suggestion 2 of /);
  await page.press('Enter');
  assert.match((await heard(page)).join(), /^Kept the /);
  await page.press('Delete');
  assert.match((await heard(page)).join('\n'), /^Removed the .*Suggestion 2 of /s);
  await page.press('Control+z');
  assert.match((await heard(page)).join(), /^Undone: Removed the /);
  await page.saved();
  assert.deepEqual(await heard(page), [], 'that it is saved is seen and not said');
  await page.select('by the end of March');
  await page.press('2');
  assert.match((await heard(page)).join(), /Tagged .*by the end of March.* as quote.*Tag \d+ of \d+: paraphrase/s);
  await page.press('Escape', 'Escape');
});

test('messages, problems and articles are said', async t => {
  const page = await open(t, {article: harbour});
  await listen(page);
  await page.role('tab', 'Tags').click();
  await page.role('complementary', 'Speakers and tags').getByRole('button', {name: /^Keep \d+$/}).click();
  await page.drawn();
  assert.match((await heard(page)).join(), /^Kept \d+ /);
  await page.paste('   \n ');
  assert.match((await heard(page)).join(), /There is no text in it/);
  await page.paste('   \n ');
  assert.match((await heard(page)).join(), /There is no text in it/, 'the second time, too');
  await page.paste(bakery);
  assert.match((await heard(page)).join(), /Opened Bakery opens at midnight/);
});

test('that articles seem to report one event is said', async t => {
  const [first, second] = ['ferry/a_harbour_post', 'ferry/b_daily_lantern'].map(
    name => readFileSync(join(root, 'tests/events', `${name}.txt`), 'utf8'));
  const page = await open(t, {article: first});
  await listen(page);
  await page.paste(second);
  const said = [];
  await page.eventually(async () => {
    said.push(...await heard(page));
    assert.match(said.join(), /These two articles seem to report one event\./);
  });
});
