// No words of the page stand outside of core/message, every reason on the list is still needed, and the check sees words that
// are planted.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {files, listed, literals, strays} from './words.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

test('the sources have no words of the page but those that are listed with a reason', () => {
  assert.deepEqual(strays(root), []);
});

test('every reason on the list is still needed', () => {
  const idle = listed.filter(one => strays(root, listed.filter(other => other !== one)).length === 0);
  assert.deepEqual(idle.map(([where, what]) => `${where} ${what}`), []);
});

// What is found when the line is added to this file of a tree that holds nothing else.
function found(file, line) {
  const tree = mkdtempSync(join(tmpdir(), 'hearsay-words-'));
  try {
    mkdirSync(dirname(join(tree, file)), {recursive: true});
    writeFileSync(join(tree, file), `namespace hearsay {\n${line}\n}\n`);
    return strays(tree).length;
  } finally {
    rmSync(tree, {recursive: true});
  }
}

test('planted words are found', () => {
  for (const [file, line] of [
    ['web/view/menu.cpp', 'say("Speakers merged.");'],
    ['web/view/menu.cpp', 'ui::button({.name = "Rename"});'],
    ['web/view/menu.cpp', 'const char* all[] = {"Quotes", "Hedges"};'],
    ['web/view/menu.cpp', 'ui::button({.label = "more"});'],
    ['web/view/menu.cpp', 'out += std::to_string(n) + " of " + std::to_string(all);'],
    ['web/view/menu.cpp', 'out += "of “" + words + "” in all";'],
    ['web/ui/ui.cpp', 'const char* no = R"(Press the button)";'],
    ['web/browser/files.js', "input.setAttribute('aria-label', 'Open a file');"],
    ['web/browser/files.js', 'show(`Saved ${n} articles`);'],
    ['core/session/session.cpp', 'return "It was moved away.";'],
    ['core/store/journal.cpp', 'return U\'"\' == c ? "One step" : "";'],
  ]) assert.ok(found(file, line) > 0, line);
});

test('ids, keys, patterns and comments are none', () => {
  for (const [file, line] of [
    ['web/view/menu.cpp', 'host::words("act.rename", "to"_is = title);'],
    ['web/view/menu.cpp', '// Says "Speakers merged." to the person'],
    ['web/view/menu.cpp', '#include "web/view/a b.h"'],
    ['web/view/menu.cpp', 'static_assert(fits, "the table has a hole");'],
    ['web/view/menu.cpp', 'if (key == "ArrowUp") step(-1);'],
    ['web/view/menu.cpp', 'ui::id("menu-button");'],
    ['core/session/session.cpp', 'out += ", ";'],
    ['cli/output.cpp', 'out << "No quotes found";'],
  ]) assert.equal(found(file, line), 0, line);
});

test('every message is used', () => {
  const english = readFileSync(join(root, 'core/message/english.h'), 'utf8');
  const ids = [...english.matchAll(/^ {4}\{"([a-z0-9._-]+)"/gm)].map(match => match[1]);
  assert.ok(ids.length > 500);
  const used = new Set(['core', 'web', 'cli'].flatMap(top => files(join(root, top)))
    .filter(path => !path.endsWith('english.h'))
    .flatMap(path => literals(readFileSync(path, 'utf8')).map(literal => literal.words)));
  // The reasons of hedge words are a column of their table.
  const hedges = readFileSync(join(root, 'core/lexicon/english/hedges.txt'), 'utf8');
  const reasons = new Set([...hedges.matchAll(/^ {2}\w+ \w+ [.\d]+ (\w+): /gm)].map(([, reason]) => `hedge.${reason}`));
  assert.ok(reasons.size > 5);
  for (const reason of reasons) assert.ok(ids.includes(`rule.${reason}`), `${reason} has no message`);
  for (const reason of reasons) used.add(reason);
  // Ids that a rule puts together: the row's own after the opening, or what the analysis found.
  const joined = ['action.', 'actions.', 'button.', 'format.', 'kind.', 'loss.', 'panel.', 'rule.', 'storage.', 'tab.'];
  const byRule = id => joined.some(opening => id.startsWith(opening) && used.has(id.slice(opening.length)));
  assert.deepEqual(ids.filter(id => !used.has(id) && !byRule(id)), []);
});
