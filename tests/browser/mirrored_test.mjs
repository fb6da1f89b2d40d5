// The made-up language that runs from the right (core/message/mirrored.h): the page is turned over for it, the article is not.
// Nothing is cut, outside or over something else; what is pressed where it is seen does what it says; words are selected,
// borders dragged and tabs walked by keys as a person expects who reads from the right.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {newContext, open, url} from './page.mjs';
import {Picture} from './picture.mjs';
import {faults, testsOfRoom} from './room.mjs';

const init = () => localStorage.setItem('hearsay.language', 'mirrored');
const mirrored = words => words.replace(/[a-z]/gi, c => String.fromCodePoint(0x5d0 + c.toLowerCase().charCodeAt(0) - 97));
const box = async (page, ...role) => page.role(...role).boundingBox();
const middle = ({x, width}) => x + width / 2;
const tab = (page, name) => page.role('tab', mirrored(name));

testsOfRoom('mirrored', mirrored('Menu'));

test('the list of articles is at the right and the inspector at the left, also after a reload', async t => {
  const page = await open(t, {article: harbour, init});
  for (const again of [false, true]) {
    if (again) await page.reload();
    const list = await box(page, 'navigation'), side = await box(page, 'complementary'), text = await page.inner.locator('main').boundingBox();
    assert.deepEqual([list.x + list.width, side.x], [1280, 0]);
    assert.ok(side.x + side.width <= text.x + .5 && text.x + text.width <= list.x + .5, 'the article is between them');
    assert.deepEqual(await page.inner.evaluate(() => [document.documentElement.dir, document.documentElement.lang]), ['rtl', 'en-Hebr-x-mirrored']);
    const tabs = await Promise.all(['Speakers', 'Tags', 'Report', 'History'].map(async name => middle(await tab(page, name).boundingBox())));
    assert.deepEqual(tabs, tabs.toSorted((a, b) => b - a), 'the first tab is at the right');
  }
});

test('before the program is there the first words lie where they will be', async t => {
  const context = await newContext(t), page = await open(t, {context, article: harbour, init});
  await page.says(new RegExp(`^${mirrored('Saved')}`));
  const place = inner => inner.evaluate(() => [document.querySelector('article').getBoundingClientRect().x, document.documentElement.dir]);
  const before = await place(page.inner);
  await page.inner.close({runBeforeUnload: true}).then(() => page.inner.isClosed() || page.inner.waitForEvent('close'));
  const early = await context.newPage();
  await early.addInitScript(() => { WebAssembly.instantiate = () => new Promise(() => {}); });
  // What was kept as the page went reaches the next one a moment later.
  await page.eventually(async () => {
    await early.goto(url);
    await early.locator('#early p').first().waitFor();
    assert.deepEqual(await place(early), before);
  });
  assert.equal(before[1], 'rtl');
});

test('what is drawn lies where its control is', async t => {
  const page = await open(t, {article: harbour, init});
  await page.press('n');
  const keep = page.button(mirrored('Keep')).first(), at = await keep.boundingBox();
  const picture = Picture.of(await page.shot('mirrored-keep'));
  const colour = (x, y) => [...picture.rgb.subarray(3 * (Math.round(y) * picture.width + Math.round(x)), 3 * (Math.round(y) * picture.width + Math.round(x)) + 3)];
  // The filled button: its colour at both ends, another one beside it.
  const inside = colour(at.x + 3, at.y + at.height / 2);
  assert.deepEqual(colour(at.x + at.width - 4, at.y + at.height / 2), inside);
  assert.notDeepEqual(colour(at.x - 3, at.y + at.height / 2), inside);
  assert.notDeepEqual(colour(at.x + at.width + 2, at.y + at.height / 2), inside);
  // And it hears the mouse there.
  const accepted = await page.count(undefined, 'accepted');
  await page.inner.mouse.click(middle(at), at.y + at.height / 2);
  await page.drawn();
  assert.ok(await page.count(undefined, 'accepted') > accepted);
});

for (const width of [1280, 390])
  test(`a press in the menu opens what it says, and that has room at ${width}`, async t => {
    const page = await open(t, {article: harbour, viewport: {width, height: 800}, init});
    for (const name of ['Make an exercise', 'Compare articles', 'About Hearsay']) {
      await page.button(mirrored('Menu')).click();
      const item = await page.inner.getByRole('menuitem', {name: new RegExp(`^${mirrored(name)}…?$`)}).elementHandle();
      await item.scrollIntoViewIfNeeded();
      const at = await item.boundingBox();
      await page.inner.mouse.click(middle(at), at.y + at.height / 2);
      await page.drawn();
      await page.role('dialog', mirrored(name)).waitFor();
      assert.deepEqual(await faults(page), [], name);
      await page.shot(`mirrored-${width}-${name.replaceAll(' ', '-')}`);
      await page.press('Escape');
    }
  });

