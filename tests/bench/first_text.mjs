// The time from opening dist/index.html by file:// to the page's mark `hearsay:first-text`, in a fresh Chromium profile
// each time, software rendering. The first round warms the disk's cache and is not counted.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromiumStart} from '../browser/chromium.mjs';

const limit = 600;  // milliseconds
const rounds = 5;

async function once(chromium, url) {
  const profile = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  const context = await chromium.launchPersistentContext(profile, chromiumStart);
  try {
    const page = context.pages()[0] ?? await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('hearsay:first-text').length > 0, null,
                               {timeout: 20_000});
    return await page.evaluate(() => performance.getEntriesByName('hearsay:first-text')[0].startTime);
  } finally {
    await context.close();
    rmSync(profile, {recursive: true, force: true});
  }
}

export async function measureFirstText(root) {
  const {chromium} = await import('playwright-core');
  const url = pathToFileURL(join(root, 'dist/index.html')).href;
  const times = [];
  for (let round = 0; round <= rounds; ++round) {
    const time = await once(chromium, url);
    if (round > 0) times.push(time);
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)];
  return {
    milliseconds: times,
    median,
    limit,
    lines: [`first text   ${Math.round(median)} ms of ${limit} ms (median of ${rounds}; ${Math.round(times[0])} to ` +
            `${Math.round(times.at(-1))})`],
  };
}
