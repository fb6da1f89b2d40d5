// Storing in every place: Chromium, Firefox and WebKit (the engine of Safari, by WebKitGTK's MiniBrowser), from a local
// file, http://localhost and https, in common and in private windows; what is Saved is there after a reload, a second
// tab follows and takes over, the trash gives back. What WebKit's driver opens is always private.
// Where a browser or Xvfb is not there the test says so and is skipped. openssl makes the certificate.
import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import {chromium} from 'playwright-core';
import puppeteer from 'puppeteer-core';
import {Builder} from 'selenium-webdriver';
import {bakery} from './articles.mjs';
import {chromiumStart} from './chromium.mjs';
import {display, xvfb} from './display.mjs';
import {html, url} from './page.mjs';

const firefox = process.env.FIREFOX || ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);
const webkit = process.env.WEBKIT_DRIVER || ['/usr/bin/WebKitWebDriver'].find(existsSync);
const bakeryName = bakery.split('\n')[0];

// Browsers: each gives tabs that can go to an address, run a function of the page, and press a key.

function folder(t, before = () => {}) {
  const made = mkdtempSync(join(tmpdir(), 'hearsay-elsewhere-'));
  t.after(async () => {
    await before();
    rmSync(made, {recursive: true, force: true, maxRetries: 5});
  });
  return made;
}

// How long a step may take, in milliseconds: on a busy machine of half the speed too.
const patience = 60_000;
const moment = () => new Promise(done => setTimeout(done, 100));

async function startChromium(t, window) {
  const trusting = {ignoreHTTPSErrors: true};
  let context;
  if (window === 'private') {
    const browser = await chromium.launch(chromiumStart);
    t.after(() => browser.close());
    context = await browser.newContext(trusting);  // off the record
  } else {
    const profile = folder(t, () => context.close());
    context = await chromium.launchPersistentContext(profile, {...chromiumStart, ...trusting});
  }
  return async () => {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    return {
      go: address => page.goto(address),
      reload: () => page.reload(),
      front: () => page.bringToFront(),
      run: (what, ...given) => page.evaluate(([what, given]) => (0, eval)(`(${what})`)(...given), [String(what), given]),
      press: key => page.keyboard.press(key),
      close: () => page.close(),
    };
  };
}

async function startFirefox(t, window) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox,
    headless: true,
    defaultViewport: {width: 1200, height: 800},
    protocol: 'webDriverBiDi',
    acceptInsecureCerts: true,
    timeout: 2 * patience,
    extraPrefsFirefox: {
      'browser.sessionstore.resume_from_crash': false,
      'browser.privatebrowsing.autostart': window === 'private',
    },
  });
  t.after(() => browser.close());
  return async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    return {
      go: address => page.goto(address),
      reload: () => page.reload(),
      front: () => page.bringToFront(),
      run: (what, ...given) => page.evaluate(what, ...given),
      press: key => page.keyboard.press(key),
      close: () => page.close(),
    };
  };
}

async function freePort() {
  const server = http.createServer();
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  const {port} = server.address();
  await new Promise(done => server.close(done));
  return port;
}

async function startWebKit(t) {
  const port = await freePort();
  const screen = await display();
  const server = spawn(webkit, [`--port=${port}`], {
    stdio: 'ignore',
    env: {...process.env, DISPLAY: screen.name, LIBGL_ALWAYS_SOFTWARE: '1'},
  });
  const answers = async () => (await fetch(`http://127.0.0.1:${port}/status`)).ok;
  for (const end = Date.now() + patience; Date.now() < end && !await answers().catch(() => false);) await moment();
  const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities({browserName: 'MiniBrowser', acceptInsecureCerts: true}).build();
  t.after(async () => {
    await driver.quit().catch(() => {});
    server.kill();
    screen.end();
  });
  await driver.manage().window().setRect({x: 0, y: 0, width: 1200, height: 800});
  let first = await driver.getWindowHandle();
  return async () => {
    // A window of its own: WebKit lets a tab that is not in sight sleep.
    if (!first) await driver.switchTo().newWindow('window');
    const handle = first || await driver.getWindowHandle();
    first = null;
    const here = () => driver.switchTo().window(handle);
    return {
      go: async address => { await here(); await driver.get(address); },
      reload: async () => { await here(); await driver.navigate().refresh(); },
      front: here,
      run: async (what, ...given) => { await here(); return driver.executeScript(`return (${what})(...arguments)`, ...given); },
      press: async key => { await here(); await driver.actions().sendKeys(key).perform(); },
      close: async () => { await here(); await driver.close(); },
    };
  };
}

