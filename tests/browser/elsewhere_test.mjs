// Storing in every place: Chromium, Firefox and WebKit, from a local file, http://localhost and https, in common and in private
// windows; what is Saved is there after a reload, a second tab follows and takes over, the trash gives back.
// Where a browser or Xvfb is not there the test says so and is skipped. openssl makes the certificate.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import {join} from 'node:path';
import test from 'node:test';
import {bakery} from './articles.mjs';
import {engines, folder, optionsFor, Reader} from './engines.mjs';
import {html, url} from './page.mjs';

const bakeryName = bakery.split('\n')[0];

async function serve(t, {createServer}, options = {}) {
  const server = createServer(options, (_, answer) => answer.writeHead(200, {'content-type': 'text/html'}).end(readFileSync(html)));
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  t.after(() => server.close());
  return `://localhost:${server.address().port}/`;
}
const overHttp = async t => 'http' + await serve(t, http);
async function overHttps(t) {
  const at = folder(t), [key, cert] = ['key', 'cert'].map(name => join(at, name));
  execFileSync('openssl', [...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost'.split(' '),
    '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', cert], {stdio: 'pipe'});
  return 'https' + await serve(t, https, {key: readFileSync(key), cert: readFileSync(cert)});
}
const places = [['a local file', () => url], ['http://localhost', overHttp], ['https', overHttps]];

for (const {name, start, missing, windows} of engines) {
  const options = optionsFor(missing);

  for (const window of windows) {
    test(`${name}, a ${window} window: what is Saved is there after a reload, wherever the page is from`, options, async t => {
      const tab = await start(t, window), page = new Reader(await tab());
      for (const [place, addressOf] of places) {
        await page.go(await addressOf(t));
        await page.until(() => page.tab.run(() => !!document.querySelector('mark')), 'the example is there');
        await page.write(bakery);
        await page.tag('Mill Lane');
        await page.saved();
        await page.reload();
        await page.until(async () => await page.text() === bakery, `the article is there again from ${place}`);
        await page.until(async () => await page.accepted() === 'Mill Lane', `the tag is there again from ${place}`);
        assert.equal(await page.line(), '', `nothing stands in the way of storing from ${place}`);
        // Deleted, and back from the trash.
        await page.menu('Delete this article');
        await page.until(async () => await page.text() !== bakery, 'it is deleted');
        await page.menu('Trash…');
        await page.click(`Restore ${bakeryName}`);
        await page.click('Close');
        await page.click(bakeryName);
        await page.until(async () => await page.accepted() === 'Mill Lane', 'it is back');
      }
    });
  }
  if (name === 'Chromium') continue;  // tabs_test.mjs

  test(`${name}: a second tab on localhost reads, follows and takes over; no edit is dropped`, options, async t => {
    const tab = await start(t), address = await overHttp(t);
    const one = new Reader(await tab());
    await one.go(address);
    await one.write(bakery);
    await one.saved();
    const two = new Reader(await tab());
    await two.go(address);
    await two.until(async () => /in another tab/.test(await two.line()), 'the second tab reads');
    await one.tag('Mill Lane');
    await one.saved();
    await two.until(async () => await two.accepted() === 'Mill Lane', 'the second tab follows');
    await two.tab.front();
    await two.click('Edit here');
    await two.until(async () => await two.line() === '', 'the second tab writes');
    await two.tag('first loaf');
    await two.saved();
    await one.tab.front();
    await one.until(async () => await one.accepted() === 'Mill Lane,first loaf', 'the first tab follows');
    await two.tab.close();
    await one.until(async () => await one.line() === '', 'the first tab writes again');
    await one.tag('every night');
    await one.saved();
    await one.reload();
    await one.until(async () => await one.accepted() === 'Mill Lane,every night,first loaf', 'all edits are there');
  });

  test(`${name}: two tabs on one local file: every edit of both is kept`, options, async t => {
    const tab = await start(t), one = new Reader(await tab());
    await one.go(url);
    await one.write(bakery);
    await one.saved();
    const two = new Reader(await tab());
    await two.go(url);
    for (const [page, words] of [[one, 'Mill Lane'], [two, 'first loaf'], [one, 'every night']]) {
      await page.tab.front();
      if (await page.line()) {
        await page.click('Edit here');
        await page.until(async () => await page.line() === '', 'it may write');
      }
      await page.tag(words);
      await page.saved();
    }
    await one.reload();
    await one.until(async () => await one.accepted() === 'Mill Lane,every night,first loaf', 'all edits are there');
  });
}
