// The text layer: the article's exact text as paragraphs, and marks that nest, tell kind and state, and stay
// on their words.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour, longArticle, party} from './articles.mjs';
import {open} from './page.mjs';

test('each paragraph is a p with exactly its text', async t => {
  const lines = [
    'A headline with “quotes” & <angles>',
    'Two  spaces, a no-break\u00a0space, a soft\u00adhyphen; a tab\tas well.',
    'Ελληνικά, русский, עברית, العربية, 中文, हिन्दी and e\u0301.', '🎉🎉 “Yes,” said 👩🏽‍🏫.'
  ];
  const page = await open(t, {article: lines.join('\n\n')});
  assert.deepEqual(await page.paragraphs(), lines);
  await page.reload();
  assert.deepEqual(await page.paragraphs(), lines);
});

test('paragraphs parted by single line ends', async t => {
  const page = await open(t, {article: bakery.replaceAll('\n\n', '\n')});
  assert.deepEqual(await page.paragraphs(), bakery.split('\n\n'));
});

test('marks tell kind and state', async t => {
  const page = await open(t, {article: harbour});
  for (const mark of await page.marks()) {
    assert.match(mark.kind, /^(quote|speaker|cue|hedge)$/);
    assert.equal(mark.state, 'suggested');
    assert.match(mark.described, /^suggestion: /);
  }
  const direct = ['“We are waiting for one single bolt,”', '“It should arrive soon.”'];
  assert.deepEqual(
      (await page.marks({kind: 'quote'})).map(m => m.text).filter(text => direct.includes(text)), direct);
  await page.click('one single bolt');
  await page.press('Enter');
  // A quote in two parts is one tag; the words that report it and its speaker are kept with it.
  const kept = await page.marks({state: 'accepted'});
  assert.deepEqual(kept.map(m => [m.kind, m.text]),
                   [['quote', '“We are waiting for one single bolt,”'], ['cue', 'said'],
                    ['speaker', 'port director Ingrid Vasquez'], ['quote', '“It should arrive soon.”']]);
  for (const mark of kept) assert.doesNotMatch(mark.described, /guess/);
});

test('aria-current is on the selected tag only, and moves with it', async t => {
  const page = await open(t, {article: harbour});
  assert.deepEqual(await page.current(), []);
  await page.press('n');
  const first = await page.current();
  await page.press('n');
  const second = await page.current();
  assert.notDeepEqual(first.map(m => m.text), second.map(m => m.text));
  await page.press('p');
  assert.deepEqual(await page.current(), first);
  await page.press('Escape');
  assert.deepEqual(await page.current(), []);
});

// The words of a tag that may be cut by others: the texts of its pieces joined.
const joined = marks => marks.map(m => m.text).join('');

test('tags that overlap are nested, cut where they cross, and lose no letter', async t => {
  const page = await open(t, {article: harbour});
  const before = await page.text(), guesses = await page.marks();
  const across = 'bolt,” said port director';  // half of a quote, its cue, half of its speaker
  await page.select(across);
  await page.press('2', 'Escape');
  assert.equal(await page.text(), before);
  assert.equal(joined(await page.marks({kind: 'quote', state: 'accepted'})), across);
  for (const kind of ['speaker', 'cue', 'quote']) {
    assert.equal(
        joined(await page.marks({kind, state: 'suggested'})), joined(guesses.filter(m => m.kind === kind)),
        kind);
  }
  const inside = 'one single';  // inside a quote
  await page.select(inside);
  await page.press('3');
  assert.deepEqual((await page.marks({kind: 'hedge', state: 'accepted'})).map(m => m.text), [inside]);
  const nested = page.inner.locator('mark[data-kind=quote] mark[data-kind=hedge][data-state=accepted]');
  assert.equal(await nested.count(), 1);
  assert.equal(await page.text(), before);
});

test('a tag over several paragraphs has a mark in each', async t => {
  const page = await open(t, {article: harbour});
  const lines = harbour.split('\n\n');
  const start = await page.place('should arrive soon'), end = await page.place('According to the workers');
  const {mouse} = page.inner;
  await mouse.move(start.first.x + .5, start.first.y + 8);
  await mouse.down();
  await mouse.move(end.last.x + end.last.width - .5, end.last.y + 8, {steps: 4});
  await mouse.up();
  await page.press('2');
  const pieces = await page.current();
  assert.deepEqual([...new Set(pieces.map(m => m.paragraph))], [2, 3]);
  assert.equal(joined(pieces.filter(m => m.paragraph === 2)), 'should arrive soon.”');
  assert.equal(joined(pieces.filter(m => m.paragraph === 3)), 'According to the workers');
  assert.deepEqual(await page.paragraphs(), lines);
});

test('emoji before a tag do not move it: in the marks, in the file, after a reload', async t => {
  const page = await open(t, {article: party});
  await page.select('The children sang 🎵 all day');
  await page.press('2', 'Escape');
  await page.select('rain tomorrow');
  await page.press('3', 'Escape');
  const mine = async () => (await page.marks({state: 'accepted'})).map(m => [m.kind, m.text]);
  const expected = [['quote', 'The children sang 🎵 all day'], ['hedge', 'rain tomorrow']];
  assert.deepEqual(await mine(), expected);
  const saved = JSON.parse((await page.download(() => page.press('Control+s'))).text);
  const points = [...saved.text];
  const words = tag => tag.fragments.map(([begin, end]) => points.slice(begin, end).join('')).join(' … ');
  assert.deepEqual(saved.tags.filter(tag => tag.layer === 'me').map(tag => [tag.label, words(tag)]), expected,
                   'the file counts code points');
  const guesses = (await page.marks({kind: 'speaker'})).map(m => m.text);
  assert.deepEqual(saved.tags.filter(tag => tag.label === 'speaker').map(words), guesses);
  await page.saved();
  await page.reload();
  assert.deepEqual(await mine(), expected);
});

test('a selection does not cut an emoji that is one sign of several code points', async t => {
  const page = await open(t, {article: party});
  await page.inner.locator('main article').focus();
  await page.press('Control+Home', 'ArrowDown', 'Home', 'Shift+ArrowRight');
  assert.equal(await page.selectedText(), '👩🏽‍🏫');
});

test('a long article: ten thousand words', async t => {
  const article = longArticle(10_000), page = await open(t);
  await page.copy(article);
  const begun = Date.now();
  await page.press('Control+V');
  assert.deepEqual(await page.paragraphs(), article.split('\n\n'));
  assert.ok(Date.now() - begun < 10_000, 'pasted, analysed and shown within ten seconds on a busy machine');
  assert.ok(await page.count('quote', 'suggested') > 100);
  const last = article.slice(article.lastIndexOf('The next count')).split(' ').slice(0, 4).join(' ');
  const nth = article.split(last).length - 2;
  await page.select(last, nth);
  await page.press('2');
  assert.deepEqual((await page.current()).map(m => m.text), [last]);
  assert.equal((await page.current())[0].paragraph, article.split('\n\n').length - 1);
  await page.press('Control+z');
  assert.equal(await page.count('quote', 'accepted'), 0);
});
