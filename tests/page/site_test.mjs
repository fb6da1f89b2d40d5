// What dist/ has for a web server: the same page as dist/index.html, with all that its manifest and its worker name.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {site} from '../../web/site.mjs';
import {root} from '../../web/sources.mjs';
import {unzipped} from '../browser/zip.mjs';

const dist = name => readFileSync(join(root, 'dist', name));
const files = new Map(site(dist('index.html').toString()).map(([name, content]) => [name, Buffer.from(content)]));

test('dist/site and its ZIP are of dist/index.html', () => {
  const zipped = unzipped(dist('hearsay-site.zip'));
  assert.deepEqual(readdirSync(join(root, 'dist/site')).sort(), [...files.keys()].sort());
  assert.deepEqual(Object.keys(zipped).sort(), [...files.keys()].sort());
  for (const [name, content] of files) {
    if (!name.endsWith('.png')) assert.ok(dist(`site/${name}`).equals(content), name);  // compressed by another node
    assert.ok(dist(`site/${name}`).equals(Buffer.from(zipped[name])), `${name} in the ZIP`);
  }
});

test('the manifest names icons that are there, as large as it says', () => {
  const manifest = JSON.parse(files.get('app.webmanifest'));
  for (const {src, sizes} of manifest.icons) {
    const png = files.get(src);
    assert.equal(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`, sizes, src);
  }
});

test('the page names nothing that is not there, and its policy lets nothing in from elsewhere', () => {
  const page = files.get('index.html').toString(), links = [...page.matchAll(/<link [^>]*href="([^"]+)"/g)].map(([, href]) => href);
  assert.deepEqual(links.filter(href => !files.has(href)), []);
  assert.doesNotMatch(/content="(default-src[^"]*)"/.exec(page)[1], /https?:|\*|connect/);
});