test('words are selected and tagged by the mouse, and the palette is by them', async t => {
  const page = await open(t, {article: harbour, init});
  await page.select('end of March');
  const words = (await page.place('end of March')).last, palette = await box(page, 'toolbar', mirrored('Tag these words'));
  assert.ok(palette.y > words.y && palette.y < words.y + 80 && Math.abs(middle(palette) - middle(words)) < palette.width, 'below them');
  const hedge = await page.role('toolbar', mirrored('Tag these words')).getByRole('button', {name: mirrored('Hedge')}).boundingBox();
  await page.inner.mouse.click(middle(hedge), hedge.y + hedge.height / 2, {delay: 60});
  await page.eventually(async () => assert.ok((await page.marks({kind: 'hedge', state: 'accepted'})).some(m => m.text === 'end of March')));
});

test('the handles of a tag are at its ends and follow mouse and keys', async t => {
  const page = await open(t, {article: harbour, init}), {mouse} = page.inner;
  await page.click('one single bolt');
  const marked = async () => (await page.current()).map(m => m.text).join(' … ');
  const whole = await marked(), end = page.role('slider', new RegExp(`^${mirrored('End of')}`)).first();
  const first = (await page.place(whole.split(' … ')[0])).last, at = await end.boundingBox();
  assert.ok(Math.abs(middle(at) - first.x - first.width) < 12 && Math.abs(at.y - first.y - first.height) < 12, 'below the end of its words');
  // The arrow keys move it on the screen: the article runs from the left.
  await end.focus();
  await page.press('ArrowLeft');
  const shorter = await marked();
  assert.ok(shorter.length < whole.length && whole.startsWith(shorter.split(' … ')[0]), `${whole} → ${shorter}`);
  await page.press('ArrowRight');
  assert.equal(await marked(), whole);
  // By mouse to the words before.
  const from = await end.boundingBox(), to = (await page.place('one single bolt')).first;
  await mouse.move(middle(from), from.y + from.height / 2);
  await mouse.down();
  await mouse.move(to.x + to.width - 3, to.y + to.height / 2, {steps: 5});
  await mouse.up();
  await page.drawn();
  assert.match((await marked()).split(' … ')[0], /one single bolt$/);
});

test('a dragged border widens the panel beside it', async t => {
  const page = await open(t, {article: harbour, init}), {mouse} = page.inner;
  const drag = async (name, by) => {
    const at = await box(page, 'slider', mirrored(name));
    await mouse.move(middle(at), 300);
    await mouse.down();
    await mouse.move(middle(at) + by, 300, {steps: 4});
    await mouse.up();
    await page.drawn();
  };
  const list = (await box(page, 'navigation')).width, side = (await box(page, 'complementary')).width;
  await drag('Width of the list of articles', -40);
  assert.equal((await box(page, 'navigation')).width, list + 40);
  await drag('Width of the panel on the right', 30);
  assert.equal((await box(page, 'complementary')).width, side + 30);
  // An arrow key moves the border to the side that it points to.
  await page.role('slider', mirrored('Width of the list of articles')).focus();
  await page.press('ArrowRight');
  assert.equal((await box(page, 'navigation')).width, list + 24);
});

test('the left arrow key goes to the next tab', async t => {
  const page = await open(t, {article: harbour, init});
  await tab(page, 'Speakers').focus();
  const focused = () => page.inner.evaluate(() => document.activeElement.textContent);
  await page.press('ArrowLeft');
  assert.equal(await focused(), mirrored('Tags'));
  await page.press('ArrowRight');
  assert.equal(await focused(), mirrored('Speakers'));
});

test('where the system wants its own colours the controls are what is seen, and have room', async t => {
  const page = await open(t, {article: harbour, init, forcedColors: 'active'});
  await page.press('n');
  assert.ok(await page.inner.evaluate(() => document.documentElement.classList.contains('no-canvas')));
  assert.deepEqual(await faults(page), []);
  await page.shot('mirrored-forced-colours');
  assert.equal(await page.inner.locator('nav input').first().evaluate(e => getComputedStyle(e).textAlign), 'right');
});

test('what is printed begins at the right', async t => {
  const page = await open(t, {article: harbour, init});
  await page.inner.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.inner.emulateMedia({media: 'print'});
  const box = selector => page.inner.locator(`#print ${selector}`).first().boundingBox();
  const [chart, legend] = [await box('svg'), await box('.legend')];
  assert.ok(chart.x >= legend.x + legend.width, 'the chart comes before its legend');
  const name = await page.inner.locator('#print svg text', {hasText: 'Ingrid Vasquez'}).boundingBox();
  assert.ok(name.x > chart.x + chart.width * .6 && name.x + name.width < chart.x + chart.width, 'names are at its right');
  assert.equal(await page.inner.locator('#print p', {hasText: 'Ingrid'}).first().evaluate(p => getComputedStyle(p).direction), 'ltr');
  await page.shot('mirrored-print');
});
