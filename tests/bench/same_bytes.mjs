// Two clean builds of the page in two folders, of different names and depth, give the same bytes.
//
// Alone: node tests/bench/same_bytes.mjs. Takes as long as building the page twice; needs the settings of emsdk_env.sh.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {argv} from 'node:process';
import {fileURLToPath} from 'node:url';

function run(folder, ...command) {
  const result = spawnSync(command[0], command.slice(1), {cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28});
  if (result.status !== 0) {
    throw new Error(`${command.join(' ')} failed: ${`${result.stdout}${result.stderr}`.trim().slice(-600)}`);
  }
  return result.stdout;
}

export function measureSameBytes(root) {
  const work = mkdtempSync(join(tmpdir(), 'hearsay-same-bytes-'));
  try {
    // What git knows and what it would take, as it lies here now.
    const files = run(root, 'git', 'ls-files', '-z', '--cached', '--others', '--exclude-standard')
      .split('\0').filter(path => path && existsSync(join(root, path)));
    const hashes = ['a', 'b/another/place'].map(name => {
      const folder = join(work, name);
      for (const path of files) cpSync(join(root, path), join(folder, path));
      rmSync(join(folder, 'dist'), {recursive: true, force: true});
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
      run(folder, 'cmake', '--preset', 'page', `-DHEARSAY_DEPS=${process.env.HEARSAY_DEPS ?? join(root, '.deps')}`);
      run(folder, 'cmake', '--build', '--preset', 'page');
      return createHash('sha256').update(readFileSync(join(folder, 'dist/index.html'))).digest('hex');
    });
    const released = join(root, 'dist/index.html');
    const dist = existsSync(released) && createHash('sha256').update(readFileSync(released)).digest('hex');
    if (hashes[0] !== hashes[1]) throw new Error(`two clean builds differ: ${hashes.join(' and ')}`);
    return {
      sha256: hashes[0],
      sameAsDist: dist === hashes[0],
      lines: [`same bytes   two clean builds agree (${hashes[0].slice(0, 12)}…); dist/index.html is ` +
              (dist === hashes[0] ? 'the same' : 'another (of other sources, or made by another Emscripten)')],
    };
  } finally {
    rmSync(work, {recursive: true, force: true});
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  console.log(measureSameBytes(join(dirname(argv[1]), '../..')).lines.join('\n'));
}
