// The rules hold for the sources, and the check sees each kind of breach.
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {layers, violations} from './layers.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

test('the sources keep the rules', () => {
  assert.deepEqual(violations(root), []);
});

test('the table of layers has no circle', () => {
  const names = Object.keys(layers);
  for (const [i, name] of names.entries()) {
    for (const used of layers[name]) {
      const at = used === 'core' ? names.findLastIndex(n => n.startsWith('core/')) : names.indexOf(used);
      assert.ok(at >= 0 && at < i, `${name} uses ${used}, which is not above it`);
    }
  }
});

test('the README has the same table', () => {
  const rows = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/^\| `((?:core|web|cli)[^`]*)` \|[^|]*\| ([^|]*) \|$/gm)];
  const there = Object.entries(layers).filter(([name]) => existsSync(join(root, name)));
  const used = list => list.map(name => `\`${name}\``).join(', ') || '–';
  assert.deepEqual(rows.map(([, name, uses]) => [name, uses]), there.map(([name, list]) =>
      [name, used(list.filter(other => existsSync(join(root, other))))]));
});

// What is found in a tree that holds one file (and `others`).
function found(file, text, others = {}) {
  const root = mkdtempSync(join(tmpdir(), 'hearsay-layers-'));
  try {
    for (const [name, content] of [[file, text], ...Object.entries(others)]) {
      mkdirSync(dirname(join(root, name)), {recursive: true});
      writeFileSync(join(root, name), content);
    }
    return violations(root);
  } finally {
    rmSync(root, {recursive: true});
  }
}

const breaches = {
  'a folder beside it': ['core/analysis/a.cpp', '#include "core/annotation/document.h"'],
  'a folder below it': ['core/text/a.h', '#include "core/format/brat.h"'],
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
  'a view and ImGui': ['web/view/a.cpp', '#include "imgui.h"'],
  'a view and ImGui by a header of web/ui': ['web/view/a.cpp', '#include "web/ui/imgui_versions.h"'],
  'the browser side and ImGui': ['web/browser/exports.cpp', '#include <imgui.h>'],
  'the browser side and a widget': ['web/browser/a.cpp', '#include "web/ui/ui.h"'],
  'a widget and a view': ['web/ui/a.cpp', '#include "web/view/app.h"'],
  'a widget and the document': ['web/ui/a.cpp', '#include "core/annotation/document.h"'],
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
  'a folder above it': ['core/store/a.cpp', '#include "core/annotation/edit.h"'],
  'a word in a comment': ['core/text/a.cpp', '// printf( and throw are not used; see <chrono>'],
  'a word in a string': ['core/analysis/a.cpp', 'const char* cue = "throw time(";'],
  'a longer name': ['core/text/a.cpp', 'int daytime(int x) { return lifetime(x); }'],
  'the browser side': ['web/browser/a.cpp', '#include <emscripten.h>\nEM_JS(int, f, (), { return 1; });'],
  'a view that uses the core': ['web/view/a.cpp', '#include "core/analysis/analyze.h"\n#include "web/ui/ui.h"'],
  'a widget that draws': ['web/ui/a.cpp', '#include "imgui.h"\n#include "web/browser/fonts.h"'],
  'the renderer': ['web/browser/screen.cpp', '#include "backends/imgui_impl_opengl3.h"\n#include "imgui.h"'],
};
for (const [name, [file, text]] of Object.entries(allowed)) {
  test(`allowed: ${name}`, () => assert.deepEqual(found(file, text), []));
}

test('found: one name for two things in two layers', () => {
  const [problem] = found('core/text/b.h', '\nstruct Clock : Base {\n};\n', {'core/analysis/a.h': 'enum class Clock { now };'});
  assert.equal(problem, 'core/text/b.h:2: Clock is defined in core/analysis/a.h too');
});

test('allowed: names inside others, names of one layer, and names that are only announced', () => {
  const other = 'struct Clock {\n};\nclass Later;\n';
  assert.deepEqual(found('core/text/b.h', 'struct Tower {\n  struct Clock {};\n};\nstruct Clock;\nclass Later {\n};\n',
                         {'core/analysis/a.h': other}), []);
  assert.deepEqual(found('core/text/b.cpp', 'struct Clock {\n};\n', {'core/analysis/a.h': other}), []);
});
