// What a static host needs to offer Hearsay as an app that opens without a network: the page, a service worker, a manifest and
// icons, as files and as one ZIP.
//
//   node web/site.mjs dist/index.html dist      → dist/site/…, dist/hearsay-site.zip
//
// The page is the same one with a manifest named in its head, by which its script knows that there is a worker beside it; in
// the single file it must not ask for one. The same page gives the same bytes.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {gzipSync} from 'node:zlib';
import {icon} from './icon.mjs';
import {text} from './sources.mjs';

// Replaces what has to be there once.
function replaced(whole, part, by) {
  if (whole.split(part).length !== 2) throw new Error(`the page has not exactly one ${part}`);
  return whole.replace(part, () => by);
}

// The files of the site: [[name, text or bytes], …].
export function site(page) {
  const build = /<meta name="hearsay-build" content="([0-9a-f]{64})">/.exec(page)[1];
  const title = '<title>Hearsay</title>\n<style>';
  const links = '<link rel="manifest" href="app.webmanifest">\n<link rel="icon" href="icon-192.png">\n' +
                '<link rel="apple-touch-icon" href="icon-180.png">\n';
  const served = [
    ['index.html', replaced(replaced(page, title, links + title), '; img-src ', `; manifest-src 'self'; worker-src 'self'; img-src 'self' `)],
    ['app.webmanifest', text('web/site/app.webmanifest')],
    ['icon-180.png', icon(180, {whole: true})],
    ['icon-192.png', icon(192)],
    ['icon-512.png', icon(512)],
    ['icon-maskable-512.png', icon(512, {whole: true})],
  ];
  const names = JSON.stringify(served.map(([name]) => name));
  const worker = replaced(replaced(text('web/site/worker.js'), '{{build}}', build), '{{files}}', names);
  return [...served, ['worker.js', worker], ['READ-ME.txt', text('web/site/READ-ME.txt')]];
}

// The page's own writer of ZIPs (web/browser/zip.js), which asks a browser for little that node does not have.
const zip = new Function('encoder', 'gzip', `${text('web/browser/zip.js')}; return zip;`)(new TextEncoder(), gzipSync);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [page, out] = process.argv.slice(2);
  const files = site(readFileSync(page, 'utf8')), folder = join(out, 'site');
  rmSync(folder, {recursive: true, force: true});
  mkdirSync(folder, {recursive: true});
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
  const bytes = await zip(files);
  writeFileSync(join(out, 'hearsay-site.zip'), bytes);
  console.log(`${folder}: ${files.length} files; hearsay-site.zip: ${bytes.length} bytes`);
}
