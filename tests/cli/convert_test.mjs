// `hearsay convert`: from any format of the table into any other, into one file or a file each.
//
//   node --test tests/cli/convert_test.mjs     HEARSAY_CLI names the program; without it build/native/hearsay
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const program = process.env.HEARSAY_CLI ?? fileURLToPath(new URL('../../build/native/hearsay', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
after(() => rmSync(folder, {recursive: true}));
const path = name => join(folder, name);
function convert(...args) {
  const done = spawnSync(program, ['convert', ...args], {encoding: 'utf8', maxBuffer: 1 << 28});
  assert.equal(done.error, undefined);
  return done;
}
function file(name, text) {
  writeFileSync(path(name), text);
  return path(name);
}

const ferry = file('ferry.txt', 'Ferry is late\n\n“It will sail by June,” the harbour master said. It may rain.');
const bridge = file('bridge.html', '<h1>Bridge is closed</h1><p>“It was never safe,” the engineer said on Monday evening.</p>');

test('a text into a Hearsay file, and that into a table', () => {
  const made = convert('--to', 'hearsay', ferry);
  assert.equal(made.status, 0);
  const doc = JSON.parse(made.stdout);
  assert.equal(doc.meta.title, 'Ferry is late');
  assert.ok(doc.tags.some(tag => tag.label === 'quote'));
  assert.equal(convert('--to', 'hearsay', ferry).stdout, made.stdout, 'the same file gives the same bytes');
  const own = file('ferry.hearsay.json', made.stdout);
  assert.equal(convert('--to', 'hearsay', own).stdout, made.stdout, 'nothing is lost on the way');
  const table = convert('--to', 'tags-csv', own, '-o', path('ferry.csv'));
  assert.equal(table.status, 0);
  const rows = readFileSync(path('ferry.csv'), 'utf8').trim().split('\r\n');
  assert.equal(rows.length, 1 + doc.tags.length);
});

test('several files into one, and into a folder a file each', () => {
  const both = JSON.parse(convert('--to', 'hearsay', ferry, bridge).stdout);
  assert.deepEqual(both.documents.map(d => d.meta.title), ['Ferry is late', 'Bridge is closed']);
  const out = mkdtempSync(join(folder, 'out-'));
  assert.equal(convert('--to', 'tags-csv', '-o', out, ferry, bridge, ferry).status, 0);
  assert.deepEqual(readdirSync(out).sort(), ['Bridge is closed.tags.csv', 'Ferry is late 2.tags.csv', 'Ferry is late.tags.csv']);
  const backup = JSON.parse(convert('--to', 'backup', ferry, bridge).stdout);
  assert.equal(backup.count, 2);
});

test('what is left out is said, a bad file is named and the others are done', () => {
  const done = convert('--to', 'text', ferry, file('list.json', '[]'), path('none.txt'));
  assert.equal(done.status, 1);
  assert.match(done.stderr, /Ferry is late: \.txt – leaves out \d+ tags/);
  assert.match(done.stderr, /list\.json: /);
  assert.match(done.stderr, /none\.txt: It could not be opened/);
  assert.ok(done.stdout.startsWith('Ferry is late'));
  assert.equal(convert('--to', 'tags-csv', '-o', path('no/such/folder.csv'), ferry).status, 1);
});

test('a command line that makes no sense says why', () => {
  for (const [args, says] of [[[ferry], /say --to/], [['--to', 'html', ferry], /wants one of backup, hearsay/], [['--to', 'text', ferry, '-o'], /-o wants/]]) {
    const {status, stderr} = convert(...args);
    assert.equal(status, 2);
    assert.match(stderr, says);
  }
});
