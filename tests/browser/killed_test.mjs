// SIGKILL of the browser at 50 random moments during a stream of edits. What the page had called Saved before each is
// there after it: every article, every edit. The count of acknowledged edits that are lost is printed, and is 0.
//
// Each time: a new article is pasted and its guesses are kept one after the other (Enter keeps one, N goes to the
// next), and somewhere in between the browser is killed with all its processes. The page's own words are read in the
// page, at each change of its status line: "Saved", how many articles the list has and how many guesses are kept.
//
// HEARSAY_KILLS sets another number than 50.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import {chromium} from 'playwright-core';
import {chromiumPath} from './chromium.mjs';
import {url} from './page.mjs';

const kills = Number(process.env.HEARSAY_KILLS ?? 50);

// Without WebGL the page is its DOM alone, and starts sooner: what is stored is the same.
const quick = [
  '--no-sandbox', '--disable-gpu', '--disable-3d-apis', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-extensions', '--window-size=1000,700',
];

// Every sentence has a hedge to keep; each article is another one.
function article(number) {
  const lines = [`Story number ${number}`];
  for (let i = 1; i <= 12; ++i)
    lines.push(`Station ${number}.${i} may close, and its tower will probably fall in about ${i + 2} years.`);
  return lines.join('\n\n');
}

// In the page: tells each word of "Saved" with what it stands for. Marks and status change in the same frame.
function watch() {
  const count = () => document.querySelectorAll('main article mark[data-state=accepted]').length;
  const articles = () => document.querySelectorAll('nav button[aria-label^="Delete "]').length;
  const title = () => document.querySelector('main article p')?.textContent ?? '';
  let last = '';
  new MutationObserver(() => {
    if (!/^Saved/.test(document.querySelector('[role=status]')?.textContent ?? '')) return;
    const now = JSON.stringify({title: title(), articles: articles(), kept: count()});
    if (now !== last) console.debug(`saved ${last = now}`);
  }).observe(document, {subtree: true, childList: true, characterData: true, attributes: true});
}

async function launch(t, profile) {
  const port = join(profile, 'DevToolsActivePort');
  rmSync(port, {force: true});
  const child = spawn(
      chromiumPath,
      ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, ...quick, 'about:blank'],
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
  for (let i = 0; i < 1000 && !(existsSync(port) && readFileSync(port, 'utf8').includes('\n')); ++i)
    await new Promise(resolve => setTimeout(resolve, 10));
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0]}`);
  return {browser, kill};
}

test(`SIGKILL at ${kills} random moments: nothing that was Saved is lost`, {timeout: 540_000}, async t => {
  const profile = mkdtempSync(join(tmpdir(), 'hearsay-killed-'));
  t.after(() => rmSync(profile, {recursive: true, force: true, maxRetries: 5}));
  let seed = 12345;
  const random = limit => (seed = (seed * 1103515245 + 12345) % 2147483648) % limit;
  let saved = null;         // the last word before the kill
  const kept = new Map();  // article → guesses that were kept and acknowledged
  let sent = 0, acknowledged = 0, lost = 0, begun = 0;
  for (let round = 0; round <= kills; ++round) {
    const {browser, kill} = await launch(t, profile);
    const page = await browser.contexts()[0].newPage();
    let heard = null, told = 0;
    page.on('console', m => {
      if (!m.text().startsWith('saved ')) return;
      heard = JSON.parse(m.text().slice(6));
      ++told;
    });
    await page.addInitScript(watch);
    await page.goto(url, {waitUntil: 'commit'});
    const state = await page.waitForFunction(() => {
      if (!document.querySelector('[role=status]')?.textContent || !document.querySelector('main article p')) return null;
      return {
        title: document.querySelector('main article p').textContent,
        articles: document.querySelectorAll('nav button[aria-label^="Delete "]').length,
        kept: document.querySelectorAll('main article mark[data-state=accepted]').length,
        alert: document.querySelector('[role=alert]')?.textContent ?? '',
      };
    }, null, {timeout: 60_000}).then(handle => handle.jsonValue());
    assert.equal(state.alert, '', 'there was nothing to mend');
    if (saved) {
      lost += Math.max(0, saved.articles - state.articles);
      // The article that was open is open again, unless a newer one was stored without word of it.
      if (state.title === saved.title) lost += Math.max(0, saved.kept - state.kept);
      else assert.ok(state.articles > saved.articles, `“${state.title}” is open instead of “${saved.title}”`);
      if (state.title === `Story number ${round}`) assert.ok(state.kept <= sent, 'and nothing is there that nobody did');
    }
    if (round === kills) {
      // All of them, as one file.
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', {name: 'Menu'}).click().then(
            () => page.getByRole('menuitem', {name: 'Save a backup of all articles'}).click()),
      ]);
      const lines = readFileSync(await download.path(), 'utf8');
      for (const [, ...article] of JSON.parse(lines).articles) {
        const document = article.at(-1), title = document.meta?.title ?? document.title;
        const there = document.tags.filter(tag => tag.layer === 'me').length +
            (document.verdicts ?? []).filter(verdict => verdict.verdict === 'accepted').length;
        lost += Math.max(0, (kept.get(title) ?? 0) - there);
        kept.delete(title);
      }
      lost += kept.size;
      // And what was done before the browser was killed can still be taken back.
      if (state.kept > 0) {
        await page.keyboard.press('Control+z');
        await page.waitForFunction(
            n => document.querySelectorAll('main article mark[data-state=accepted]').length === n, state.kept - 1);
      }
      await kill();
      break;
    }
    // The stream: an article, then its guesses. The killing comes at a moment of its own.
    heard = null;
    sent = told = 0;
    await page.getByRole('button', {name: 'New article'}).click();
    await page.getByRole('textbox', {name: 'Article text'}).fill(article(round + 1));
    await page.getByRole('button', {name: 'Analyse'}).click();
    const stream = (async () => {
      for (let i = 0; i < 30; ++i) {
        await page.keyboard.press('n');
        ++sent;
        await page.keyboard.press('Enter');
      }
    })().catch(() => {});  // it is cut off
    // So many words of "Saved", then a moment: on a slow machine as on a quick one something is under way. A stream that is too
    // short for that is at its end.
    const wanted = random(6);
    let ended = false;
    stream.then(() => { ended = true; });
    while (told < wanted && !ended) await new Promise(resolve => setTimeout(resolve, 5));
    await new Promise(resolve => setTimeout(resolve, random(120)));
    await kill();
    await stream;
    saved = heard ?? state;
    if (heard) {
      kept.set(heard.title, heard.kept);
      acknowledged += heard.kept + 1;
      ++begun;
    }
    browser.close().catch(() => {});
  }
  t.diagnostic(`${kills} kills; ${acknowledged} acknowledged edits before ${begun} of them; acknowledged edits lost: ${lost}`);
  assert.ok(acknowledged > kills, 'edits were acknowledged before the kills');
  assert.equal(lost, 0);
});
