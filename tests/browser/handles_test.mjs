// The borders of a tag by its handles: mouse, finger and keys; by words, with Alt by letters; one step each.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {open} from './page.mjs';
import {mine} from './tags.mjs';

const storm = [
  'Storm over the bay',
  'The mayor said that the bridge may be closed, perhaps until Monday. Nobody knows.',
  'A second paragraph stands below it, so that a border can be dragged further down.',
].join('\n\n');

const handle = (page, name) => page.role('slider', name);
const handles = page => page.role('slider', / of (the tag|part \d)$/);

const middle = box => [box.x + box.width / 2, box.y + box.height / 2];

// Drags a handle so that its border comes to where a word begins or ends.
async function drag(page, name, words, side, {alt = false, before, nth = 0} = {}) {
  const [x, y] = middle(await handle(page, name).boundingBox());
  const own = (await page.current()).map(m => m.text).join('');
  const tag = await page.place(own);
  const from = /Start/.test(name) ? {x: tag.first.x, y: tag.first.y + tag.first.height / 2} :
                                    {x: tag.last.x + tag.last.width, y: tag.last.y + tag.last.height / 2};
  const to = await page.place(words, nth);
  const [tx, ty] = side === 'begin' ? [to.first.x, to.first.y + to.first.height / 2] :
                                      [to.last.x + to.last.width, to.last.y + to.last.height / 2];
  const {mouse, keyboard} = page.inner;
  if (alt) await keyboard.down('Alt');
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + (tx - from.x) / 2, y + (ty - from.y) / 2);
  await mouse.move(x + tx - from.x, y + ty - from.y, {steps: 3});
  await page.drawn();
  await before?.();
  await mouse.up();
  if (alt) await keyboard.up('Alt');
  await page.drawn();
}

async function tagged(page, words, key = '2') {
  await page.select(words);
  await page.press(key, 'Escape', 'Escape');
}

async function choose(page, words) {
  await page.click(words);
  assert.equal((await page.current()).length > 0, true);
}

test('the selected tag has a handle at each end, large enough for a finger', async t => {
  const page = await open(t, {article: storm});
  assert.equal(await handles(page).count(), 0);
  await tagged(page, 'bridge may be', '3');
  await choose(page, 'bridge may be');
  for (const [name, words] of [['Start of the tag', 'bridge'], ['End of the tag', 'be']]) {
    const box = await handle(page, name).boundingBox();
    assert.ok(box.width >= 24 && box.height >= 24, JSON.stringify(box));
    assert.equal(await handle(page, name).getAttribute('aria-valuetext'), words);
  }
  await page.shot('handles');
  await page.press('Escape');
  assert.equal(await handles(page).count(), 0);
});

test('dragged by words, in one step that is undone at once', async t => {
  const page = await open(t, {article: storm});
  await tagged(page, 'bridge may be', '3');
  await choose(page, 'bridge may be');
  // A few pixels inside a word go to its border.
  await drag(page, 'End of the tag', 'be closed', 'end',
             {before: async () => assert.equal((await page.current())[0].text, 'bridge may be',
                                               'the document is not changed while it is dragged')});
  assert.deepEqual(await mine(page), [['hedge', 'bridge may be closed']]);
  await drag(page, 'Start of the tag', 'said that', 'begin');
  assert.deepEqual(await mine(page), [['hedge', 'said that the bridge may be closed']]);
  await page.press('Control+z');
  assert.deepEqual(await mine(page), [['hedge', 'bridge may be closed']]);
  await page.press('Control+z');
  assert.deepEqual(await mine(page), [['hedge', 'bridge may be']]);
  await page.press('Control+y', 'Control+y');
  assert.deepEqual(await mine(page), [['hedge', 'said that the bridge may be closed']]);
});

test('Alt drags by letters; a border in the middle of a word goes to the nearest end without it', async t => {
  const page = await open(t, {article: storm});
  await tagged(page, 'bridge may be', '3');
  await choose(page, 'bridge may be');
  await drag(page, 'End of the tag', 'be clos', 'end', {alt: true});
  assert.deepEqual(await mine(page), [['hedge', 'bridge may be clos']]);
  await drag(page, 'End of the tag', 'be clo', 'end');
  assert.deepEqual(await mine(page), [['hedge', 'bridge may be closed']]);
});

test('over lines and paragraphs; past its other end it keeps a word', async t => {
  const page = await open(t, {article: storm});
  await page.select('perhaps until');
  await page.press('3');  // it is then the selected tag
  await drag(page, 'End of the tag', 'second paragraph', 'end');
  const [[, words]] = await mine(page);
  assert.equal(words, 'perhaps until Monday. Nobody knows.\n\nA second paragraph');
  await page.press('Control+z');
  await drag(page, 'End of the tag', 'The mayor', 'begin');
  assert.deepEqual(await mine(page), [['hedge', 'perhaps']]);
});

test('Escape takes a drag back', async t => {
  const page = await open(t, {article: storm});
  await tagged(page, 'bridge may be', '3');
  await choose(page, 'bridge may be');
  await drag(page, 'End of the tag', 'until Monday', 'end', {before: () => page.press('Escape')});
  assert.deepEqual(await mine(page), [['hedge', 'bridge may be']]);
});

