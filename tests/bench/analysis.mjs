// The speed of the whole analysis as WebAssembly, one core, beside the npm libraries that do the nearest thing, on the
// same text in the same run. MB are 10^6 bytes of UTF-8. Each figure is the fastest of its rounds: on a shared machine
// the others measure the neighbours.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const limit = 5;  // MB/s

function joinedArticles(shared) {
  const folder = shared && join(shared, 'corpora/polnear/dev/text');
  if (!folder || !existsSync(folder)) {
    throw new Error('no text to analyse: --shared DIR has to name the folder that holds corpora/polnear/dev');
  }
  return readdirSync(folder).filter(name => name.endsWith('.txt')).sort()
    .map(name => readFileSync(join(folder, name), 'utf8')).join('\n\n');
}

function fastest(run, rounds) {
  let least = Infinity;
  for (let i = 0; i < rounds; ++i) {
    const before = process.hrtime.bigint();
    run();
    least = Math.min(least, Number(process.hrtime.bigint() - before) / 1e9);
  }
  return least;
}

// Ten times the text must not take much more than ten times as long.
function growth(program, text, folder) {
  const one = join(folder, 'one.txt'), ten = join(folder, 'ten.txt');
  const part = text.slice(0, Math.floor(text.length / 10));
  writeFileSync(one, part);
  writeFileSync(ten, Array(10).fill(part).join('\n\n'));
  return wasm(program, ten).fastest / wasm(program, one).fastest;
}

function wasm(program, file) {
  const result = spawnSync(process.execPath, [program, file, '3'], {encoding: 'utf8'});
  if (result.status !== 0) throw new Error(`${program} failed: ${result.stderr.trim().slice(0, 300)}`);
  return JSON.parse(result.stdout);
}

export function measureAnalysis(root, shared) {
  const text = joinedArticles(shared);
  const program = join(root, 'build/page/bench_analysis.js');
  // Only the newest sources are worth measuring.
  const made = spawnSync('cmake', ['--build', '--preset', 'page', '--target', 'bench_analysis'],
                         {cwd: root, encoding: 'utf8'});
  if (made.status !== 0) throw new Error(`bench_analysis does not build: ${(made.stderr ?? '').trim().slice(-300)}`);
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    const file = join(folder, 'all.txt');
    writeFileSync(file, text);
    const require = createRequire(join(root, 'package.json'));
    const compromise = require('compromise');
    const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
    const ours = wasm(program, file);
    const mb = ours.bytes / 1e6;
    const figures = {
      megabytes: mb,
      limit,
      hearsay: mb / ours.fastest,
      found: {sentences: ours.sentences, attributions: ours.attributions, hedges: ours.hedges},
      compromise: mb / fastest(() => compromise(text).quotations().out('array'), 2),
      winkNlp: mb / fastest(() => wink.readDoc(text).sentences().out(), 5),
      tenTimesTheText: growth(program, text, folder),
    };
    if (figures.found.sentences === 0) throw new Error('the analysis found no sentence in the text');
    const rate = x => `${x.toFixed(2)} MB/s`;
    return {
      ...figures,
      lines: [
        `analysis     ${rate(figures.hearsay)} of ${rate(limit)} on ${mb.toFixed(2)} MB (${ours.attributions} ` +
          `attributions, ${ours.hedges} hedges); ten times the text takes ${figures.tenTimesTheText.toFixed(1)} times as long`,
        `             compromise ${rate(figures.compromise)}, wink-nlp ${rate(figures.winkNlp)}`,
      ],
    };
  } finally {
    rmSync(folder, {recursive: true});
  }
}
