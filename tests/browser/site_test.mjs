// Hearsay from a web server, as an app: it opens without a network, an update interrupts nobody, and one whose program fails
// at start leaves people with the one that works.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import test from 'node:test';
import {site} from '../../web/site.mjs';
import {harbour} from './articles.mjs';
import {html, newContext, Page} from './page.mjs';

const types = {html: 'text/html; charset=utf-8', js: 'text/javascript', webmanifest: 'application/manifest+json', png: 'image/png', txt: 'text/plain'};

// A host of static files below /hearsay/. `files` can be exchanged; `down` is a network that is gone.
async function serve(t, page) {
  const host = {files: new Map(site(page)), down: false, asked: []};
  const server = createServer((request, response) => {
    if (host.down) return request.socket.destroy();
    const name = request.url.replace(/^\/hearsay\//, '') || 'index.html';
    host.asked.push(name);
    const content = host.files.get(name);
    response.writeHead(content === undefined ? 404 : 200, {'content-type': types[name.split('.').pop()], 'cache-control': 'max-age=600'});
    response.end(content);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  t.after(() => { server.closeAllConnections(); server.close(); });
  host.address = `http://127.0.0.1:${server.address().port}/hearsay/`;
  return host;
}

const ours = readFileSync(html, 'utf8');
const build = /content="([0-9a-f]{64})"/.exec(ours)[1];
// A later build: the same page by another name. With `broken`, one whose program does not start.
const later = (sign, broken) => {
  const page = ours.replaceAll(build, sign.repeat(64));
  return broken ? page.replace(/(<script type="text\/plain" id="wasm">)[^<]*/, '$1AAAA') : page;
};

async function visit(context, host) {
  const inner = await context.newPage(), page = new Page(inner);
  await inner.goto(host.address);
  await page.ready();
  return page;
}
const buildOf = page => page.inner.evaluate(() => document.querySelector('meta[name=hearsay-build]').content.slice(0, 4));
// The worker knows that this page has started: it keeps no other build.
const settled = page => page.inner.waitForFunction(async () => {
  const name = 'hearsay ' + document.querySelector('meta[name=hearsay-build]').content;
  return navigator.serviceWorker.controller && (await caches.keys()).filter(kept => kept.startsWith('hearsay ')).join() === name &&
         (await (await (await caches.open('hearsay')).match(new URL('builds', location))).json()).good === name.slice(8);
});
// The newer worker has all its files and waits for the last page to be closed.
const waiting = page => page.inner.waitForFunction(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting);
// Every page of the site is closed and the browser goes on, until the worker that waited has taken over. A page opened before
// that would hold it up.
async function closeAll(context, page) {
  const watch = await context.newCDPSession(await context.newPage()), known = new Map();
  const tookOver = new Promise(done => watch.on('ServiceWorker.workerVersionUpdated', ({versions}) => {
    for (const {versionId, status} of versions) {
      if (status === 'activated' && known.has(versionId) && known.get(versionId) !== status) done();
      known.set(versionId, status);
    }
  }));
  await watch.send('ServiceWorker.enable');
  await page.inner.close();
  await tookOver;
}

test('it can be installed, and opens without a network with what was tagged', async t => {
  const host = await serve(t, ours), context = await newContext(t);
  let page = await visit(context, host);
  const session = await context.newCDPSession(page.inner);
  await settled(page);
  assert.deepEqual((await session.send('Page.getAppManifest')).errors, []);
  assert.deepEqual((await session.send('Page.getInstallabilityErrors')).installabilityErrors
    .filter(error => error.errorId !== 'in-incognito'), []);
  await page.paste(harbour);
  await page.select('by the end of March');
  await page.press('2');
  await page.saved();
  host.down = true;
  const asked = host.asked.length;
  await page.inner.reload();
  await page.ready();
  assert.deepEqual((await page.marks({state: 'accepted'})).map(mark => mark.text), ['by the end of March']);
  await page.inner.close();
  page = await visit(context, host);
  assert.deepEqual(await page.paragraphs(), harbour.split('\n\n'));
  assert.equal(host.asked.length, asked);
});

test('a host without a worker is asked for nothing but the page', async t => {
  const host = await serve(t, ours), context = await newContext(t);
  host.files = new Map([['index.html', ours]]);
  const page = await visit(context, host);
  await page.paste(harbour);
  await page.saved();
  assert.deepEqual(host.asked.filter(name => name !== 'favicon.ico'), ['index.html']);
  assert.equal(await page.inner.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
});

test('an update waits until the page is closed, and keeps the work', async t => {
  const host = await serve(t, ours), context = await newContext(t);
  let page = await visit(context, host);
  await settled(page);
  await page.paste(harbour);
  host.files = new Map(site(later('b')));
  await page.inner.reload();
  await page.ready();
  await waiting(page);
  assert.equal(await buildOf(page), build.slice(0, 4), 'still the one that was open');
  await page.select('by the end of March');
  await page.press('3');
  await page.saved();
  await closeAll(context, page);
  page = await visit(context, host);
  assert.equal(await buildOf(page), 'bbbb');
  assert.equal((await page.marks({state: 'accepted'})).length, 1);
  await settled(page);
});

test('an update that cannot start: the build before it comes back by itself, with the work', async t => {
  const host = await serve(t, ours), context = await newContext(t);
  let page = await visit(context, host);
  await settled(page);
  await page.paste(harbour);
  await page.saved();
  host.files = new Map(site(later('c', true)));
  await page.inner.reload();
  await page.ready();
  await waiting(page);
  await closeAll(context, page);
  // Whichever worker answers, a page that works is what people get.
  for (let i = 0; i < 4; ++i) {
    page = await visit(context, host);
    await page.inner.waitForFunction(sign => document.querySelector('meta[name=hearsay-build]').content.startsWith(sign), build.slice(0, 4));
    assert.deepEqual(await page.paragraphs(), harbour.split('\n\n'));
    await page.inner.close();
  }
  // And the next one that does start is taken.
  host.files = new Map(site(later('d')));
  page = await visit(context, host);
  await waiting(page);
  await closeAll(context, page);
  assert.equal(await buildOf(await visit(context, host)), 'dddd');
});

test('a host that is just being updated: a worker without its page is not taken', async t => {
  const host = await serve(t, ours), context = await newContext(t);
  let page = await visit(context, host);
  await settled(page);
  const half = new Map(site(later('e')));
  half.set('index.html', host.files.get('index.html'));
  host.files = half;
  await page.inner.reload();
  await page.ready();
  await page.inner.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration && !registration.installing && !registration.waiting;
  });
  page = await visit(context, host);
  assert.equal(await buildOf(page), build.slice(0, 4));
});
