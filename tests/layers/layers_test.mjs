// The rules hold for the sources, and the check sees each kind of breach.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {above, violations} from './layers.mjs';

test('the sources keep the rules', () => {
  assert.deepEqual(violations(join(dirname(fileURLToPath(import.meta.url)), '../..')), []);
});

test('the table of layers has no circle', () => {
  const names = Object.keys(above);
  for (const [i, name] of names.entries()) {
    for (const used of above[name]) assert.ok(names.indexOf(used) < i, `${name} uses ${used}, which stands below it`);
  }
});

// What is found in a tree that holds one file.
function found(file, text) {
  const root = mkdtempSync(join(tmpdir(), 'hearsay-layers-'));
  try {
    mkdirSync(dirname(join(root, file)), {recursive: true});
    writeFileSync(join(root, file), text);
    return violations(root);
  } finally {
    rmSync(root, {recursive: true});
  }
}

const breaches = {
  'a folder that stands beside': ['core/analysis/a.cpp', '#include "core/annotation/document.h"'],
  'a folder that stands below': ['core/text/a.h', '#include "core/format/brat.h"'],
  'core and web': ['core/text/a.cpp', '#include "web/ui/mirror.h"'],
  'core and cli': ['core/text/a.cpp', '# include "cli/options.h"'],
  'core and ImGui': ['core/format/a.cpp', '#include <imgui.h>'],
  'core and a clock': ['core/store/a.cpp', '#include <chrono>'],
  'core and files': ['core/format/a.cpp', '#include <fstream>'],
  'core and printing': ['core/format/a.cpp', 'void f() { std::printf("x"); }'],
  'core and exceptions': ['core/format/a.cpp', 'void f() { throw 1; }'],
  'core and the path of a neighbour': ['core/text/a.cpp', '#include "utf8.h"'],
  'a folder that is not in the table': ['core/misc/a.cpp', '#include "core/text/text.h"'],
  'a view and Emscripten': ['web/view/a.cpp', '#include <emscripten/html5.h>'],
  'a widget and JavaScript': ['web/ui/a.cpp', 'EM_JS(void, f, (), {});'],
  'cli and web': ['cli/main.cpp', '#include "web/view/report.h"'],
};
for (const [name, [file, text]] of Object.entries(breaches)) {
  test(`found: ${name}`, () => {
    assert.equal(found(file, `// a line\n${text}\n`).length, 1);
    assert.match(found(file, `// a line\n${text}\n`)[0], new RegExp(`^${file}:2: `));
  });
}

const allowed = {
  'standard headers and its own folder': ['core/text/a.cpp', '#include <string>\n#include "core/text/utf8.h"'],
  'what stands above': ['core/store/a.cpp', '#include "core/annotation/edit.h"'],
  'a word in a comment': ['core/text/a.cpp', '// printf( and throw are not used; see <chrono>'],
  'a word in a string': ['core/analysis/a.cpp', 'const char* cue = "throw time(";'],
  'a longer name': ['core/text/a.cpp', 'int daytime(int x) { return lifetime(x); }'],
  'the browser side': ['web/browser/a.cpp', '#include <emscripten.h>\nEM_JS(int, f, (), { return 1; });'],
  'a view that uses the core': ['web/view/a.cpp', '#include "core/analysis/analyze.h"\n#include <imgui.h>'],
};
for (const [name, [file, text]] of Object.entries(allowed)) {
  test(`allowed: ${name}`, () => assert.deepEqual(found(file, text), []));
}
