// Selecting as everywhere: by mouse, finger and keys; to whole words unless Alt is held; never half a grapheme.
import assert from 'node:assert/strict';
import test from 'node:test';
import {open} from './page.mjs';

const ferry = [
  'The ferry waits',
  'Captain Ludo Marsh doesn’t expect a well-known storm. “We will sail, perhaps,” he said. Nobody answered.',
  'The second paragraph has 👩🏽‍🏫 and 🇳🇴 in it. Its last sentence ends here.',
].join('\n\n');

const box = async (page, words, nth = 0) => (await page.place(words, nth)).first;

// Drags from the middle of one word to the middle of another.
async function dragAcross(page, from, to, {alt = false} = {}) {
  const a = await box(page, from), b = await box(page, to), {mouse, keyboard} = page.inner;
  if (alt) await keyboard.down('Alt');
  await mouse.move(a.x + a.width / 2, a.y + a.height / 2);
  await mouse.down();
  await mouse.move(b.x + b.width / 2, b.y + b.height / 2, {steps: 4});
  await mouse.up();
  if (alt) await keyboard.up('Alt');
  await page.drawn();
}

async function tagOf(page, key = '3') {
  await page.press(key);
  const words = (await page.current()).map(m => m.text);
  await page.press('Control+z');
  return words;
}

test('a drag takes whole words, one with Alt exactly what it crossed', async t => {
  const page = await open(t, {article: ferry});
  await dragAcross(page, 'Ludo', 'expect');
  assert.equal(await page.selectedText(), 'Ludo Marsh doesn’t expect');
  assert.equal((await tagOf(page)).join(''), 'Ludo Marsh doesn’t expect');
  await dragAcross(page, 'expect', 'Ludo');
  assert.equal(await page.selectedText(), 'Ludo Marsh doesn’t expect', 'and backwards');
  await page.press('Escape');
  await dragAcross(page, 'Ludo', 'expect', {alt: true});
  const exact = await page.selectedText();
  assert.match(exact, /^u?do Marsh doesn’t exp?$/);
  assert.equal((await tagOf(page)).join(''), exact);
});

test('white space at the ends is left out, marks are taken only when they were meant', async t => {
  const page = await open(t, {article: ferry});
  for (const [from, to, becomes] of [['sail', ', ', 'sail,'], ['doesn', '’t ', 'doesn’t'], ['We', ' will ', 'We will']]) {
    const a = await box(page, from), b = await box(page, to), {mouse} = page.inner;
    await mouse.move(a.x + 3, a.y + 8);
    await mouse.down();
    await mouse.move(b.x + b.width - .5, b.y + 8, {steps: 3});
    await mouse.up();
    await page.drawn();
    assert.equal(await page.selectedText(), becomes);
    await page.press('Escape');
  }
});

test('over lines and paragraphs', async t => {
  const page = await open(t, {article: ferry});
  await dragAcross(page, 'answered', 'second');
  assert.equal((await page.selectedText()).replace(/\s+/g, ' '), 'answered. The second');
  assert.deepEqual((await tagOf(page)), ['answered.', 'The second']);
});

test('a double click takes the word, a triple click the sentence, a fourth the paragraph', async t => {
  const page = await open(t, {article: ferry});
  const at = await box(page, 'perhaps'), {mouse} = page.inner;
  const click = n => mouse.click(at.x + at.width / 2, at.y + at.height / 2, {clickCount: n});
  await click(2);
  await page.drawn();
  assert.equal(await page.selectedText(), 'perhaps');
  await mouse.click(4, 400);
  const clicks = async n => {
    for (let i = 1; i <= n; ++i) {
      await mouse.move(at.x + at.width / 2, at.y + at.height / 2);
      await mouse.down({clickCount: i});
      await mouse.up({clickCount: i});
    }
    await page.drawn();
  };
  await clicks(3);
  assert.equal(await page.selectedText(), '“We will sail, perhaps,” he said.');
  await clicks(4);
  assert.equal((await page.selectedText()).trim(), ferry.split('\n\n')[1]);
});

