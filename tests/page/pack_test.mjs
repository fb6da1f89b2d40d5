// The packed page: what is inside is what was put in, nothing is fetched, and a page of other sources is found out.
//
// HEARSAY_BUILT is the folder with the page that the check has just built; without it, dist/ is looked at.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import test from 'node:test';
import {fileURLToPath} from 'node:url';
import {encode} from '../../web/payload.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const unpack = new Function(`${readFileSync(join(root, 'web/browser/payload.js'), 'utf8')}; return unpackWasm;`)();

// As it comes back from a file: encoded as UTF-8, read as UTF-8.
const throughFile = text => Buffer.from(text, 'utf8').toString('utf8');

test('every byte comes back', async () => {
  const all = Buffer.from(Array.from({length: 256}, (_, i) => i));
  const inputs = [Buffer.alloc(0), Buffer.from([0]), all, Buffer.concat([all, all.subarray(7), Buffer.alloc(999, 13)])];
  for (const bytes of inputs) assert.deepEqual(Buffer.from(await unpack(throughFile(encode(bytes)))), bytes);
});

test('every pair of bytes comes back', async () => {
  const pairs = Buffer.alloc(2 * 65536);
  for (let i = 0; i < 65536; ++i) pairs.writeUInt16LE(i, 2 * i);
  assert.deepEqual(Buffer.from(await unpack(throughFile(encode(pairs)))), pairs);
});

test('a damaged program is not started', async () => {
  const bytes = Buffer.from(encode(Buffer.alloc(5000, 'a program')), 'base64');
  for (const at of [20, bytes.length >> 1, bytes.length - 6]) {
    const damaged = Buffer.from(bytes);
    damaged[at] ^= 1;
    await assert.rejects(unpack(damaged.toString('base64')), `byte ${at}`);
  }
  await assert.rejects(unpack(bytes.subarray(0, -1).toString('base64')));
});

test('the text is safe inside an HTML script element', () => {
  assert.doesNotMatch(encode(Buffer.from(Array.from({length: 256}, (_, i) => i))), /[<\r\0\u007f-\u009f\ud800-\udfff\ufeff]/);
});

const page = readFileSync(join(process.env.HEARSAY_BUILT || join(root, 'dist'), 'index.html'), 'utf8');
const inside = (open, close) => {
  const from = page.indexOf(open);
  assert.notEqual(from, -1, `the page has ${open}`);
  assert.equal(page.indexOf(open, from + 1), -1, `the page has ${open} once`);
  return page.slice(from + open.length, page.indexOf(close, from + open.length));
};

test('the module inside the page is valid WebAssembly', async () => {
  assert.ok(WebAssembly.validate(await unpack(inside('<script type="text/plain" id="wasm">', '</script>'))));
});

test('the policy allows this script and nothing from elsewhere', () => {
  const policy = inside('<meta http-equiv="Content-Security-Policy" content="', '"');
  const directives = new Map(policy.split('; ').map(d => [d.split(' ')[0], d.split(' ').slice(1)]));
  const hash = createHash('sha256').update(inside('<script>', '</script>'), 'utf8').digest('base64');
  assert.deepEqual(directives.get('default-src'), [`'none'`]);
  assert.deepEqual(directives.get('script-src'), [`'sha256-${hash}'`, `'wasm-unsafe-eval'`]);
  for (const [name, values] of directives) {
    assert.doesNotMatch(values.join(' '), /https?:|\*|unsafe-eval'(?<!wasm-unsafe-eval')|connect/, name);
  }
});

test('nothing is loaded from outside the file', () => {
  const markup = page.replace(/<script[^]*?<\/script>/g, '').replace(/<template[^]*?<\/template>/g, '');
  assert.doesNotMatch(markup, /\b(?:src|srcset|action)\s*=\s*["']?(?!data:)[^"'\s>]/i);
  assert.doesNotMatch(markup, /<link\b(?![^>]*href=["']data:)/i);
  assert.doesNotMatch(markup, /@import|url\(\s*["']?(?!data:)/i);
});

test('the licences of all parts are inside', () => {
  const licences = inside('<template id="licences">', '</template>');
  for (const part of ['Hearsay', 'Dear ImGui', 'JSON for Modern C++', 'Emscripten', 'musl', 'libc++']) {
    assert.ok(licences.includes(part), part);
  }
});

test('no folder of the machine that built it shows in the page', async () => {
  const bytes = Buffer.from(await unpack(inside('<script type="text/plain" id="wasm">', '</script>'))).toString('latin1');
  for (const text of [bytes, page]) {
    assert.ok(!text.includes(root));
    assert.doesNotMatch(text, /\/(?:home|root|Users|tmp)\/\w/);
  }
});

test('a page that was built from other sources is found out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-pack-'));
  const check = html => {
    const file = join(folder, 'index.html');
    writeFileSync(file, html);
    return spawnSync(process.execPath, [join(root, 'web/pack.mjs'), '--check', file], {encoding: 'utf8'});
  };
  try {
    const good = spawnSync(process.execPath, [join(root, 'web/pack.mjs'), '--hash'], {encoding: 'utf8'}).stdout.trim();
    assert.match(good, /^[0-9a-f]{64}$/);
    const meta = hash => `<meta name="hearsay-build" content="${hash}">`;
    assert.equal(check(meta(good)).status, 0);
    const stale = check(meta(good.replace(/^./, c => c === '0' ? '1' : '0')));
    assert.equal(stale.status, 1);
    assert.match(stale.stderr, /was built from other sources/);
    assert.equal(check('<title>another page</title>').status, 1);
  } finally {
    rmSync(folder, {recursive: true});
  }
});
