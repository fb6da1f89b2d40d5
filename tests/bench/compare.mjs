// What a comparison costs without the analysis before it, as WebAssembly in node.
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';

const limits = {five: 50, twenty: 500};  // milliseconds

export function measureCompare(root) {
  const made = spawnSync('cmake', ['--build', '--preset', 'page', '--target', 'bench_compare'], {cwd: root, encoding: 'utf8'});
  if (made.status !== 0) throw new Error(`bench_compare does not build: ${(made.stderr ?? '').trim().slice(-300)}`);
  const result = spawnSync(process.execPath, [join(root, 'build/page/bench_compare.js')], {encoding: 'utf8'});
  if (result.status !== 0) throw new Error(`bench_compare failed: ${result.stderr.trim().slice(0, 300)}`);
  const {five, twenty, ten} = JSON.parse(result.stdout);
  const pairs = (20 * 19) / (10 * 9);
  return {
    five, twenty, ten, limits,
    lines: [`compare      5 articles of 2,000 words in ${Math.round(five.ms)} ms of ${limits.five} ms, 20 of 1,000 in ${Math.round(twenty.ms)} ms of ` +
        `${limits.twenty} ms (${(twenty.ms / ten.ms).toFixed(1)} times as long as 10, with ${pairs.toFixed(1)} times the pairs)`],
  };
}
