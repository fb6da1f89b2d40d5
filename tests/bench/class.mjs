// What a class of forty costs, as WebAssembly in node.
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';

const limit = 1000;  // milliseconds

export function measureClass(root) {
  const made = spawnSync('cmake', ['--build', '--preset', 'page', '--target', 'bench_class'], {cwd: root, encoding: 'utf8'});
  if (made.status !== 0) throw new Error(`bench_class does not build: ${(made.stderr ?? '').trim().slice(-300)}`);
  const result = spawnSync(process.execPath, [join(root, 'build/page/bench_class.js')], {encoding: 'utf8'});
  if (result.status !== 0) throw new Error(`bench_class failed: ${result.stderr.trim().slice(0, 300)}`);
  const {forty, ten} = JSON.parse(result.stdout);
  return {
    forty, ten, limit,
    lines: [`class        40 works of 3,000 words with 100 marks roll up in ${Math.round(forty)} ms of ${limit} ms (${(forty / ten).toFixed(1)} ` +
        `times the ${Math.round(ten)} ms of ten works)`],
  };
}
