// `hearsay mark` and `hearsay agree`: students against a key, and people among themselves.
//
//   node --test tests/cli/exercise_test.mjs     HEARSAY_CLI names the program; without it build/native/hearsay
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {fileURLToPath} from 'node:url';

const program = process.env.HEARSAY_CLI ?? fileURLToPath(new URL('../../build/native/hearsay', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hearsay-'));
after(() => rmSync(folder, {recursive: true}));
const path = name => join(folder, name);

function run(...args) {
  const done = spawnSync(program, args, {encoding: 'utf8', maxBuffer: 1 << 28});
  assert.equal(done.error, undefined);
  return done;
}
const objects = done => done.stdout.split('\n').filter(Boolean).map(line => JSON.parse(line));

// An emoji first: offsets are code points.
const text = '😀 “It will sail,” said Ann Lee. It may rain.';
const place = words => {
  const begin = [...text.slice(0, text.indexOf(words))].length;
  return [begin, begin + [...words].length];
};

// A file with these tags, [label, words, speaker]; `exercise` as the page writes it.
function file(name, tags, {exercise, of = text} = {}) {
  const persons = [...new Set(tags.map(tag => tag[2]).filter(Boolean))].map((words, i) => ({id: `p${i + 1}`, name: words, hue: 0}));
  const doc = {
    format: 'hearsay', version: 2, id: name, text: of,
    meta: {title: 'Ferry', created: 0, changed: 0, ...(exercise && {exercise})},
    layers: [{id: 'me', author: 'me', name: 'Me'}], persons, links: [], verdicts: [],
    tags: tags.map(([label, words, speaker], i) => ({
      id: `t${i}`, layer: 'me', label, fragments: [place(words)], ...(speaker && {person: persons.find(p => p.name === speaker).id}),
    })),
  };
  writeFileSync(path(name), JSON.stringify(doc));
  return path(name);
}
const sheet = (name, more = {}) => ({
  id: 'e1', title: 'Ferry', labels: ['quote', 'hedge'], kinds: false, speakers: true, suggestions: 'never', feedback: 'none',
  role: 'student', name, handedIn: 1000, tries: 1, ...more,
});
const both = [['quote', '“It will sail,”', 'Ann Lee'], ['hedge', 'may']];
const key = file('key.json', both, {exercise: sheet('', {role: 'teacher'})});

test('each student against the key, one line each, by name', () => {
  const tom = file('tom.json', [['quote', 'It will sail', 'Ann Lee']], {exercise: sheet('Tom')});
  const mia = file('mia.json', both, {exercise: sheet('Mia')});
  const done = run('mark', key, tom, mia);
  assert.equal(done.status, 0, done.stderr);
  const lines = objects(done);
  assert.deepEqual(lines.map(o => [o.name, o.percent, o.source]), [['Mia', 100, mia], ['Tom', 50, tom]]);
  assert.deepEqual(lines[1].counts, {right: 1, borders: 0, 'wrong-kind': 0, 'wrong-speaker': 0, missed: 1, extra: 0});
  assert.deepEqual(lines[1].marks[0], {outcome: 'right', label: 'quote', key: [place('“It will sail,”')], work: [place('It will sail')]});
  assert.deepEqual(lines[1].marks[1], {outcome: 'missed', label: 'hedge', key: [place('may')], work: null});
  const table = run('mark', '--csv', key, tom, mia).stdout.trimEnd().split('\r\n');
  assert.equal(table.length, 3);
  assert.ok(table[0].endsWith('all percent'));
  assert.ok(table[1].startsWith('Mia,1,') && table[1].endsWith(',100'));
});

test('what cannot count is named, the others are marked, and the exit status says so', () => {
  const mia = file('mia.json', both, {exercise: sheet('Mia')});
  const foreign = file('foreign.json', [], {exercise: sheet('Eve'), of: 'Another text.'});
  writeFileSync(path('damaged.json'), '{"format":"hearsay",');
  writeFileSync(path('words.txt'), text);
  const done = run('mark', key, foreign, path('damaged.json'), path('words.txt'), path('none.json'), mia);
  assert.equal(done.status, 1);
  assert.deepEqual(objects(done).map(o => o.name), ['Mia']);
  for (const name of ['foreign.json', 'damaged.json', 'words.txt', 'none.json']) assert.match(done.stderr, new RegExp(`${name}: .+`));
});

test('files without an exercise are marked and compared by all their tags', () => {
  const plain = file('plain-key.json', both), ben = file('ben.json', [['hedge', 'may'], ['cue', 'said']]);
  const [marked] = objects(run('mark', plain, ben));
  assert.equal(marked.counts.right, 1);
  assert.equal(marked.counts.extra, 1);
  assert.equal(marked.name, ben);
});

test('the exercise as it was handed out is a key by the answers in it, and says when they are locked', () => {
  const answers = JSON.stringify(JSON.parse(readFileSync(key, 'utf8')));
  const tom = file('tom.json', [['hedge', 'may']], {exercise: sheet('Tom')});
  const out = file('out.json', [], {exercise: {...sheet(''), key: answers}});
  assert.deepEqual(objects(run('mark', out, tom)).map(o => [o.name, o.percent]), [['Tom', 50]]);
  const locked = file('locked.json', [], {exercise: {...sheet(''), key: 'AQAJJ8A=', locked: true}});
  const done = run('mark', locked, tom);
  assert.equal(done.status, 1);
  assert.equal(done.stdout, '');
  assert.match(done.stderr, /locked\.json: Its answers are locked with a passphrase/);
});

test('how far people agree, one line for each article', () => {
  const anna = file('anna.json', both), ben = file('ben.json', [['hedge', 'may']]), cara = file('cara.json', both);
  const done = run('agree', anna, ben, cara);
  assert.equal(done.status, 0, done.stderr);
  const [all] = objects(done);
  assert.deepEqual(all.sources, [anna, ben, cara]);
  assert.equal(all.labels.hedge.alpha, 1);
  assert.equal(all.labels.hedge.f1, 1);
  assert.ok(all.labels.quote.alpha < 1);
  assert.equal(all.labels.claim.alpha, null);
  assert.deepEqual(all.disputes[0].span, place('It will sail'));
  assert.equal(all.disputes[0].marked, 2);
  const table = run('agree', '--csv', anna, ben, cara).stdout.trimEnd().split('\r\n');
  assert.equal(table[0], '\ufeffexercise,people,label,cohen,fleiss,alpha,alphaU,f1');
  assert.ok(table.includes('Ferry,3,hedge,1.0,1.0,1.0,1.0,1.0'));
  assert.equal(table.length, 7);
});

test('a command line that makes no sense says why', () => {
  for (const [args, says] of [[['mark', key], /a key and at least one/], [['agree', key], /at least two/],
                              [['mark', '--jobs', '2', key, key], /no option --jobs for mark/], [['convert', '-to', 'x'], /no option -to/]]) {
    const done = run(...args);
    assert.equal(done.status, 2);
    assert.match(done.stderr, says);
  }
});
