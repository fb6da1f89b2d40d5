// The ready exercises: made from tests/events as they lie in examples/, and each key is right about itself.
//
//   node --test tests/cli/examples_test.mjs     HEARSAY_CLI names the program; without it build/native/hearsay
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const program = process.env.HEARSAY_CLI ?? fileURLToPath(new URL('../../build/native/hearsay', import.meta.url));
const examples = fileURLToPath(new URL('../../examples', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
after(() => rmSync(folder, {recursive: true}));

const read = (from, name) => readFileSync(join(from, name), 'utf8').replaceAll('\r\n', '\n');
const names = readdirSync(examples).filter(name => name.endsWith('.json')).sort();

test('they are what the script makes', () => {
  const done = spawnSync(process.execPath, [join(examples, 'make.mjs'), folder], {encoding: 'utf8'});
  assert.equal(done.status, 0, done.stderr);
  assert.deepEqual(readdirSync(folder).sort(), names);
  for (const name of names) assert.equal(read(folder, name), read(examples, name), name);
});

// What a student hands in who marked these tags.
function handIn(exercise, name, {persons, tags}) {
  const work = {...exercise, id: `${exercise.id}-${name}`, persons, tags};
  work.meta = {...exercise.meta, exercise: {...exercise.meta.exercise, name, handedIn: 1000, tries: 1}};
  delete work.meta.exercise.key;
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify(work));
  return path;
}

for (const name of names.filter(name => !name.endsWith('-teacher.hearsay.json')))
  test(`${name}: the answers get all points, and an empty sheet none; so does the teacher's article say`, () => {
    const exercise = JSON.parse(read(examples, name)), key = JSON.parse(exercise.meta.exercise.key);
    assert.deepEqual(exercise.tags, [], 'no answer is in sight');
    const files = [handIn(exercise, 'All', key), handIn(exercise, 'None', {persons: [], tags: []})];
    for (const against of [name, name.replace('.hearsay.json', '-teacher.hearsay.json')]) {
      const done = spawnSync(program, ['mark', join(examples, against), ...files], {encoding: 'utf8'});
      assert.equal(done.status, 0, done.stderr);
      const [all, none] = done.stdout.trimEnd().split('\n').map(line => JSON.parse(line));
      assert.deepEqual([all.percent, all.counts.right], [100, key.tags.length], against);
      assert.deepEqual([none.percent, none.counts.missed], [0, key.tags.length], against);
    }
  });
