// Packs the page into one HTML file, and tells whether a packed page is of the sources that lie here.
//
//   node web/pack.mjs BUILD OUT [--imgui=DIR]   BUILD/app.js, BUILD/app.wasm, shell.html, … → OUT
//   node web/pack.mjs --check dist/index.html   exit status 1 when it was built from other sources
//   node web/pack.mjs --hash                    prints the hash of the sources
//
// shell.html has these places, each standing alone as the content named:
//   {{csp}}       inside <meta http-equiv="Content-Security-Policy" content="…">
//   {{build}}     the hash of the sources (64 hex digits), inside <meta name="hearsay-build" content="…">
//   {{css}}       inside <style>: the themes' colours (web/agreed.mjs), then every web/*.css, in name order
//   {{script}}    inside the only executed <script>, minified by terser: Emscripten's glue, the numbers of web/agreed.mjs, then every
//                 web/browser/*.js, host.js first, then in name order
//   {{wasm}}      inside <script type="text/plain" id="wasm">: the module's bytes as text (web/payload.mjs)
//   {{example}}   inside <template id="example">: the article that a first visit shows (web/example.txt)
//   {{licences}}  inside <template id="licences">: one <section><pre> for each text
// The page's script starts the module by createHearsay({wasmBinary: await unpackWasm(…), …}): nothing is fetched.
//
// The same inputs give the same bytes; there are no times and no paths in the result.
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {minify} from 'terser';
import {agreedScript, agreedStyle} from './agreed.mjs';
import {encode} from './payload.mjs';
import {filesBelow, named, nativeSources, root, text} from './sources.mjs';

function fail(message) {
  console.error(`pack: ${message}`);
  process.exit(1);
}

// What the page is made from: a change in any of these makes another page.
function sources() {
  return [
    'CMakeLists.txt', 'CMakePresets.json', 'LICENSE', 'THIRD-PARTY.txt', 'package-lock.json', 'shell.html',
    ...filesBelow('core'), ...filesBelow('web'),
  ];
}

export function sourcesHash() {
  const hash = createHash('sha256');
  for (const path of sources()) {
    const bytes = Buffer.from(readFileSync(join(root, path), 'latin1').replaceAll('\r\n', '\n'), 'latin1');
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

const escapeHtml = s => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

// Every licence text that has to go with the page; Dear ImGui's is compared with that of the version built in,
// but for the years that each version adds.
function licences(imgui) {
  const notices = text('THIRD-PARTY.txt');
  if (imgui) {
    const licence = readFileSync(join(imgui, 'LICENSE.txt'), 'utf8').replaceAll('\r\n', '\n').trim();
    const words = s => s.replace(/\b20\d\d\b/g, '');
    if (!words(notices).includes(words(licence))) {
      fail(`THIRD-PARTY.txt does not hold the licence in ${imgui}/LICENSE.txt word for word. Copy it there.`);
    }
  }
  const texts = [['Hearsay', text('LICENSE')], ['Other people’s works in this page', notices]];
  for (const path of named('core/analysis/model', /\/LICENSE[^/]*$/)) texts.push(['The language model', text(path)]);
  return texts.map(([name, body]) => `<section><h3>${name}</h3><pre>${escapeHtml(body)}</pre></section>`).join('\n');
}

// A script's text must not end its element early. Only inside strings and regular expressions could these occur, where
// the added backslash changes nothing.
const insideScript = s => s.replace(/<\/(script)/gi, '<\\/$1').replaceAll('<!--', '<\\!--');

async function pack(build, out, imgui) {
  for (const file of ['app.js', 'app.wasm']) {
    if (!existsSync(join(build, file))) fail(`${join(build, file)} is not there. Build the page first.`);
  }
  const glue = readFileSync(join(build, 'app.js'), 'utf8').replaceAll('\r\n', '\n').trim();
  // host.js makes the object that the others add their part to; then by name.
  const first = path => path.endsWith('/host.js') ? 0 : 1;
  const scripts = named('web/browser', /\.js$/).sort((a, b) => first(a) - first(b)).map(path => text(path).trim());
  const native = nativeSources();
  const {code} = await minify(['"use strict";', glue, agreedScript(native), ...scripts].join('\n'),
                              {ecma: 2020, toplevel: true, compress: {passes: 3, keep_fargs: false}});
  const script = insideScript(code);
  const scriptHash = createHash('sha256').update(script, 'utf8').digest('base64');
  const parts = {
    csp: [
      `default-src 'none'`, `script-src 'sha256-${scriptHash}' 'wasm-unsafe-eval'`, `style-src 'unsafe-inline'`,
      `img-src blob: data:`, `base-uri 'none'`, `form-action 'none'`,
    ].join('; '),
    build: sourcesHash(),
    css: [agreedStyle(native), ...named('web', /^web\/[^/]*\.css$/).map(path => text(path).trim())].join('\n'),
    script,
    wasm: encode(readFileSync(join(build, 'app.wasm'))),
    example: escapeHtml(text('web/example.txt').trim()),
    licences: licences(imgui),
  };
  if (/<\/style/i.test(parts.css)) fail('a style sheet of web/ holds "</style", which would end it early.');

  const seen = new Set();
  const shell = text('shell.html');
  const page = shell.replace(/\{\{(\w+)\}\}/g, (place, name) => {
    if (!(name in parts)) fail(`shell.html names ${place}, which is not one of ${Object.keys(parts).join(', ')}.`);
    if (seen.has(name)) fail(`shell.html names ${place} twice.`);
    seen.add(name);
    return parts[name];
  });
  for (const name of Object.keys(parts)) if (!seen.has(name)) fail(`shell.html has no place for {{${name}}}.`);
  for (const [name, tag] of [['script', '<script>'], ['wasm', '<script type="text/plain" id="wasm">']]) {
    // Anything between the tag and the place would be hashed or decoded with it.
    if (!shell.includes(`${tag}{{${name}}}</script>`)) fail(`shell.html has to say ${tag}{{${name}}}</script>.`);
  }
  mkdirSync(dirname(out), {recursive: true});
  writeFileSync(out, page);
  console.log(`${out}: ${page.length} characters, sources ${parts.build.slice(0, 12)}`);
}

function check(path) {
  if (!existsSync(path)) fail(`${path} is not there. Build it: . ./emsdk_env.sh && cmake --workflow --preset page`);
  const built = /<meta name="hearsay-build" content="([0-9a-f]{64})">/.exec(readFileSync(path, 'utf8'))?.[1];
  if (!built) fail(`${path} does not say what it was built from (no <meta name="hearsay-build">).`);
  const here = sourcesHash();
  if (built !== here) {
    fail(`${path} was built from other sources than these (${built.slice(0, 12)}…, here ${here.slice(0, 12)}…).\n` +
         'Build it again and commit it: . ./emsdk_env.sh && cmake --workflow --preset page');
  }
  console.log(`${path} is of these sources (${here.slice(0, 12)}…).`);
}

const [first, second, ...rest] = process.argv.slice(2);
if (first === '--hash') console.log(sourcesHash());
else if (first === '--check' && second) check(second);
else if (first && second) await pack(first, second, rest.find(o => o.startsWith('--imgui='))?.slice('--imgui='.length));
else fail('usage: pack.mjs BUILD OUT [--imgui=DIR] | --check FILE | --hash');
