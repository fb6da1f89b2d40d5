// With a finger on a phone: one column, the panels as sheets, the tag's buttons at the foot of the article.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {open} from './page.mjs';

const phone = {viewport: {width: 390, height: 780}, deviceScaleFactor: 2, hasTouch: true, isMobile: true};

async function tap(page, words) {
  const {first} = await page.place(words);
  await page.inner.touchscreen.tap(first.x + first.width / 2, first.y + first.height / 2);
  await page.drawn();
}

test('tap a suggestion, keep it, say who said it', async t => {
  const page = await open(t, {article: harbour, ...phone});
  await tap(page, 'one single bolt');
  const bar = page.role('region', 'Selected tag');
  await bar.getByRole('button', {name: 'Keep'}).tap();
  await page.drawn();
  assert.ok((await page.marks()).some(m => m.state === 'accepted' && m.text.includes('one single bolt')));
  assert.ok(!(await page.current()).some(m => m.text.includes('one single bolt')), 'the next suggestion is selected');
  await tap(page, 'one single bolt');
  await bar.getByRole('button', {name: 'Who?'}).tap();
  await page.role('button', 'Said by Aldo Reinholt').tap();
  await page.eventually(
      async () => assert.match((await page.current())[0].described, /by Aldo Reinholt$/));
  await page.saved();
});

test('tap a suggestion, remove it, bring it back', async t => {
  const page = await open(t, {article: harbour, ...phone});
  const marks = async () => (await page.marks()).map(({current, ...mark}) => mark);  // the next one is selected afterwards
  const before = await marks();
  await tap(page, 'one single bolt');
  await page.role('region', 'Selected tag').getByRole('button', {name: 'Remove'}).tap();
  await page.drawn();
  assert.ok((await marks()).length < before.length);
  await page.button('Undo').tap();
  await page.drawn();
  assert.deepEqual(await marks(), before);
});

test('a new article, the list of articles, the speakers', async t => {
  const page = await open(t, phone);
  await page.button('New article').tap();
  await page.role('textbox', 'Article text').fill(bakery);
  await page.button('Analyse').tap();
  await page.eventually(async () => assert.deepEqual(await page.paragraphs(), bakery.split('\n\n')));
  await page.button('Articles').tap();
  await page.role('navigation', 'Articles').getByRole('button', {name: /^Town votes/}).first().tap();
  await page.eventually(async () => assert.match((await page.paragraphs())[0], /^Town votes/));
  assert.equal(await page.role('navigation', 'Articles').count(), 0, 'the sheet has closed');
  await page.button('Speakers and tags').tap();
  await page.role('tab', 'Tags').tap();
  await page.role('complementary', 'Speakers and tags')
      .getByRole('button', {name: /quote, suggestion: /})
      .first()
      .tap();
  await page.drawn();
  assert.equal((await page.current())[0].kind, 'quote');
});

// Chromium on a desktop has no selection by a long press, so the words are selected otherwise.
test('selected words are tagged by tapping the palette', async t => {
  const page = await open(t, {article: bakery, ...phone});
  await page.select('Mill Lane');
  await page.role('toolbar', 'Tag these words').getByRole('button', {name: /^Hedge/}).tap();
  await page.drawn();
  assert.deepEqual((await page.current()).map(m => [m.kind, m.text]), [['hedge', 'Mill Lane']]);
});

test('the article scrolls under the finger', async t => {
  const page = await open(t, {article: harbour, ...phone});
  const top = () => page.inner.locator('main article').evaluate(e => e.getBoundingClientRect().top);
  const before = await top();
  const devtools = await page.inner.context().newCDPSession(page.inner);
  const touch = (type, ...points) => devtools.send('Input.dispatchTouchEvent', {type, touchPoints: points});
  await touch('touchStart', {x: 200, y: 500});
  for (let y = 490; y > 290; y -= 20) await touch('touchMove', {x: 200, y});
  await touch('touchEnd');
  await page.eventually(async () => assert.ok(await top() < before - 100));
});

test('a quote asks who said it; the answer closes the sheet that asked', async t => {
  const page = await open(t, {article: bakery, ...phone});
  await page.select('Mill Lane could');
  await page.role('toolbar', 'Tag these words').getByRole('button', {name: /^Quote/}).tap();
  const sheet = page.role('complementary', 'Speakers and tags');
  await sheet.getByRole('heading', {name: 'Who said it?'}).waitFor();
  assert.doesNotMatch(await sheet.textContent(), /digit/);
  await page.role('button', 'Said by Olu Petersen').tap();
  await page.drawn();
  assert.equal(await sheet.count(), 0);
  assert.match((await page.current())[0].described, /by Olu Petersen$/);
});

test('on a small phone too all can be pressed by a finger', async t => {
  const page = await open(t, {article: bakery, ...phone, viewport: {width: 320, height: 568}});
  for (const name of ['Previous', 'Next'])
    assert.ok((await page.button(name).boundingBox()).height >= 32, name);
  await page.button('Speakers and tags').tap();
  const close = await page.button('Close details').boundingBox();
  for (const tab of await page.role('tab').all()) {
    const {x, width} = await tab.boundingBox();
    assert.ok(x + width <= close.x, await tab.textContent());
  }
});

test('what two fingers make larger is smoothed, not cut into squares', async t => {
  const page = await open(t, {article: bakery, ...phone});
  const look = () => page.inner.evaluate(() => getComputedStyle(document.querySelector('main canvas')).imageRendering);
  assert.equal(await look(), 'pixelated');
  const tools = await page.inner.context().newCDPSession(page.inner);
  await tools.send('Input.synthesizePinchGesture', {x: 200, y: 300, scaleFactor: 2});
  await page.eventually(async () => assert.equal(await look(), 'auto'));
});
