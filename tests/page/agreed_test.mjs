// What scripts and styles know of the C++ is read from it, and nothing is read wrongly in silence.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {agreed, agreedStyle} from '../../web/agreed.mjs';
import {nativeSources} from '../../web/sources.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const sources = nativeSources();
const text = path => readFileSync(join(root, path), 'utf8');

test('every kind of control has its element', () => {
  const elements = /const ELEMENTS = \{([^]*?)\n {2}\};/.exec(text('web/browser/mirror.js'))[1];
  const names = [...elements.matchAll(/(\w+): \[/g)].map(([, name]) => name);
  assert.deepEqual(names, Object.keys(agreed(sources).Kind));
});

test('names that scripts take from an enum are in it', () => {
  const enums = agreed(sources);
  for (const file of ['events', 'fonts', 'host', 'kept_file', 'mirror', 'storage'].map(name => `web/browser/${name}.js`)) {
    for (const [, list, name] of text(file).matchAll(/const \{([^}]*)\} = (\w+);/g)) {
      if (!enums[name]) continue;
      for (const [, key] of list.matchAll(/(\w+)(?::\s*\w+)?/g)) assert.ok(key in enums[name], `${name}.${key} in ${file}`);
    }
    for (const [, name, key] of text(file).matchAll(/\b([A-Z]\w+)\.(\w+)/g)) {
      if (enums[name]) assert.ok(key in enums[name], `${name}.${key} in ${file}`);
    }
  }
});

test('the letters that run from the right are the same in the C++ and the script', () => {
  const numbers = (source, pattern) => [...source.matchAll(pattern)].map(([, hex]) => parseInt(hex, 16));
  const body = /bool runs_from_the_right\(char32_t c\) \{([^}]*)\}/.exec(text('web/ui/shaped.cpp'))[1];
  const pattern = /const FROM_RIGHT = (.*);/.exec(text('web/browser/mirror.js'))[1];
  const ranges = numbers(body, /0x([0-9A-F]+)/g);
  assert.ok(ranges.length > 0);
  assert.deepEqual(numbers(pattern, /\\u([0-9a-f]{4})/g), ranges);
});

test('numbers, shifts and gaps', () => {
  const read = flags => agreed({...sources, 'web/ui/mirror.h': `enum class Kind { a };\nenum Flag : std::uint32_t {${flags}};`}).Flag;
  assert.deepEqual(read('one = 1, two = 1 << 1,  // a comment, with = signs\n five = 5, six,'), {one: 1, two: 2, five: 5, six: 6});
  assert.throws(() => read('one = first'), /“one = first”/);
});

test('an enum that is missing or there twice is an error', () => {
  assert.throws(() => agreed({...sources, 'web/ui/mirror.h': ''}), /enum Kind of web\/ui\/mirror.h is defined 0 times/);
  assert.throws(() => agreed({...sources, 'web/ui/mirror.h': 'enum class Kind { a };\nenum class Kind { b };'}), /defined 2 times/);
});

test('the style sheet has a colour for each of its names, in every theme', () => {
  const style = agreedStyle(sources), rules = style.split('\n');
  assert.equal(rules.length, 5);
  const used = new Set([...text('web/page.css').matchAll(/var\(--(\w+)/g)].map(([, name]) => name));
  for (const name of ['column', 'size', 'line']) used.delete(name);  // of the article, set by text_layer.js
  for (const rule of rules) for (const name of used) assert.match(rule, new RegExp(`--${name}: #[0-9A-F]{6};`));
});