// The page in any of them.

class Reader {
  constructor(tab) { this.tab = tab; }
  async until(check, what) {
    const end = Date.now() + patience;
    for (;;) {
      try {
        if (await check()) return;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
      if (Date.now() > end) assert.fail(`${what}; the page says “${await this.status()}” “${await this.line()}”`);
      await moment();
    }
  }
  async go(address) {
    await this.tab.go(address);
    await this.ready();
  }
  async reload() {
    await this.tab.reload();
    await this.ready();
  }
  ready() {
    return this.until(() => this.tab.run(() => !!document.querySelector('main article p, main h2') &&
                                               !!document.querySelector('[role=status]')?.textContent), 'the page is ready');
  }
  status() { return this.tab.run(() => document.querySelector('[role=status]')?.textContent ?? ''); }
  line() { return this.tab.run(() => document.querySelector('[aria-label="About saving"]')?.textContent ?? ''); }
  text() { return this.tab.run(() => [...document.querySelectorAll('main article p')].map(p => p.textContent).join('\n\n')); }
  accepted() {
    return this.tab.run(() => [...document.querySelectorAll('mark[data-state=accepted]')].map(m => m.textContent).sort().join());
  }
  // A button or entry of the menu, by its name.
  async click(name) {
    const press = what => {
      const found = [...document.querySelectorAll('button')]
        .find(b => (b.getAttribute('aria-label') ?? b.textContent) === what && !b.disabled);
      found?.click();
      return !!found;
    };
    await this.until(() => this.tab.run(press, name), `there is “${name}”`);
  }
  async menu(name) {
    await this.click('Menu');
    await this.click(name);
  }
  async write(article) {
    await this.click('New article');
    await this.until(() => this.tab.run(text => {
      const area = document.querySelector('textarea');
      if (!area) return false;
      area.value = text;
      return area.dispatchEvent(new InputEvent('input', {bubbles: true}));
    }, article), 'the field is there');
    await this.click('Analyse');
    await this.until(async () => await this.text() === article, 'the article is there');
  }
  async tag(words) {
    await this.tab.front();
    const select = () => this.tab.run(wanted => {
      const walk = document.createTreeWalker(document.querySelector('main article'), NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) {
        const at = walk.currentNode.data.indexOf(wanted);
        if (at < 0) continue;
        document.querySelector('main article').focus();
        getSelection().setBaseAndExtent(walk.currentNode, at, walk.currentNode, at + wanted.length);
        break;
      }
      return !!document.querySelector('[aria-label="Tag these words"]');
    }, words);
    const tagged = async () => (await this.accepted()).includes(words);
    // Again, should the page just have drawn its words anew: then the key had nothing to tag.
    await this.until(async () => {
      if (await tagged()) return true;
      if (await select()) await this.tab.press('3');
      return tagged();
    }, `“${words}” is tagged`);
  }
  saved() { return this.until(async () => /^Saved/.test(await this.status()), 'it is saved'); }
}

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

for (const [name, start, missing, windows] of [
  ['Chromium', startChromium, '', ['common', 'private']],
  ['Firefox', startFirefox, firefox ? '' : 'Firefox', ['common', 'private']],
  ['WebKit', startWebKit, !webkit ? 'WebKit' : !xvfb ? 'Xvfb' : '', ['private']],
]) {
  const options = {skip: missing ? `skipped: no ${missing} on this machine` : false, timeout: 10 * patience};

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
