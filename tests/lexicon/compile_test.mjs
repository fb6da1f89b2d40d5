// What core/lexicon/compile.cmake makes of tables, and what it refuses.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';

const lexicon = join(dirname(fileURLToPath(import.meta.url)), '../../core/lexicon');
const head = '# Words of a test.\n# Source: written for the test.\n\n';

// Runs the script on tables (name → text) in a folder of their own: {status, said, made}.
function run(tables, check = false) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-lexicon-'));
  try {
    for (const [name, text] of Object.entries(tables)) writeFileSync(join(folder, name), text);
    const names = Object.keys(tables).map(name => join(folder, name)), out = join(folder, 'out');
    const input = check ? `-DTABLES=${names.join(';')}` : `-DTABLE=${names[0]}`;
    const {status, stderr} = spawnSync('cmake', [input, `-DOUTPUT=${out}`, '-P', join(lexicon, 'compile.cmake')], {encoding: 'utf8'});
    return {status, said: stderr.replace(/\s+/g, ' '), made: status === 0 ? readFileSync(out, 'utf8') : ''};
  } finally {
    rmSync(folder, {recursive: true});
  }
}
const compiled = blocks => run({'a.txt': head + blocks});

test('each kind of block becomes its C++', () => {
  const {status, said, made} = compiled(`# Why; [this].
set small
  a b
  # in between
  c

# Why.
set more
  @small d

# Why.
map bases word
  go: went gone

# Why.
map values number
  2: two couple

# Why.
words names
  Will May

# Why.
phrases lines_of_pages
  don’t miss: this
  "writes "

# Why.
rows kinds
  modal .9: may might

# Why.
lines flagged
  r: king
  rm: king
  usa | american

# Why.
records verbs
  say s said
  tell s told
`);
  assert.equal(status, 0, said);
  const flat = made.replace(/\s+/g, ' ');
  for (const part of [
    'inline constexpr WordMap small = make_word_set({ "a", "b", "c", });',
    'inline constexpr WordMap more = make_word_set({ "a", "b", "c", "d", });',
    'inline constexpr WordMap bases = make_word_map<std::string_view>({ {"went", "go"}, {"gone", "go"}, });',
    'inline constexpr WordMap values = make_word_map<std::uint32_t>({ {"two", 2}, {"couple", 2}, });',
    'inline constexpr std::string_view names[] = { "Will", "May", };',
    'inline constexpr std::string_view lines_of_pages[] = { "don’t miss: this", "writes ", };',
    '#define HEARSAY_KINDS(ROW) \\ ROW("may", modal, .9) ROW("might", modal, .9) \\',
    'inline constexpr std::string_view flagged = "r king\\n" "rm king\\n" "usa | american\\n" ;',
    'inline constexpr std::string_view verbs = "say s said\\n" "tell s told\\n" ;',
  ]) assert.ok(flat.includes(part), part);
});

const refused = {
  'a word twice in a set': ['# Why.\nset a_set\n  a b\n  c a\n', /more than once in a_set: a/],
  'a word that another set brought already': ['# Why.\nset one\n  a\n\n# Why.\nset two\n  b @one a\n', /more than once in two: a/],
  'a set that is not there': ['# Why.\nset one\n  b @none\n', /no set none in front of this line/],
  'a word of two values': ['# Why.\nmap a_map word\n  go: went\n  come: went\n', /more than once in a_map: went/],
  'a phrase twice': ['# Why.\nphrases some\n  read more\n  read more\n', /more than once in some: read more/],
  'a word twice with the same flags': ['# Why.\nlines some\n  r: king\n  r: queen king\n', /more than once in some: r: king/],
  'two records of one word': ['# Why.\nrecords some\n  say s\n  say b\n', /more than once in some: say/],
  'a block without a comment': ['set a_set\n  a\n', /no comment says what a_set is for/],
  'a block without words': ['# Why.\nset a_set\n', /a_set is empty/],
  'an unknown kind': ['# Why.\nbag a_set\n  a\n', /no line of a table: “bag a_set”/],
  'a map to nothing': ['# Why.\nmap a_map\n  go: went\n', /a map is to a word or to a number/],
  'a line without its value': ['# Why.\nmap a_map word\n  went\n', /no value and colon/],
  'a value that is no number': ['# Why.\nmap a_map number\n  go: went\n', /no value of map_number a_map/],
  'a line that is not set in': ['# Why.\nset a_set\na b\n', /no line of a table: “a b”/],
  'two spaces': ['# Why.\nset a_set\n  a  b\n', /no line of a table/],
  'a capital in a set': ['# Why.\nset a_set\n  Will\n', /not in small letters/],
  'a quotation mark': ['# Why.\nphrases some\n  the "a"\n', /quotation mark/],
  'a quotation mark in a list of words': ['# Why.\nwords some\n  "a"\n', /quotation mark/],
};
for (const [what, [blocks, why]] of Object.entries(refused)) {
  test(`refused: ${what}`, () => {
    const {status, said} = compiled(blocks);
    assert.notEqual(status, 0);
    assert.match(said, why);
  });
}

test('refused: a table that does not say where it is from', () => {
  assert.match(run({'a.txt': '# Words.\n\n# Why.\nset a_set\n  a\n'}).said, /no line that begins with “# Source: ”/);
});

test('refused: two sets with the same words, and one name twice, in two tables', () => {
  const table = (name, words) => `${head}# Why.\nset ${name}\n  ${words}\n`;
  assert.equal(run({'a.txt': table('one', 'a b'), 'b.txt': table('two', 'a b c')}, true).status, 0);
  assert.match(run({'a.txt': table('one', 'a b'), 'b.txt': table('two', 'b a')}, true).said, /b\.txt: two has the words of one/);
  assert.match(run({'a.txt': table('one', 'a b'), 'b.txt': table('one', 'c')}, true).said, /b\.txt: one is in a\.txt too/);
});

test('every block of the tables is used, by the code or by another block', () => {
  const folder = join(lexicon, 'english'), root = join(lexicon, '../..');
  const sources = top => readdirSync(top, {withFileTypes: true}).flatMap(entry => entry.isDirectory() ?
    sources(join(top, entry.name)) : /\.(h|cpp)$/.test(entry.name) ? [readFileSync(join(top, entry.name), 'utf8')] : []);
  const code = ['core', 'web', 'cli'].flatMap(top => sources(join(root, top))).join('\n');
  const tables = Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')]));
  const text = code + Object.values(tables).join('\n');
  for (const [table, blocks] of Object.entries(tables)) {
    for (const [, kind, name] of blocks.matchAll(/^(\w+) (\w+)(?: \w+)?$/gm)) {
      const used = kind === 'rows' ? `HEARSAY_${name.toUpperCase()}\\(` : `(lexicon::|@)${name}\\b`;
      assert.ok(new RegExp(used).test(text), `${table}: nothing uses ${name}`);
    }
  }
});
