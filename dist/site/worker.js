// The service worker of a site that offers Hearsay as an app (web/site.mjs): the page opens without a network, and an update
// never takes the place of a program that works before it has shown that it works too.
//
// Each build has a cache of its own. A new worker waits until the last page of the old build is closed; then its build is
// given to the next page that opens. Once that page says that it has started, older builds go. When it says that it could not
// start, or was opened `patience` times without a word, pages get the last build that did start.
'use strict';

const build = '862f4c3859faf1b2eeae7884d6163684a9f52208f160c7fbf508d57e82c11992', files = ["index.html","app.webmanifest","icon-180.png","icon-192.png","icon-512.png","icon-maskable-512.png"], patience = 2;

const cacheOf = which => caches.open('hearsay ' + which);
const folder = new URL('./', location).href;

// What is known of the builds: { good, failed, tried, times }. Read and written one after the other.
let records = Promise.resolve();
const withRecord = use => (records = records.catch(() => {}).then(async () => {
  const cache = await caches.open('hearsay'), key = folder + 'builds';
  const kept = await cache.match(key), record = kept ? await kept.json() : {};
  const answer = use(record);
  await cache.put(key, new Response(JSON.stringify(record)));
  return answer;
}));

// Whole or not at all: a site that is just being copied may have the worker of one build and the page of another.
async function fetchAll() {
  const cache = await cacheOf(build);
  for (const file of files) {
    const answer = await fetch(new Request(folder + file, { cache: 'reload' }));
    if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
    if (file === 'index.html' && !(await answer.clone().text()).includes(`content="${build}"`)) throw new Error('a page of another build');
    await cache.put(folder + file, answer);
  }
}

// Which build the next page gets.
const choose = () => withRecord(record => {
  if (!record.good || record.good === build) return build;
  if (record.failed === build) return record.good;
  if (record.tried !== build) Object.assign(record, { tried: build, times: 0 });
  return ++record.times > patience ? record.good : build;
});

async function answer(request) {
  const isPage = request.mode === 'navigate', cache = await cacheOf(isPage ? await choose() : build);
  return await cache.match(isPage ? folder + 'index.html' : request.url, { ignoreSearch: true }) ?? fetch(request);
}

async function started(which) {
  if (which !== build) return;
  await withRecord(record => { record.good = build; });
  for (const name of await caches.keys())
    if (name.startsWith('hearsay ') && name !== 'hearsay ' + build) await caches.delete(name);
}

// Whether there is a build to go back to.
const failed = which => withRecord(record => {
  if (which !== build || !record.good || record.good === build) return false;
  record.failed = build;
  return true;
});

addEventListener('install', event => event.waitUntil(fetchAll()));
// The page that brought the worker is looked after at once: it can be opened without a network from then on.
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => {
  if (event.request.method === 'GET' && event.request.url.startsWith(folder)) event.respondWith(answer(event.request));
});
addEventListener('message', event => {
  const { said, page } = event.data;
  if (said === 'started') event.waitUntil(started(page));
  if (said === 'failed') event.waitUntil(failed(page).then(older => event.ports[0].postMessage(older)));
});
