// "Saved" is a promise. What the status line says while the storage is slow, full, refused or shared by two
// tabs, and what is there after the browser was killed.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import {chromium} from 'playwright-core';
import {bakery, harbour} from './articles.mjs';
import {fullWhenAsked, holdStorage, withoutIndexedDB, withoutStorage} from './faults.mjs';
import {chromiumArguments, chromiumPath, newContext, open} from './page.mjs';

const accepted = async page => (await page.marks({state: 'accepted'})).map(m => [m.kind, m.text]);

async function tagHedge(page, words) {
  await page.select(words);
  await page.press('3', 'Escape');
}

test('Saved is said when the storage has committed, and not before', async t => {
  const page = await open(t, {article: bakery});
  await page.saved();
  const release = await holdStorage(page.inner);
  await tagHedge(page, 'Mill Lane');
  assert.match(await page.status(), /^Saving/);
  await page.inner.waitForTimeout(700);
  assert.match(await page.status(), /^Saving/);
  await tagHedge(page, 'first loaf');
  assert.match(await page.status(), /^Saving/);
  await release();
  await page.saved();
  await page.reload();
  assert.deepEqual(await accepted(page), [['hedge', 'Mill Lane'], ['hedge', 'first loaf']]);
});

test('leaving while something is not yet saved asks first', async t => {
  const page = await open(t, {article: bakery});
  await page.saved();
  const release = await holdStorage(page.inner);
  await tagHedge(page, 'Mill Lane');
  const asked = new Promise(resolve => page.inner.on('dialog', async dialog => {
    await dialog.dismiss();  // first: a browser that is closed with its question open may die of it
    resolve(dialog.type());
  }));
  await page.inner.close({runBeforeUnload: true});
  assert.equal(await asked, 'beforeunload');
  await release();
  await page.saved();
});

test('a full disk: Not saved, the work goes on, a file keeps it; with room again all is stored', async t => {
  const page = await open(t, {article: bakery, init: fullWhenAsked});
  await page.saved();
  await page.inner.evaluate(() => { window.full = true; });
  await tagHedge(page, 'Mill Lane');
  await page.says(/^Not saved/);
  assert.match(await page.status(), /full/);
  const saved = await page.download(() => page.button('Save a file').click());
  assert.deepEqual(
      JSON.parse(saved.text).tags.filter(tag => tag.layer === 'me').length, 1, 'the file has the tag');
  await tagHedge(page, 'first loaf');
  await page.says(/^Not saved/);
  assert.deepEqual(await accepted(page), [['hedge', 'Mill Lane'], ['hedge', 'first loaf']]);
  await page.inner.evaluate(() => { window.full = false; });
  await tagHedge(page, 'could perhaps');
  await page.eventually(async () => assert.match(await page.status(), /^Saved/), 15_000);
  const all = await accepted(page);
  assert.equal(all.length, 3);
  await page.reload();
  assert.deepEqual(await accepted(page), all);
});

test('a full disk while a new article comes in', async t => {
  const page = await open(t, {init: fullWhenAsked});
  await page.saved();
  await page.inner.evaluate(() => { window.full = true; });
  await page.paste(bakery);
  await page.says(/^Not saved/);
  assert.deepEqual(await page.paragraphs(), bakery.split('\n\n'), 'it can be read and tagged');
  await page.button('Save a file').waitFor();
});

test('no IndexedDB: the small storage keeps it', async t => {
  const page = await open(t, {init: withoutIndexedDB, article: bakery});
  await tagHedge(page, 'Mill Lane');
  await page.saved();
  await page.reload();
  assert.deepEqual(await page.paragraphs(), bakery.split('\n\n'));
  assert.deepEqual(await accepted(page), [['hedge', 'Mill Lane']]);
});

test('no storage at all: a warning, and a file can be saved; leaving asks first', async t => {
  const page = await open(t, {init: withoutStorage});
  assert.match(await page.alert(), /Nothing you do here is kept/);
  await page.paste(bakery);
  await tagHedge(page, 'Mill Lane');
  assert.doesNotMatch(await page.status(), /^Saved/);
  const saved = await page.download(() => page.button('Save a file').click());
  assert.equal(JSON.parse(saved.text).text, bakery);
  const asked = new Promise(resolve => page.inner.on('dialog', async dialog => {
    await dialog.dismiss();  // first: a browser that is closed with its question open may die of it
    resolve(dialog.type());
  }));
  await page.inner.close({runBeforeUnload: true});
  assert.equal(await asked, 'beforeunload');
});

test('two tabs on two articles do not disturb each other', async t => {
  const context = await newContext(t);
  const one = await open(t, {context, article: bakery});
  const two = await open(t, {context, article: harbour});
  await tagHedge(two, 'end of March');
  await one.inner.bringToFront();
  await tagHedge(one, 'Mill Lane');
  await one.saved();
  await two.saved();
  await one.reload();
  await one.eventually(async () => assert.equal((await one.library()).length, 3));
  for (const [article, words] of [[bakery, 'Mill Lane'], [harbour, 'end of March']]) {
    const name = article.split('\n')[0];
    await one.role('navigation', 'Articles').getByRole('button', {name, exact: true}).click();
    await one.eventually(async () => assert.deepEqual(await accepted(one), [['hedge', words]]));
  }
});

test('after SIGKILL of the browser all that was Saved is there', {timeout: 60_000}, async t => {
  const profile = mkdtempSync(join(tmpdir(), 'hearsay-killed-'));
  t.after(() => rmSync(profile, {recursive: true, force: true, maxRetries: 5}));
  // Started here and not by playwright, to have the process that is to be killed.
  const launch = async () => {
    const port = join(profile, 'DevToolsActivePort');
    rmSync(port, {force: true});
    const child = spawn(
        chromiumPath,
        ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...chromiumArguments],
        {stdio: 'ignore', detached: true});
    const gone = new Promise(resolve => child.on('exit', resolve));
    const kill = async () => {
      try {
        process.kill(-child.pid, 'SIGKILL');
      } catch { /* it has ended */
      }
      await gone;
    };
    t.after(kill);
    for (let i = 0; i < 200 && !(existsSync(port) && readFileSync(port, 'utf8').includes('\n')); ++i) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    const browser =
        await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0]}`);
    return {context: browser.contexts()[0], kill};
  };
  const kept = [];
  for (const words of ['Mill Lane', 'first loaf', 'could perhaps']) {
    const {context, kill} = await launch();
    const page = await open({after() {}}, {context});
    if (kept.length === 0) {
      await page.button('New article').click();
      await page.role('textbox', 'Article text').fill(bakery);
      await page.drawn();
      await page.button('Analyse').click();
      await page.eventually(async () => assert.deepEqual(await page.paragraphs(), bakery.split('\n\n')));
    }
    assert.deepEqual((await accepted(page)).map(([, text]) => text).sort(), [...kept].sort());
    await tagHedge(page, words);
    await page.saved();
    await kill();
    kept.push(words);
  }
  const {context, kill} = await launch();
  const page = await open({after() {}}, {context});
  assert.deepEqual((await accepted(page)).map(([, text]) => text).sort(), [...kept].sort());
  await page.press('Control+z');
  assert.equal((await accepted(page)).length, 2, 'and can be undone');
  await kill();
});
