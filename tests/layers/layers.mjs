// The rules of the house: who may include whom. Read from the sources, not from a list of files.
//
//   node tests/layers/layers.mjs [ROOT]     prints each line that breaks a rule; exit status 1 when there is one
//
// core/      a folder uses itself and what `above` says; no ImGui, no browser, no clock, no chance, no input or output
// web/, cli/ use core; core does not use them, nor they each other
// web/browser is the only place that knows Emscripten and the DOM
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {argv} from 'node:process';
import {fileURLToPath} from 'node:url';

export const above = {
  text: [],
  message: [],
  analysis: ['text'],
  annotation: ['text', 'message'],
  suggest: ['text', 'message', 'analysis', 'annotation'],
  exercise: ['text', 'message', 'annotation'],
  format: ['text', 'message', 'annotation', 'exercise'],
  store: ['text', 'message', 'annotation', 'format'],
};

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

// Why this include may not be in this file, or undefined.
function forbiddenInclude(file, target, system) {
  const [top, folder] = file.split('/');
  const [targetTop, targetFolder] = target.split('/');
  const browser = top === 'web' && folder === 'browser';
  if (/^(emscripten|GLES\d|EGL|webgl)/.test(target) && !browser) return 'only web/browser knows Emscripten';
  if (top === 'core') {
    if (targetTop === 'web' || targetTop === 'cli') return `core does not use ${targetTop}`;
    if (/^(imgui|imconfig|misc\/)/.test(target)) return 'core does not know Dear ImGui';
    if (system && outside.has(target)) return `core has no clock, chance, threads, locale, input or output: <${target}>`;
    if (targetTop === 'core') {
      if (!(folder in above)) return `core/${folder} is not in the table of layers (tests/layers/layers.mjs)`;
      if (!(targetFolder in above)) return `core/${targetFolder} is not in the table of layers`;
      if (targetFolder !== folder && !above[folder].includes(targetFolder)) {
        return `core/${folder} may use only ${['itself', ...above[folder].map(f => `core/${f}`)].join(', ')}`;
      }
    } else if (!system) {
      return 'an include in quotes names a file from the root: "core/…"';
    }
  }
  if (top === 'web' && targetTop === 'cli') return 'web does not use cli';
  if (top === 'cli' && targetTop === 'web') return 'cli does not use web';
  return undefined;
}

// Every broken rule below `root`, as "file:line: why".
export function violations(root) {
  const found = [];
  for (const path of ['core', 'web', 'cli'].flatMap(top => sources(join(root, top)))) {
    const file = relative(root, path).replaceAll('\\', '/');
    const say = (line, why) => found.push(`${file}:${line + 1}: ${why}`);
    let comment = false;
    readFileSync(path, 'utf8').split('\n').forEach((raw, line) => {
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
