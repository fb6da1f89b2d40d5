// Chromium, Firefox and WebKit (the engine of Safari, by WebKitGTK's MiniBrowser) driven alike, each by its own driver, and the
// page as a reader meets it in any of them. What WebKit's driver opens is always private. In a `phone` window, 390 × 780 pixels,
// there is a finger. WebKit's driver has none (it makes a mouse of it): there the page is sent the events of one.
//
//   for (const {name, start, missing} of engines)
//     test(name, optionsFor(missing), async t => { const tab = await start(t), page = new Reader(await tab()); await page.go(url); … });
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import http from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium} from 'playwright-core';
import puppeteer from 'puppeteer-core';
import {Builder, Key} from 'selenium-webdriver';
import {testStart} from './chromium.mjs';
import {display, xvfb} from './display.mjs';

const firefox = process.env.FIREFOX || ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);
const webkit = process.env.WEBKIT_DRIVER || ['/usr/bin/WebKitWebDriver'].find(existsSync);

// Browsers: each gives tabs that can go to an address, run a function in the page or load a script's text, press a key
// (“Control+s” too) or several in turn, and put a finger down at a place and lift it.
const phone = {width: 390, height: 780};
const windowOf = window => window === 'phone' ? phone : {width: 1200, height: 800};

export function folder(t, before = () => {}) {
  const made = mkdtempSync(join(tmpdir(), 'hearsay-elsewhere-'));
  t.after(async () => {
    await before();
    rmSync(made, {recursive: true, force: true, maxRetries: 5});
  });
  return made;
}

// How long a step may take, in milliseconds: on a busy machine of half the speed too.
export const patience = 60_000;
const moment = () => new Promise(done => setTimeout(done, 100));

async function startChromium(t, window) {
  const trusting = {ignoreHTTPSErrors: true};
  let context;
  if (window !== 'common') {
    const browser = await chromium.launch(testStart);
    t.after(() => browser.close());
    const held = window === 'phone' ? {viewport: phone, hasTouch: true, isMobile: true} : {};
    context = await browser.newContext({...trusting, ...held});  // off the record
  } else {
    const profile = folder(t, () => context.close());
    context = await chromium.launchPersistentContext(profile, {...testStart, ...trusting});
  }
  return async () => {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const tools = await context.newCDPSession(page);
    return {
      go: address => page.goto(address),
      reload: () => page.reload(),
      front: () => page.bringToFront(),
      run: (what, ...given) => page.evaluate(([what, given]) => (0, eval)(`(${what})`)(...given), [String(what), given]),
      load: source => page.evaluate(source),
      press: async (...keys) => { for (const key of keys) await (key.length === 1 ? page.keyboard.type(key) : page.keyboard.press(key)); },
      down: (x, y) => tools.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [{x, y}]}),
      up: () => tools.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []}),
      close: () => page.close(),
    };
  };
}