test('by keys: words, sentences, paragraphs, tags, guesses', async t => {
  const page = await open(t, {article: ferry});
  await page.inner.locator('main article').focus();
  const rest = () => page.inner.evaluate(() => {
    const {focusNode, focusOffset} = getSelection(), range = document.createRange();
    range.selectNodeContents(document.querySelector('main article'));
    range.setStart(focusNode, focusOffset);
    return range.toString();
  });
  const starts = async words => assert.ok((await rest()).startsWith(words), `${words} | ${(await rest()).slice(0, 30)}`);
  await page.press('Control+Home', 'Alt+ArrowDown');
  await starts('Captain Ludo');
  await page.press('Alt+ArrowDown');
  await starts('“We will');
  await page.press('Alt+ArrowDown', 'Alt+ArrowDown');
  await starts('The second');
  await page.press('Alt+ArrowUp', 'Alt+ArrowUp');
  await starts('“We will');
  await page.press('Control+ArrowRight', 'Control+ArrowLeft', 'Control+ArrowLeft');
  await page.press('Control+ArrowUp');
  await starts('Captain Ludo');
  await page.press('Control+Home', 'Alt+ArrowDown', 'Alt+ArrowDown', 's');
  assert.equal(await page.selectedText(), '“We will sail, perhaps,” he said.');
  await page.press('s');
  assert.equal(await page.selectedText(), '“We will sail, perhaps,” he said. Nobody answered.');
  await page.press('ArrowLeft', 'Shift+Control+ArrowRight');
  assert.ok((await page.selectedText()).length > 0);
  await page.press('ArrowLeft', 'Shift+ArrowDown', 'Shift+ArrowDown');
  assert.match(await page.selectedText(), /\n/, 'over paragraphs');
  await page.press('Escape', 'Escape', 'Control+Home');
  // T goes to every tag, N only to guesses as long as there are any.
  const visited = [];
  for (let i = 0; i < 4; ++i) {
    await page.press('t');
    visited.push((await page.current()).map(m => m.text).join(''));
  }
  assert.equal(new Set(visited).size, 4, `${visited}`);
  await page.press('Shift+T');
  assert.equal((await page.current()).map(m => m.text).join(''), visited[2]);
});

test('a selection by keys is exact, and never cuts a grapheme', async t => {
  const page = await open(t, {article: ferry});
  for (const sign of ['👩🏽‍🏫', '🇳🇴']) {
    await page.inner.locator('main article').focus();
    const at = await box(page, sign);
    await page.inner.mouse.click(at.x + 1, at.y + at.height / 2);
    await page.press('Shift+ArrowRight');
    assert.equal(await page.selectedText(), sign);
    assert.deepEqual(await tagOf(page), [sign]);
    await page.press('Escape');
  }
});

const phone = {viewport: {width: 390, height: 780}, deviceScaleFactor: 2, hasTouch: true, isMobile: true};

test('a long press selects the word, its handles drag the ends, the palette tags it', async t => {
  const page = await open(t, {article: ferry, ...phone});
  const at = await box(page, 'Marsh');
  const devtools = await page.inner.context().newCDPSession(page.inner);
  const touch = (type, ...touchPoints) => devtools.send('Input.dispatchTouchEvent', {type, touchPoints});
  const middle = b => ({x: b.x + b.width / 2, y: b.y + b.height / 2});
  await touch('touchStart', middle(at));
  await page.inner.waitForTimeout(900);
  await touch('touchEnd');
  await page.eventually(async () => assert.equal(await page.selectedText(), 'Marsh'));
  const end = page.role('slider', 'End of the selection'), start = page.role('slider', 'Start of the selection');
  const from = middle(await end.boundingBox()), to = await box(page, 'storm');
  assert.ok((await end.boundingBox()).width >= 24);
  await touch('touchStart', from);
  for (let i = 1; i <= 5; ++i)
    await touch('touchMove', {
      x: from.x + (to.x + to.width / 2 - at.x - at.width) * i / 5,
      y: from.y + (to.y - at.y) * i / 5,
    });
  await touch('touchEnd');
  await page.drawn();
  assert.equal(await page.selectedText(), 'Marsh doesn’t expect a well-known storm');
  const back = middle(await start.boundingBox()), first = await box(page, 'Ludo');
  await touch('touchStart', back);
  for (const way of [.5, 1])
    await touch('touchMove', {x: back.x - (at.x - first.x + 2) * way, y: back.y});
  await touch('touchEnd');
  await page.drawn();
  assert.equal(await page.selectedText(), 'Ludo Marsh doesn’t expect a well-known storm');
  await page.shot('touch-selection');
  // A busy Chromium makes no click of some taps that it emulates, though the page hears them: then a person taps again.
  const hedge = page.role('toolbar', 'Tag these words').getByRole('button', {name: /^Hedge/});
  await hedge.tap();
  await page.eventually(async () => {
    const marks = (await page.current()).map(m => m.text);
    if (!marks.length && await hedge.isVisible()) await hedge.tap();
    assert.deepEqual(marks, ['Ludo Marsh doesn’t expect a well-known storm']);
  });
});

test('keys that go by words take whole words, single steps stay exact', async t => {
  const page = await open(t, {article: ferry});
  const at = await box(page, 'expect');
  await page.inner.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
  await page.press('Control+Shift+ArrowRight');
  assert.deepEqual(await tagOf(page), ['expect']);
  await page.inner.mouse.click(at.x + at.width / 2, at.y + at.height / 2);
  await page.press('Shift+ArrowRight');
  assert.equal((await tagOf(page)).join('').length, 1);
});
