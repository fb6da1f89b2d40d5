// The rules of the house: who may include whom, and one meaning for each name. Read from the sources, not from a list
// of files.
//
//   node tests/layers/layers.mjs [ROOT]     prints each line that breaks a rule; exit status 1 when there is one
//
// A folder includes itself and what `layers` says.
// core/        no ImGui, no browser, no clock, no chance, no input or output, no exceptions
// web/browser  is the only place that knows Emscripten and the DOM
// web/ui       is the only place that knows Dear ImGui, beside its font loader and renderer in web/browser
// A type that a header defines has its name for itself: no header of another layer defines one of that name.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {argv} from 'node:process';
import {fileURLToPath} from 'node:url';

// From the bottom up; `core` stands for all of it. The README repeats this table, as far as the folders are there.
export const layers = {
  'core/lexicon': [],
  'core/text': ['core/lexicon'],
  'core/message': [],
  'core/analysis': ['core/lexicon', 'core/text'],
  'core/annotation': ['core/lexicon', 'core/text', 'core/message'],
  'core/suggest': ['core/text', 'core/message', 'core/analysis', 'core/annotation'],
  'core/compare': ['core/lexicon', 'core/text', 'core/analysis'],
  'core/format': ['core/text', 'core/message', 'core/annotation'],
  'core/event': ['core/lexicon', 'core/text', 'core/message', 'core/compare', 'core/format'],
  'core/exercise': ['core/lexicon', 'core/text', 'core/message', 'core/annotation', 'core/format'],
  'core/store': ['core/text', 'core/message', 'core/annotation', 'core/format'],
  'core/files': ['core/text', 'core/message', 'core/annotation', 'core/format', 'core/store'],
  'core/session': ['core/text', 'core/message', 'core/annotation', 'core/format', 'core/store'],
  'web/browser': ['core/message', 'core/store'],
  'web/ui': ['core/text', 'core/message', 'web/browser'],
  'web/view': ['core', 'web/browser', 'web/ui'],
  'web': ['web/browser', 'web/ui', 'web/view'],
  'cli': ['core'],
};

const imguiFiles = /^web\/(ui\/|browser\/(fonts|parts|screen)\.)/;

// Standard headers that bring in a clock, chance, threads or the outside world.
const outside = new Set([
  'chrono', 'ctime', 'time.h', 'random', 'thread', 'mutex', 'future', 'condition_variable', 'iostream', 'fstream',
  'filesystem', 'unistd.h', 'sys/stat.h', 'sys/time.h', 'dirent.h', 'locale', 'clocale', 'regex',
]);
// Functions of the same kind that come with harmless headers.
const calls = /\b(?:std::)?(?:fopen|printf|puts|getenv|system|rand|srand|time|clock)\s*\(/;

function sources(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {withFileTypes: true}).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.(h|cpp|inc)$/.test(entry.name) ? [path] : [];
  }).sort();
}

// Comments and the contents of string literals, blanked out; includes keep their path.
function code(line) {
  if (/^\s*#\s*include/.test(line)) return line.replace(/\/\/.*/, '');
  return line.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/\/\/.*/, '');
}

const layerOf = file => dirname(file).split('/').slice(0, 2).join('/');

// Why this include may not be in this file, or undefined.
function forbiddenInclude(file, target, system) {
  const layer = layerOf(file), core = layer.startsWith('core/');
  if (/^(emscripten|GLES\d|EGL|webgl)/.test(target) && layer !== 'web/browser') return 'only web/browser knows Emscripten';
  if (/^(imgui|imconfig|misc\/|backends\/imgui)|\/imgui_versions\.h$/.test(target) && !imguiFiles.test(file)) {
    return 'Dear ImGui is known in web/ui and in its loader and renderer (web/browser/fonts, parts, screen)';
  }
  if (core && system && outside.has(target)) {
    return `core has no clock, chance, threads, locale, input or output: <${target}>`;
  }
  if (!/^(core|web|cli)\//.test(target)) {
    return core && !system ? 'an include in quotes names a file from the root: "core/…"' : undefined;
  }
  const used = layerOf(target);
  for (const name of [layer, used]) if (!(name in layers)) return `${name} is not in the table of layers (tests/layers/layers.mjs)`;
  if (used === layer || layers[layer].includes(used) || layers[layer].includes(used.split('/')[0])) return undefined;
  return `${layer} may use only ${['itself', ...layers[layer]].join(', ')}`;
}

// Names that two layers share today. Nothing may be added: rename instead, and take the name out here.
export const shared = new Set(['OpenArticle', 'People', 'ReadArticle', 'Role', 'Tag']);

// The types that a header's text defines outside of any other, which is at the start of a line: [[name, line] …].
function types(text) {
  const found = [], pattern = /^(?:struct|class|enum(?: class)?)\s+([A-Z]\w*)(?:\s+final)?\s*(?::[^;{]*)?\{/gm;
  for (const match of text.matchAll(pattern)) found.push([match[1], text.slice(0, match.index).split('\n').length]);
  return found;
}

// Every broken rule below `root`, as "file:line: why".
export function violations(root) {
  const found = [], definedIn = new Map();
  for (const path of ['core', 'web', 'cli'].flatMap(top => sources(join(root, top)))) {
    const file = relative(root, path).replaceAll('\\', '/');
    const say = (line, why) => found.push(`${file}:${line + 1}: ${why}`);
    const whole = readFileSync(path, 'utf8');
    if (file.endsWith('.h')) {
      for (const [name, line] of types(whole.split('\n').map(code).join('\n'))) {
        const before = definedIn.get(name) ?? definedIn.set(name, file).get(name);
        if (layerOf(before) !== layerOf(file) && !shared.has(name)) say(line - 1, `${name} is defined in ${before} too`);
      }
    }
    let comment = false;
    whole.split('\n').forEach((raw, line) => {
      // Block comments are taken by whole lines, which is how they are written here.
      if (comment || /^\s*\/\*/.test(raw)) {
        comment = !raw.includes('*/');
        return;
      }
      const text = code(raw);
      const include = /^\s*#\s*include\s*([<"])([^>"]+)[>"]/.exec(text);
      if (include) {
        const why = forbiddenInclude(file, include[2], include[1] === '<');
        if (why) say(line, why);
        return;
      }
      if (/\bEM_(JS|ASM)\w*\b|\bEMSCRIPTEN_KEEPALIVE\b/.test(text) && !file.startsWith('web/browser/')) {
        say(line, 'only web/browser speaks with JavaScript');
      }
      if (file.startsWith('core/') && calls.test(text)) say(line, 'core has no clock, chance, input or output');
      if (file.startsWith('core/') && /\bthrow\b|\btry\s*\{/.test(text)) say(line, 'core has no exceptions');
    });
  }
  return found;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const found = violations(argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../..'));
  for (const line of found) console.error(line);
  process.exitCode = found.length ? 1 : 0;
}