async function startFirefox(t, window) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefox,
    headless: true,
    defaultViewport: windowOf(window),
    protocol: 'webDriverBiDi',
    acceptInsecureCerts: true,
    timeout: 2 * patience,
    extraPrefsFirefox: {
      'browser.sessionstore.resume_from_crash': false,
      'browser.privatebrowsing.autostart': window === 'private',
      'dom.w3c_touch_events.enabled': window === 'phone' ? 1 : 2,
    },
  });
  t.after(() => browser.close());
  const parsed = {waitUntil: 'domcontentloaded'};  // what comes after is waited for by what is seen
  return async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(patience);
    page.on('dialog', dialog => dialog.accept());  // the others leave a page without being asked
    return {
      go: address => page.goto(address, parsed),
      reload: () => page.reload(parsed),
      front: () => page.bringToFront(),
      run: (what, ...given) => page.evaluate(what, ...given),
      load: source => page.evaluate(source),
      press: async (...keys) => {
        for (const chord of keys) {
          const held = chord.split('+'), key = held.pop();
          for (const one of held) await page.keyboard.down(one);
          await page.keyboard.press(key);
          for (const one of held.reverse()) await page.keyboard.up(one);
        }
      },
      down: (x, y) => page.touchscreen.touchStart(x, y),
      up: () => page.touchscreen.touchEnd(),
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

// A finger by events alone, as an engine sends them: what is released where it was put down is a click. For the page.
function finger(type, x, y) {
  const sent = (type, Event, more) => {
    const target = self.touched ?? document.elementFromPoint(x, y);
    const of = {clientX: x, clientY: y, button: 0, bubbles: true, cancelable: true, composed: true, view: window};
    target.dispatchEvent(new Event(type, {...of, pointerId: 7, pointerType: 'touch', isPrimary: true, ...more}));
    return target;
  };
  if (type === 'down') {
    self.touched = sent('pointerdown', PointerEvent, {buttons: 1});
    return;
  }
  sent('pointerup', PointerEvent, {buttons: 0});
  for (const mouse of ['mousedown', 'mouseup']) sent(mouse, MouseEvent, {detail: 1});
  self.touched.closest('button, [tabindex]')?.focus();
  sent('click', PointerEvent, {detail: 1});
  self.touched = undefined;
}

async function startWebKit(t, window) {
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
  await driver.manage().window().setRect({x: 0, y: 0, ...windowOf(window)});
  let first = await driver.getWindowHandle();
  return async () => {
    // A window of its own: WebKit lets a tab that is not in sight sleep.
    if (!first) await driver.switchTo().newWindow('window');
    const handle = first || await driver.getWindowHandle();
    first = null;
    const here = () => driver.switchTo().window(handle);
    const run = async (what, ...given) => { await here(); return driver.executeScript(`return (${what})(...arguments)`, ...given); };
    let at;
    return {
      go: async address => { await here(); await driver.get(address); },
      reload: async () => { await here(); await driver.navigate().refresh(); },
      front: here,
      run,
      load: async source => { await here(); await driver.executeScript(source); },
      press: async (...keys) => {
        await here();
        const sign = name => name.length === 1 ? name : Key[name.replace(/^Arrow/, 'ARROW_').toUpperCase()];
        const actions = driver.actions();
        for (const chord of keys) {
          const held = chord.split('+').map(sign), key = held.pop();
          for (const one of held) actions.keyDown(one);
          actions.sendKeys(key);
          for (const one of held.reverse()) actions.keyUp(one);
        }
        await actions.perform();
      },
      down: (x, y) => { at = [x, y]; return run(finger, 'down', x, y); },
      up: () => run(finger, 'up', ...at),
      close: async () => { await here(); await driver.close(); },
    };
  };
}

// The page in any of them.

export class Reader {
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
  // With a finger: the middle of what `where` finds in the page, an element or a range, is touched; `held` says until when.
  async touch(where, given, held) {
    let place;
    await this.until(async () => {
      place = await this.tab.run(where, given);
      return place;
    }, `“${given}” can be touched`);
    await this.tab.down(place.x, place.y);
    if (held) await held();
    await this.tab.up();
  }
  // A control that is in sight, by how its name starts.
  tap(name) {
    return this.touch(name => {
      for (const e of document.querySelectorAll('button, [role=tab], [role=menuitem]')) {
        if (!(e.getAttribute('aria-label') ?? e.textContent).startsWith(name) || e.disabled) continue;
        const r = e.getBoundingClientRect(), place = {x: r.x + r.width / 2, y: r.y + r.height / 2};
        if (document.elementFromPoint(place.x, place.y) === e) return place;
      }
      return null;
    }, name);
  }
  // Words of the article.
  touchWords(words, held) {
    return this.touch(wanted => {
      const walk = document.createTreeWalker(document.querySelector('main article'), NodeFilter.SHOW_TEXT), range = document.createRange();
      while (walk.nextNode()) {
        const at = walk.currentNode.data.indexOf(wanted);
        if (at < 0) continue;
        range.setStart(walk.currentNode, at);
        range.setEnd(walk.currentNode, at + wanted.length);
        const r = range.getClientRects()[0], place = {x: r.x + r.width / 2, y: r.y + r.height / 2};
        return document.querySelector('main article').contains(document.elementFromPoint(place.x, place.y)) ? place : null;
      }
      return null;
    }, words, held);
  }
  saved() { return this.until(async () => /^Saved/.test(await this.status()), 'it is saved'); }
}

// What there is of them here; `missing` says why a test of it is skipped.
export const engines = [
  {name: 'Chromium', start: startChromium, missing: '', windows: ['common', 'private']},
  {name: 'Firefox', start: startFirefox, missing: firefox ? '' : 'Firefox', windows: ['common', 'private']},
  {name: 'WebKit', start: startWebKit, missing: !webkit ? 'WebKit' : !xvfb ? 'Xvfb' : '', windows: ['private']},
];
export const optionsFor = missing => ({skip: missing ? `skipped: no ${missing} on this machine` : false, timeout: 10 * patience});
