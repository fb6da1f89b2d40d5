// What the page costs, as sizes and ratios: node tests/bench/run.mjs [--quick] [--json FILE] [--shared DIR]
//
//   size        dist/index.html, and the same after gzip -9, against 1 MB; what base64 would have made of it
//   first text  from opening the file to the first painted words, in Chromium, against 0.6 s, beside a page of one line
//   scrolling   20,000 words with 500 tags and 1 MB: CPU a frame, work a key, beside a plain DOM page (scrolling.mjs)
//   analysis    core's analyze() as WebAssembly in node, against 5 MB/s, beside npm's compromise and wink-nlp
//   storing     the 10,000th edit of an article beside the first ones; a library of 500 articles in Chromium, against 1 s
//   class       forty works of 3,000 words with 100 marks each against a key, as WebAssembly in node, against 1 s
//   compare     five analysed articles of 2,000 words against each other, as WebAssembly in node, against 50 ms; twenty of 1,000
//   same bytes  two clean builds in two folders give the same file (left out with --quick: it builds everything twice)
//
// Needs what emsdk_env.sh puts in place, and for the analysis a text: DIR/corpora/polnear/dev joined (DIR is ../shared
// or ../../shared unless given). Prints a table, writes build/bench.json (or FILE). The exit status says whether
// everything could be measured, not whether the figures are good: they depend on the machine.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {measureAnalysis} from './analysis.mjs';
import {measureClass} from './class.mjs';
import {measureCompare} from './compare.mjs';
import {measureFirstText} from './first_text.mjs';
import {measureSameBytes} from './same_bytes.mjs';
import {measureScrolling} from './scrolling.mjs';
import {measureSize} from './size.mjs';
import {measureStoring} from './storing.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const option = name => {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
};
const quick = process.argv.includes('--quick');
const shared = option('--shared') ?? ['../shared', '../../shared'].map(d => join(root, d)).find(existsSync);

const parts = {
  size: () => measureSize(root),
  firstText: () => measureFirstText(root),
  scrolling: () => measureScrolling(root),
  analysis: () => measureAnalysis(root, shared),
  storing: () => measureStoring(root),
  class: () => measureClass(root),
  compare: () => measureCompare(root),
  ...(quick ? {} : {sameBytes: () => measureSameBytes(root)}),
};
const results = {
  commit: spawnSync('git', ['rev-parse', '--short', 'HEAD'], {cwd: root, encoding: 'utf8'}).stdout.trim(),
};
let failed = 0;
for (const [name, measure] of Object.entries(parts)) {
  try {
    const {lines, ...figures} = await measure();
    results[name] = figures;
    for (const line of lines) console.log(line);
  } catch (error) {
    results[name] = {error: error.message};
    console.error(`${name}: could not be measured: ${error.message}`);
    ++failed;
  }
}
const out = option('--json') ?? join(root, 'build/bench.json');
mkdirSync(dirname(out), {recursive: true});
writeFileSync(out, `${JSON.stringify(results, null, 1)}\n`);
process.exitCode = failed ? 1 : 0;
