// What storing costs: one edit early and late in an article's life, as WebAssembly in node; and opening the page with
// 500 articles beside opening it with one, in Chromium, from the file to the opened article's words in their place.
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromiumStart} from '../browser/chromium.mjs';

const articles = 500;
const limit = 1000;  // milliseconds
const rounds = 3;

function program(root) {
  const made = spawnSync('cmake', ['--build', '--preset', 'page', '--target', 'bench_storing'], {cwd: root, encoding: 'utf8'});
  if (made.status !== 0) throw new Error(`bench_storing does not build: ${(made.stderr ?? '').trim().slice(-300)}`);
  return join(root, 'build/page/bench_storing.js');
}

function run(path, ...words) {
  const result = spawnSync(process.execPath, [path, ...words], {encoding: 'utf8', maxBuffer: 1 << 28});
  if (result.status !== 0) throw new Error(`${path} failed: ${result.stderr.trim().slice(0, 300)}`);
  return result.stdout;
}

// The median time of opening the page in this profile.
async function opening(chromium, profile, url) {
  const times = [];
  for (let round = 0; round <= rounds; ++round) {
    const context = await chromium.launchPersistentContext(profile, chromiumStart);
    const page = context.pages()[0] ?? await context.newPage();
    await page.goto(url);
    const opened = await page.waitForFunction(() => document.querySelector('main article p')?.offsetHeight > 0 && performance.now(), null, {timeout: 30_000, polling: 'raf'});
    if (round > 0) times.push(await opened.jsonValue());
    await context.close();
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
}

export async function measureStoring(root) {
  const path = program(root), {chromium} = await import('playwright-core');
  const edits = JSON.parse(run(path, 'edits'));
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    const backup = join(folder, 'backup.json'), [empty, full] = ['empty', 'full'].map(name => join(folder, name));
    writeFileSync(backup, run(path, 'backup', String(articles)));
    const url = pathToFileURL(process.env.HEARSAY_PAGE ?? join(root, 'dist/index.html')).href;
    const context = await chromium.launchPersistentContext(full, chromiumStart);
    const page = context.pages()[0] ?? await context.newPage();
    page.on('filechooser', chooser => chooser.setFiles(backup));  // heard from the start: the browser is asked to hold back its own
    await page.goto(url);
    await page.getByRole('button', {name: 'Menu'}).waitFor();
    await page.keyboard.press('o');
    await page.getByText(`${articles} articles added`).waitFor({timeout: 120_000});
    await page.waitForFunction(() => /^Saved/.test(document.querySelector('[role=status]').textContent), null, {timeout: 120_000});
    await page.waitForTimeout(1000);
    await context.close();
    const one = await opening(chromium, empty, url), many = await opening(chromium, full, url);
    return {
      edits, one, many, limit,
      lines: [
        `append       the 10,000th edit costs ${(edits.last / edits.first).toFixed(2)} times the first ones (` +
            `${edits.first} and ${edits.last} µs, ${edits.firstBytes} and ${edits.lastBytes} bytes stored)`,
        `library      ${articles} articles open in ${Math.round(many)} ms of ${limit} ms (${(many / one).toFixed(2)} times ` +
            `the ${Math.round(one)} ms of one article)`,
      ],
    };
  } finally {
    rmSync(folder, {recursive: true, force: true, maxRetries: 5});
  }
}
