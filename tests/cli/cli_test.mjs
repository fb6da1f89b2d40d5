// The command line: pages in any encoding, articles one a line, and what it says when something is wrong.
//
//   node --test tests/cli/cli_test.mjs     HEARSAY_CLI names the program; without it build/native/hearsay
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const program = process.env.HEARSAY_CLI ?? fileURLToPath(new URL('../../build/native/hearsay', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
after(() => rmSync(folder, {recursive: true}));

function run(args, input = '') {
  const done = spawnSync(program, args, {input, encoding: 'utf8', maxBuffer: 1 << 28});
  assert.equal(done.error, undefined);
  return {status: done.status, lines: done.stdout.split('\n').filter(Boolean).map(l => JSON.parse(l)), errors: done.stderr};
}

function file(name, bytes) {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

test('a page is read in the encoding that it declares, and its text is printed', () => {
  const head = '<meta charset="windows-1251"><p>';
  const page = file('page.html', Buffer.concat([Buffer.from(head), Buffer.from([0xcc, 0xee, 0xf1, 0xf2]), Buffer.from('</p>')]));
  assert.equal(run(['analyze', '--json', page]).lines[0].text, 'Мост');
  const wide = file('wide.htm', Buffer.from('\ufeff<p>“It rained,” she said. 😀</p>', 'utf16le'));
  const {lines: [o]} = run(['analyze', '--json', wide]);
  assert.equal(o.text, '“It rained,” she said. 😀');
  assert.equal(o.length, 24);
  assert.equal(o.attributions.length, 1);
});

test('an encoding that nobody knows is an error that names it', () => {
  const {status, errors} = run(['analyze', '--json', file('odd.html', '<meta charset="klingon-8"><p>x')]);
  assert.equal(status, 1);
  assert.match(errors, /odd\.html: .*encoding “klingon-8”/);
});

test('what is not the article is in the text as boilerplate, and no finding is in it', () => {
  const page = '<h1>T</h1><p>The bridge is closed until the spring, the council said on Monday evening.</p>' +
    '<div class=comments><p>“It was never safe in the first place,” my aunt said about it at dinner.</p></div>';
  const {lines: [o]} = run(['analyze', '--json', file('comments.html', page)]);
  assert.equal(o.attributions.length, 1);
  assert.deepEqual(o.boilerplate.map(([b, e]) => o.text.slice(b, e)), ['“It was never safe in the first place,” my aunt said about it at dinner.']);
});

test('articles one a line come back one a line in order, with their ids', () => {
  const count = 500;
  const input = Array.from({length: count}, (_, i) => JSON.stringify(
    i % 3 ? {id: i, text: '“It rained again,” she said. '.repeat(1 + i * 7 % 40)} : {id: `p${i}`, html: `<p>Number ${i} may do.</p>`})).join('\n');
  for (const jobs of ['1', '2', '7']) {
    const {status, lines} = run(['analyze', '--jsonl', '--jobs', jobs], input);
    assert.equal(status, 0);
    assert.deepEqual(lines.map(o => o.id), Array.from({length: count}, (_, i) => i % 3 ? i : `p${i}`));
    assert.equal(lines[3].text, 'Number 3 may do.');
    assert.equal(lines[4].text, undefined);
    assert.equal(lines[3].hedges.length, 1);
  }
});

test('a bad line is reported with its number and passed over', () => {
  const good = JSON.stringify({id: 1, text: 'It rains.'});
  const {status, lines, errors} = run(['analyze', '--jsonl', '-'],
    [good, '{"id": 2', '[1]', '', '{"text": "no id"}', '{"id": 3}', '{"id": 4, "text": 5}', '{"id": 5, "text": "", "html": ""}', 'nul\0', good].join('\n'));
  assert.equal(status, 1);
  assert.equal(lines.length, 2);
  assert.deepEqual(errors.match(/line \d+/g), ['line 2', 'line 3', 'line 5', 'line 6', 'line 7', 'line 8', 'line 9']);
});

test('a command line that makes no sense says why', () => {
  for (const [args, says] of [[['analyze', '--json', '--jsonl', 'x'], /choose one/], [['analyze', '--jsonl', '--jobs', '0'], /from 1 to 1024/],
                              [['analyze', '--json', '--jobs', '2', 'x'], /goes with --jsonl/], [['explain', '--jsonl'], /no option/]]) {
    const {status, errors} = run(args);
    assert.equal(status, 2);
    assert.match(errors, says);
  }
  assert.match(run(['analyze', '--jsonl', join(folder, 'none')]).errors, /cannot open .*none/);
});
