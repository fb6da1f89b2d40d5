// Two and three tabs on one article. With locks (Web Locks) one writes, the others read and follow, and may take
// over; without them the storage refuses the later write. Whatever happens, no edit is dropped silently.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {withoutLocks} from './faults.mjs';
import {newContext, open} from './page.mjs';

const words = async page => (await page.marks({state: 'accepted'})).map(m => m.text).sort();
const standing = page => page.role('region', 'About saving');

async function tag(page, what) {
  await page.inner.bringToFront();
  await page.select(what);
  await page.press('3', 'Escape');
}

// Tabs of one profile, each with the bakery's article open.
async function tabs(t, count, options = {}) {
  const context = await newContext(t);
  const all = [await open(t, {context, article: bakery, ...options})];
  await all[0].saved();
  while (all.length < count) all.push(await open(t, {context, ...options}));
  for (const page of all.slice(1)) assert.deepEqual(await page.paragraphs(), bakery.split('\n\n'));
  return all;
}

test('the second tab reads, says so, and follows what the first does', async t => {
  const [one, two] = await tabs(t, 2);
  assert.match(await standing(two).textContent(), /another tab/);
  assert.equal(await standing(one).count(), 0);
  assert.match(await two.status(), /^Read only/);
  await tag(one, 'Mill Lane');
  await two.eventually(async () => assert.deepEqual(await words(two), ['Mill Lane']));
  await one.press('Control+z');
  await two.eventually(async () => assert.deepEqual(await words(two), []));
  // It cannot be changed there.
  await two.inner.bringToFront();
  await two.select('first loaf');
  await two.press('3');
  assert.deepEqual(await words(two), []);
  await one.inner.bringToFront();
  await one.press('F2');
  await one.role('textbox', 'Title').fill('Night bread');
  await one.drawn();
  await one.press('Enter');
  await two.eventually(async () => assert.match(await two.title(), /^Night bread/));
  await two.eventually(async () => assert.equal((await two.library())[0], 'Night bread'));
});

test('“Edit here” takes over at once; the first tab reads on', async t => {
  const [one, two] = await tabs(t, 2);
  await tag(one, 'Mill Lane');
  await two.inner.bringToFront();
  await standing(two).getByRole('button', {name: 'Edit here'}).click();
  await two.eventually(async () => assert.equal(await standing(two).count(), 0));
  await two.eventually(async () => assert.deepEqual(await words(two), ['Mill Lane']));
  await tag(two, 'first loaf');
  await two.saved();
  await one.eventually(async () => assert.deepEqual(await words(one), ['Mill Lane', 'first loaf']));
  assert.match(await standing(one).textContent(), /another tab/);
  // And back, from the menu.
  await one.inner.bringToFront();
  await one.menu('Edit here');
  await one.eventually(async () => assert.equal(await standing(one).count(), 0));
  await one.drawn();
  await tag(one, 'could perhaps');
  await one.saved();
  await two.eventually(async () => assert.equal((await words(two)).length, 3));
});

test('when the writing tab is closed the reading one may write', async t => {
  const [one, two] = await tabs(t, 2);
  await tag(one, 'Mill Lane');
  await one.saved();
  await one.inner.close();
  await two.eventually(async () => assert.equal(await standing(two).count(), 0));
  await tag(two, 'first loaf');
  await two.saved();
  await two.reload();
  assert.deepEqual(await words(two), ['Mill Lane', 'first loaf']);
});

test('taking over commits what the other tab has pending', async t => {
  const [one, two] = await tabs(t, 2);
  await one.inner.bringToFront();
  await one.select('Mill Lane');
  // The edit and the wish of the other tab at the same moment.
  await Promise.all([one.inner.keyboard.press('3'), standing(two).getByRole('button', {name: 'Edit here'}).click()]);
  await two.eventually(async () => assert.equal(await standing(two).count(), 0));
  await two.eventually(async () => assert.deepEqual(await words(two), ['Mill Lane']));
});

test('a tab that does not answer is taken over; what it could not store is made again when it comes back', async t => {
  const [one, two] = await tabs(t, 2);
  // Its storage takes nothing, so it has nothing to answer: as a tab that the system has put to sleep in mid-edit.
  await one.inner.evaluate(() => {
    window.asleep = true;
    const transaction = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (names, mode, ...rest) {
      if (mode === 'readwrite' && window.asleep) throw new DOMException('asleep', 'InvalidStateError');
      return transaction.call(this, names, mode, ...rest);
    };
  });
  await tag(one, 'Mill Lane');
  await one.says(/^Not saved/);
  await two.inner.bringToFront();
  await standing(two).getByRole('button', {name: 'Edit here'}).click();
  await two.eventually(async () => assert.equal(await standing(two).count(), 0));
  await tag(two, 'first loaf');
  await two.saved();
  // The first tab has both its own edit and the word that it is not stored.
  await one.eventually(async () => assert.match(await standing(one).textContent(), /before your last change was saved/));
  assert.ok((await words(one)).includes('Mill Lane'));
  await one.inner.evaluate(() => { window.asleep = false; });
  await one.inner.bringToFront();
  await standing(one).getByRole('button', {name: 'Edit here'}).click();
  await one.eventually(async () => assert.deepEqual(await words(one), ['Mill Lane', 'first loaf']));
  await one.saved();
  await two.eventually(async () => assert.deepEqual(await words(two), ['Mill Lane', 'first loaf']));
});

