// No request, no message, no work when nothing happens.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {html, open, url} from './page.mjs';

// Counts frames and draws before the page's own scripts run.
function count() {
  window.counted = {frames: 0, draws: 0};
  const request = window.requestAnimationFrame;
  window.requestAnimationFrame = callback => {
    ++window.counted.frames;
    return request.call(window, callback);
  };
  for (const name of ['clear', 'drawElements', 'drawArrays']) {
    const draw = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function(...given) {
      ++window.counted.draws;
      return draw.apply(this, given);
    };
  }
}

test('ten idle seconds draw no frame', async t => {
  const page = await open(t, {article: harbour, init: count});
  await page.select('by the end of March');
  await page.press('2');
  await page.saved();
  await page.inner.mouse.move(640, 400);
  await page.inner.waitForTimeout(1500);  // what the last act still has to show
  const counted = () => page.inner.evaluate(() => ({...window.counted}));
  const before = await counted();
  await page.inner.waitForTimeout(10_000);
  assert.deepEqual(await counted(), before, 'nothing was drawn');
  assert.ok(before.draws > 0, 'drawing is counted');
  await page.inner.mouse.move(700, 30);
  await page.press('n');
  assert.ok((await counted()).draws > before.draws, 'the next act is drawn');
});

test('without an article nothing is drawn either', async t => {
  const page = await open(t, {article: harbour, init: count});
  for (const name of await page.library()) {
    await page.button(`Delete ${name}`).click();
    await page.drawn();
  }
  await page.button('New article').first().waitFor();
  await page.inner.waitForTimeout(1500);
  const counted = () => page.inner.evaluate(() => ({...window.counted}));
  const before = await counted();
  await page.inner.waitForTimeout(3000);
  assert.deepEqual(await counted(), before, 'nothing was drawn');
});

test('no request leaves the page, whatever is done', async t => {
  const page = await open(t);
  // Also those that a policy would stop.
  const tried = [];
  page.inner.on('requestfailed', r => tried.push(r.url()));
  await page.inner.evaluate(
      () => document.addEventListener('securitypolicyviolation', e => console.error(e.blockedURI)));
  await page.paste({
    html: '<p>“A picture,” said Ada Quist. <img src="https://example.com/x.png">' +
        '<a href="https://example.com/">more</a></p><iframe src="https://example.com/"></iframe>',
    text: ''
  });
  await page.download(() => page.press('Control+s'));
  for (const name of ['All keys', 'About Hearsay']) {
    await page.menu(name);
    await page.press('Escape');
  }
  await page.saved();
  await page.reload();
  assert.deepEqual(tried, []);
  assert.deepEqual([...new Set(page.requests.filter(r => !r.startsWith('blob:')))], [url]);
});

test('the policy lets nothing in', async () => {
  const [, policy] =
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync(html, 'utf8'));
  const directives = Object.fromEntries(
      policy.split(';').map(d => d.trim().split(/\s+/)).map(([name, ...values]) => [name, values]));
  assert.deepEqual(directives['default-src'], ["'none'"]);
  for (const [name, values] of Object.entries(directives)) {
    for (const value of values) assert.doesNotMatch(value, /^(https?:|wss?:|\*|'unsafe-eval')/, name);
  }
});

test('a page that was pasted runs no script', async t => {
  const page = await open(t);
  await page.paste({
    html:
        '<p>“Hello,” said Bo Lind.</p><img src=x onerror="document.title = 1">' +
        '<script>document.title = 2</script>' +
        '<svg onload="document.title = 3"></svg>',
    text: ''
  });
  await page.openFiles({
    name: 'x.html',
    mimeType: 'text/html',
    buffer: Buffer.from('<p>“Hello,” said Bo Lind.</p><img src=x onerror="document.title = 1">')
  });
  await page.drawn();
  assert.match(await page.title(), /Hearsay$/);
  assert.deepEqual(await page.paragraphs(), ['“Hello,” said Bo Lind.']);
});