test('by keys: arrows go by words, with Alt by letters, each one step', async t => {
  const page = await open(t, {article: storm});
  await tagged(page, 'bridge may be', '3');
  await choose(page, 'bridge may be');
  await handle(page, 'End of the tag').focus();
  await page.press('ArrowRight');
  assert.deepEqual(await mine(page), [['hedge', 'bridge may be closed']]);
  await page.press('Alt+ArrowRight');
  assert.deepEqual(await mine(page), [['hedge', 'bridge may be closed,']]);
  await page.press('ArrowLeft', 'ArrowLeft');
  assert.deepEqual(await mine(page), [['hedge', 'bridge may be']]);
  await handle(page, 'Start of the tag').focus();
  await page.press('ArrowLeft');
  assert.deepEqual(await mine(page), [['hedge', 'the bridge may be']]);
  await page.press('Alt+ArrowRight');
  assert.deepEqual(await mine(page), [['hedge', 'he bridge may be']]);
  await page.press('Control+z', 'Control+z');
  assert.deepEqual(await mine(page), [['hedge', 'bridge may be']]);
});

test('one tag’s handle never moves another: shared borders, nested, overlapping', async t => {
  const page = await open(t, {article: storm});
  await tagged(page, 'the bridge may be closed', '2');
  await tagged(page, 'the bridge', '1');     // shares its start
  await tagged(page, 'may be closed', '3');  // shares its end
  await tagged(page, 'be closed, perhaps', '2');  // overlaps
  const all = await mine(page);
  const others = words => all.filter(([, w]) => w !== words);
  const guesses = await page.marks({state: 'suggested'});
  for (const [chosen, name, to, side, becomes] of [
         ['the bridge', 'Start of the tag', 'that the', 'begin', 'that the bridge'],
         ['may be closed', 'End of the tag', 'until', 'end', 'may be closed, perhaps until'],
         ['be closed, perhaps', 'Start of the tag', 'bridge may', 'begin', 'bridge may be closed, perhaps'],
  ]) {
    await page.press('Escape');
    // The tag list names each of them.
    await page.role('tab', 'Tags').click();
    await page.role('complementary', 'Speakers and tags').getByRole('button', {name: new RegExp(`: ${chosen}$`)}).click();
    await page.drawn();
    assert.equal((await page.current()).map(m => m.text).join(''), chosen);
    await drag(page, name, to, side);
    const now = await mine(page);
    assert.deepEqual(now.filter(([, w]) => w !== becomes), others(chosen), 'all others are as they were');
    assert.equal(now.length, all.length);
    assert.ok(now.some(([, w]) => w === becomes), `${chosen} became ${becomes}: ${JSON.stringify(now)}`);
    await page.press('Control+z');
    assert.deepEqual(await mine(page), all);
  }
  assert.deepEqual(await page.marks({state: 'suggested'}), guesses);
});

const phone = {viewport: {width: 390, height: 780}, deviceScaleFactor: 2, hasTouch: true, isMobile: true};

test('with a finger, and the page does not scroll meanwhile', async t => {
  const page = await open(t, {article: storm, ...phone});
  await page.select('bridge may be');
  await page.role('toolbar', 'Tag these words').getByRole('button', {name: /^Hedge/}).tap();
  await page.drawn();
  const box = await handle(page, 'End of the tag').boundingBox();
  const [x, y] = middle(box);
  const from = (await page.place('bridge may be')).last, to = (await page.place('perhaps until')).last;
  const top = () => page.inner.locator('main article').evaluate(e => e.getBoundingClientRect().top);
  const before = await top();
  const devtools = await page.inner.context().newCDPSession(page.inner);
  const touch = (type, ...touchPoints) => devtools.send('Input.dispatchTouchEvent', {type, touchPoints});
  await touch('touchStart', {x, y});
  const dx = to.x + to.width - from.x - from.width, dy = to.y - from.y;
  for (let i = 1; i <= 6; ++i) await touch('touchMove', {x: x + dx * i / 6, y: y + dy * i / 6});
  await page.shot('handles-phone');
  await touch('touchEnd');
  await page.drawn();
  assert.deepEqual(await mine(page), [['hedge', 'bridge may be closed, perhaps until']]);
  assert.equal(await top(), before);
});

test('a guess whose border is dragged is kept, and nothing else moves', async t => {
  const page = await open(t, {article: harbour});
  await page.click('one single bolt');
  const parts = await page.current();
  assert.equal(parts.length, 2, 'a quote in two parts');
  const words = (await page.marks()).map(m => m.text);
  assert.equal(await handles(page).count(), 4);
  await handle(page, 'End of part 2').focus();
  await page.press('ArrowLeft');
  const after = await page.current();
  assert.deepEqual(after.map(m => m.state), ['accepted', 'accepted']);
  assert.equal(after[0].text, parts[0].text);
  assert.equal(after[1].text, parts[1].text.slice(0, -1));
  assert.deepEqual((await page.marks()).map(m => m.text),
                   words.map(w => w === parts[1].text ? after[1].text : w));
});

test('let go on a word the border is there, though the knob hangs below its line', async t => {
  const page = await open(t, {article: storm});
  await page.select('perhaps until');
  await page.press('3');
  const [x, y] = middle(await handle(page, 'End of the tag').boundingBox());
  const to = (await page.place('second paragraph')).first;
  const {mouse} = page.inner;
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + 3, y + 2);
  await page.drawn();
  await mouse.move(to.x + to.width - 2, to.y + to.height / 2, {steps: 4});
  await mouse.up();
  await page.drawn();
  assert.match((await mine(page))[0][1], /second paragraph$/);
});