for (const [how, init] of [['with locks', undefined], ['without locks', withoutLocks]]) {
  test(`three tabs racing, ${how}: every edit is there or its tab says that it is not`, {timeout: 120_000}, async t => {
    const all = await tabs(t, 3, {init});
    const places = ['Mill Lane', 'first loaf', 'could perhaps', 'Neighbour', 'on Tuesday', 'every night', 'The shop', 'sleep', 'baker'];
    for (let round = 0; round < 3; ++round) {
      for (const [i, page] of all.entries()) {
        await page.inner.bringToFront();
        if (await standing(page).count()) {
          await standing(page).getByRole('button', {name: 'Edit here'}).click();
          await page.eventually(async () => assert.equal(await standing(page).count(), 0));
          await page.drawn();
        }
        await page.select(places[round * 3 + i]);
        // The key, and at once to the next tab.
        await page.inner.keyboard.press('3');
        await page.inner.keyboard.press('Escape');
      }
    }
    for (const page of all) {
      await page.inner.bringToFront();
      await page.eventually(async () => assert.match(await page.status(), /^(Saved|Read only)/), 15_000);
      await page.eventually(async () => assert.deepEqual(await words(page), [...places].sort()), 15_000);
    }
    const [one] = all;
    assert.equal((await one.library()).length, 2, 'and no copy was needed');
    await one.reload();
    assert.deepEqual(await words(one), [...places].sort());
  });
}

test('without locks, two tabs that write at the same moment: both edits are kept', async t => {
  const [one, two] = await tabs(t, 2, {init: withoutLocks});
  await one.inner.bringToFront();
  await one.select('Mill Lane');
  await two.inner.bringToFront();
  await two.select('first loaf');
  await Promise.all([one.inner.keyboard.press('3'), two.inner.keyboard.press('3')]);
  for (const page of [one, two]) {
    await page.inner.bringToFront();
    await page.eventually(async () => assert.deepEqual(await words(page), ['Mill Lane', 'first loaf']), 10_000);
    await page.saved();
  }
  await one.reload();
  assert.deepEqual(await words(one), ['Mill Lane', 'first loaf']);
});

test('without locks, two edits that do not fit together: both are kept, one in a copy', async t => {
  const [one, two] = await tabs(t, 2, {init: withoutLocks});
  for (const page of [one, two]) {
    await page.inner.bringToFront();
    await page.press('F2');
    await page.role('textbox', 'Title').fill(page === one ? 'Bread at one' : 'Bread at two');
    await page.drawn();
  }
  // Neither hears of the other's before it has made its own, however slow the machine.
  const channel = 'BroadcastChannel.prototype';
  for (const page of [one, two]) await page.inner.evaluate(`post = ${channel}.postMessage; ${channel}.postMessage = () => {};`);
  for (const page of [one, two]) await page.inner.keyboard.press('Enter');
  for (const page of [one, two]) await page.inner.evaluate(`${channel}.postMessage = post;`);
  const titles = async page => (await page.library()).filter(name => /^Bread at/.test(name)).sort();
  // The second one last wrote, and has the copy; the first one may have been deaf when it was stored.
  for (const page of [two, one]) {
    await page.inner.bringToFront();
    if (page === one) await page.reload();
    await page.eventually(async () => assert.equal((await titles(page)).length, 2), 10_000);
    const [first, second] = await titles(page);
    assert.match(first + second, /Bread at one/);
    assert.match(first + second, /Bread at two/);
    assert.match(first + second, /\(your version\)/);
  }
});

test('deleted in another tab: it is said, and can be brought back; deleted for good: work goes on in a new article', async t => {
  const [one, two] = await tabs(t, 2);
  await two.inner.bringToFront();
  await two.menu('Delete this article');
  await one.eventually(async () => assert.match(await one.role('region', 'Message').textContent(), /deleted in another tab/));
  await one.inner.bringToFront();
  await one.button('Restore').click();
  const name = bakery.split('\n')[0];
  await two.eventually(async () => assert.ok((await two.library()).includes(name)));
  // Now for good, while the first tab has it open.
  await two.inner.bringToFront();
  await two.button(`Delete ${name}`).click();
  await two.button(/^Trash/).click();
  await two.button(`Delete for good ${name}`).click();
  await two.drawn();
  await two.button(`Delete ${name}`).click();
  await two.inner.getByText(/The trash is empty/).waitFor();
  await two.press('Escape');
  await one.inner.bringToFront();
  await one.select('Mill Lane');
  await one.press('3');
  await one.eventually(async () => assert.match(await one.alert(), /deleted for good in another tab/));
  await one.saved();
  assert.deepEqual(await words(one), ['Mill Lane']);
  await one.reload();
  assert.deepEqual(await words(one), ['Mill Lane']);
});

test('two tabs on two articles: the list of each shows what the other does', async t => {
  const context = await newContext(t);
  const one = await open(t, {context, article: bakery});
  const two = await open(t, {context, article: harbour});
  const name = harbour.split('\n')[0];
  await one.eventually(async () => assert.ok((await one.library()).includes(name)));
  assert.equal(await standing(two).count(), 0);
});
