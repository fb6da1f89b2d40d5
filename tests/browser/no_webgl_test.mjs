// Without WebGL the text layer and the controls become what is seen, and all goes on; a context that is lost
// comes back.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {open} from './page.mjs';
import {Picture} from './picture.mjs';

const none = {args: ['--disable-3d-apis'], noise: /WebGL/};

// Whether the words can be seen in a picture of the window.
async function visible(page, words, name) {
  const {first} = await page.place(words);
  return Picture.of(await page.shot(name)).contrast(first, 1) > .3;
}

test('without WebGL the article is visible, marked, and can be tagged', async t => {
  const page = await open(t, {...none, article: harbour});
  assert.ok(await visible(page, 'Saltmarsh', 'no-webgl'), 'the text is seen');
  const marks = await page.inner.locator('mark[data-kind=quote]')
                    .first()
                    .evaluate(e => getComputedStyle(e).backgroundColor);
  assert.notEqual(marks, 'rgba(0, 0, 0, 0)', 'a quote has a ground');
  await page.select('by the end of March');
  await page.press('2');
  assert.deepEqual((await page.current()).map(m => m.text), ['by the end of March']);
  await page.press('Escape', 'Escape', 'n', 'Enter');
  await page.saved();
  const tags = await page.marks({state: 'accepted'});
  await page.reload();
  assert.deepEqual((await page.marks({state: 'accepted'})).map(m => m.text), tags.map(m => m.text));
  await page.button('New article').click();
  await page.role('textbox', 'Article text').fill(bakery);
  await page.drawn();
  await page.shot('no-webgl-dialog');
  await page.button('Analyse').click();
  await page.eventually(async () => assert.deepEqual(await page.paragraphs(), bakery.split('\n\n')));
  assert.ok(await visible(page, 'Mill Lane', 'no-webgl-second'));
});

test('without WebGL the controls can be read', async t => {
  const page = await open(t, {...none, article: harbour, colorScheme: 'dark'});
  const picture = Picture.of(await page.shot('no-webgl-dark'));
  for (const name of ['Menu', 'New article', 'Next']) {
    const box = await page.button(name).first().boundingBox();
    assert.ok(picture.contrast(box, 1) > .3, name);
  }
});

// The surface that WebGL draws on is not in the page: its context is met where it is made.
const keepContext = () => {
  const make = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function(kind, ...rest) {
    const context = make.call(this, kind, ...rest);
    if (kind === 'webgl2') self.webgl = context;
    return context;
  };
};

test('a lost context: the text stays visible, work goes on, and the canvas comes back', async t => {
  const page = await open(t, {article: harbour, noise: /CONTEXT_LOST|context/i, init: keepContext});
  const before = Picture.of(await page.shot('context-before'));
  const lose = await page.inner.evaluateHandle(
      () => self.webgl.getExtension('WEBGL_lose_context'));
  await lose.evaluate(extension => extension.loseContext());
  await page.drawn();
  assert.ok(await visible(page, 'Saltmarsh', 'context-lost'), 'the text is seen while it is lost');
  await page.press('n', 'Enter', 'Escape');
  assert.ok(await page.count(undefined, 'accepted') > 0);
  await lose.evaluate(extension => extension.restoreContext());
  await page.drawn();
  await page.press('Control+z');
  await page.inner.mouse.move(5, 5);
  await page.eventually(async () => {
    const after = Picture.of(await page.shot('context-after'));
    const {first} = await page.place('Saltmarsh');
    assert.ok(after.part(first, 1).difference(before.part(first, 1)) < .02, 'the words are drawn as before');
    assert.ok(after.difference(before) < .05, `the window looks as before (${after.difference(before)})`);
  });
  await page.select('end of March');
  await page.press('3');
  assert.equal(await page.count('hedge', 'accepted'), 1);
});

test('a context lost twenty times, and while a dialog is open: nothing is lost', async t => {
  const page = await open(t, {article: harbour, noise: /CONTEXT_LOST|context/i, init: keepContext});
  const lose = await page.inner.evaluateHandle(
      () => self.webgl.getExtension('WEBGL_lose_context'));
  await page.press('?');
  for (let i = 0; i < 20; ++i) {
    await lose.evaluate(extension => extension.loseContext());
    await page.drawn();
    await lose.evaluate(extension => extension.restoreContext());
    await page.drawn();
  }
  await page.press('Escape');
  await page.inner.mouse.move(5, 5);
  await page.drawn();
  assert.ok(await visible(page, 'Saltmarsh', 'context-twenty'));
});
