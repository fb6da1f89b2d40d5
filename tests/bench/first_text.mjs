// The time from opening dist/index.html by file:// to the browser's own first-contentful-paint, in a fresh Chromium profile
// each time, software rendering: what is painted first is the article's words. Beside it, by turns, a page of one line: what
// the browser itself takes to be ready. The first round warms the disk's cache and is not counted.
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromiumStart} from '../browser/chromium.mjs';

const limit = 600;  // milliseconds
const rounds = 7;

async function once(chromium, url) {
  const profile = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const context = await chromium.launchPersistentContext(profile, chromiumStart);
  try {
    const page = context.pages()[0] ?? await context.newPage();
    await page.goto(url);
    const painted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    await page.waitForFunction(painted, null, {timeout: 20_000});
    return await page.evaluate(painted);
  } finally {
    await context.close();
    rmSync(profile, {recursive: true, force: true});
  }
}

export async function measureFirstText(root) {
  const {chromium} = await import('playwright-core');
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-')), line = join(folder, 'line.html');
  writeFileSync(line, '<!DOCTYPE html><p>One line of words.</p>');
  const times = [[], []];
  try {
    for (let round = 0; round <= rounds; ++round)
      for (const [i, path] of [join(root, 'dist/index.html'), line].entries()) {
        const time = await once(chromium, pathToFileURL(path).href);
        if (round > 0) times[i].push(time);
      }
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
  const [ours, bare] = times.map(t => t.sort((a, b) => a - b)), middle = Math.floor(rounds / 2);
  return {
    milliseconds: ours, median: ours[middle], bare: bare[middle], limit,
    lines: [`first text   ${Math.round(ours[middle])} ms of ${limit} ms (median of ${rounds}; ${Math.round(ours[0])} to ` +
            `${Math.round(ours.at(-1))}); a page of one line ${Math.round(bare[middle])} ms`],
  };
}
