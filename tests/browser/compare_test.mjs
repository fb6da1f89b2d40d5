// Articles on one event compared: choosing them, what each makes of a statement, who speaks where, and the way to the words.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {harbour} from './articles.mjs';
import {open, root} from './page.mjs';

// The invented articles of tests/events.
const ferry = readdirSync(join(root, 'tests/events/ferry')).filter(name => name.endsWith('.txt')).sort()
  .map(name => readFileSync(join(root, 'tests/events/ferry', name), 'utf8'));

const dialog = page => page.role('dialog', 'Compare articles');
const cells = row => row.getByRole('cell');
const rowOf = (page, words) => dialog(page).getByRole('row').filter({hasText: words});

// The page with the event and one other article, the event compared.
async function compared(t, options) {
  const page = await open(t, {article: harbour, ...options});
  for (const article of ferry) {
    await page.saved();
    await page.paste(article);
  }
  await page.saved();
  await page.menu('Compare articles…');
  for (const title of [/^Norlin to end winter ferry/, /fury on Skerrow/, /^Winter sailings to Skerrow/])
    await dialog(page).getByRole('button', {name: title}).click();
  await dialog(page).getByRole('button', {name: 'Compare 3 articles'}).click();
  await dialog(page).getByRole('table', {name: 'Statements'}).waitFor();
  await page.drawn();
  return page;
}

const inSight = (page, words) => page.eventually(async () => {
  const {first} = await page.place(words), main = await page.inner.locator('main').boundingBox();
  assert.ok(first.y >= main.y && first.y + first.height <= main.y + main.height, `${words}: ${first.y}`);
});

test('articles are chosen, two at least', async t => {
  const page = await open(t, {article: harbour});
  await page.saved();
  await page.paste(ferry[0]);
  await page.saved();
  await page.menu('Compare articles…');
  const go = dialog(page).getByRole('button', {name: /^Compare/});
  assert.ok(await go.isDisabled());
  const first = dialog(page).getByRole('button', {name: /^Norlin to end/});
  await first.click();
  await page.drawn();
  assert.equal(await first.getAttribute('aria-pressed'), 'true');
  assert.ok(await go.isDisabled());
  await first.click();
  await page.drawn();
  assert.equal(await first.getAttribute('aria-pressed'), 'false');
  await page.press('Escape');
  await dialog(page).waitFor({state: 'detached'});
});

test('each statement says what each article makes of it', async t => {
  const page = await compared(t);
  const heads = await dialog(page).getByRole('columnheader').allTextContents();
  assert.equal(heads.length, 4);
  const crowns = cells(rowOf(page, 'We have lost four million crowns'));
  assert.match(await crowns.nth(0).getByRole('button').getAttribute('aria-label'), /^word for word: /);
  assert.match(await crowns.nth(1).getByRole('button').getAttribute('aria-label'), /^word for word: /);
  assert.match(await crowns.nth(2).getByRole('button').getAttribute('aria-label'), /^in its own voice: The operator, Norlin/);
  const slap = cells(rowOf(page, 'slap in the face'));
  assert.match(await slap.nth(0).getByRole('button').getAttribute('aria-label'), /^shortened: /);
  assert.equal((await slap.nth(2).textContent()).trim(), 'left out');
  const half = cells(rowOf(page, 'half of the cost'));
  assert.match(await half.nth(0).getByRole('button').getAttribute('aria-label'), /^reported, given as unsure: /);
  assert.ok(await dialog(page).getByRole('rowheader', {name: 'Brita Aaslund'}).count());
  await page.shot('compare');
});

test('a press goes to the words in that article, and the comparison is there again afterwards', async t => {
  const page = await compared(t);
  await cells(rowOf(page, 'We have lost four million crowns')).nth(0).getByRole('button').click();
  await dialog(page).waitFor({state: 'detached'});
  await page.eventually(async () => assert.match(await page.selectedText(), /^“We have lost four million crowns/));
  assert.match(await page.title(), /^Norlin to end winter ferry/);
  await inSight(page, 'We have lost four million crowns');
  await page.menu('Compare articles…');
  await cells(rowOf(page, 'slap in the face')).nth(1).getByRole('button').click();
  await page.eventually(async () => assert.match(await page.selectedText(), /slap in the face for every one of us/));
  assert.match(await page.title(), /fury on Skerrow/);
  await inSight(page, 'slap in the face');
});

test('who speaks where', async t => {
  const page = await compared(t);
  await dialog(page).getByRole('tab', {name: 'Who speaks'}).click();
  await dialog(page).getByRole('table', {name: 'Who speaks'}).waitFor();
  const mayor = cells(rowOf(page, 'Brita Aaslund'));
  assert.match((await mayor.nth(0).textContent()).trim(), /^\d+%: \d+ words, \d+ in quotation marks$/);
  const fisherman = cells(rowOf(page, 'Jon Aaslund'));
  assert.equal((await fisherman.nth(2).textContent()).trim(), 'not heard');
  await page.shot('compare-speakers');
});

test('other articles are chosen from the comparison', async t => {
  const page = await compared(t);
  await dialog(page).getByRole('button', {name: 'Other articles…'}).click();
  await dialog(page).getByRole('button', {name: /^Harbour crane/}).click();
  await dialog(page).getByRole('button', {name: 'Compare 4 articles'}).click();
  await page.eventually(async () => assert.equal(await dialog(page).getByRole('columnheader').count(), 5));
});

test('on a phone one article at a time', async t => {
  const page = await compared(t, {viewport: {width: 390, height: 844}, hasTouch: true});
  assert.equal(await dialog(page).getByRole('columnheader').count(), 2);
  const crowns = () => cells(rowOf(page, 'We have lost four million crowns')).nth(0).getByRole('button');
  assert.match(await crowns().getAttribute('aria-label'), /^word for word: /);
  await dialog(page).getByRole('combobox', {name: 'Article'}).selectOption({index: 2});
  await page.eventually(async () => assert.match(await crowns().getAttribute('aria-label'), /^in its own voice: /));
  await page.shot('compare-phone');
});

// The margin of the first article, opened at the words from the comparison.
async function margined(t, options) {
  const page = await compared(t, options);
  await cells(rowOf(page, 'I will not allow Skerrow')).nth(0).getByRole('button').click();
  await dialog(page).waitFor({state: 'detached'});
  await page.eventually(async () => assert.match(await page.title(), /^Norlin to end winter ferry/));
  return page;
}
const side = page => page.role('complementary', 'Speakers and tags');
const note = (page, words) => side(page).getByRole('button', {name: words}).first();
const namesOf = buttons => buttons.evaluateAll(found => found.map(b => b.getAttribute('aria-label') ?? b.textContent));
const wording = (page, start) => side(page).getByText(start).first();

test('in the margin of an article each statement says what the others make of it', async t => {
  const page = await margined(t);
  await side(page).getByRole('tab', {name: 'Others'}).waitFor();
  assert.match((await namesOf(note(page, /four million crowns/)))[0], /^Also in 2 of 2 others · somebody’s words here, in its own voice elsewhere/);
  assert.match((await namesOf(note(page, /never built for January/)))[0], /^Also in 1 of 2 others/);
  assert.match((await namesOf(note(page, /learned of the plan/)))[0], /^Only here: /);
  assert.match((await namesOf(note(page, /families will leave/)))[0], /stated here, unsure elsewhere/);
  assert.match((await namesOf(note(page, /not let Skerrow be cut off/)))[0], /words changed here/);
  // The same beside the words themselves: a press opens it in the list.
  await page.inner.locator('main').getByRole('button', {name: /^Also in 2 of 2 others.*four million crowns/}).click();
  await page.eventually(async () => assert.equal(await note(page, /four million crowns/).getAttribute('aria-pressed'), 'true'));
  await page.shot('margin');
});

test('a statement opens in the words of every article, differences in words too, each with its way there', async t => {
  const page = await margined(t);
  // It came open with the cell that was pressed.
  const own = note(page, /not let Skerrow be cut off/);
  assert.equal(await own.getAttribute('aria-pressed'), 'true');
  await page.eventually(async () => {
    const panel = await side(page).boundingBox(), row = await own.boundingBox();
    assert.ok(row.y > panel.y && row.y + row.height < panel.y + panel.height, 'and in sight');
  });
  await wording(page, /^Norlin to end winter ferry to Skerrow \(this article\), changed: /).waitFor();
  const said = await wording(page, /^Norlin to end winter ferry to Skerrow \(this article\), changed: /).textContent();
  assert.match(said, /changed: “allow” to “let”/);
  assert.match(said, /left out: “to”/);
  const other = note(page, /Our children go to school/);
  await other.click();
  await page.eventually(async () => assert.match(await wording(page, /^“Cut off”: fury/).textContent(), /, left out$/));
  await own.click();
  await page.eventually(async () => assert.equal(await own.getAttribute('aria-pressed'), 'true'));
  await own.click();
  await page.eventually(async () => assert.equal(await own.getAttribute('aria-pressed'), 'false'));
  await own.focus();
  await page.press('Enter');
  await page.eventually(async () => assert.equal(await own.getAttribute('aria-pressed'), 'true'));
  await side(page).getByRole('button', {name: /^Show it there: Winter sailings/}).click();
  await page.eventually(async () => assert.match(await page.selectedText(), /I will not allow Skerrow to be cut off/));
  assert.match(await page.title(), /^Winter sailings/);
  await inSight(page, 'I will not allow Skerrow');
  // Open and in sight in the margin there too.
  const opened = note(page, /not allow Skerrow to be cut off/);
  assert.equal(await opened.getAttribute('aria-pressed'), 'true');
  await page.eventually(async () => {
    const box = await opened.boundingBox(), all = await side(page).boundingBox();
    assert.ok(box.y >= all.y && box.y + box.height <= all.y + all.height, `${box.y}`);
  });
  await page.shot('margin-wordings');
});

test('what an article leaves out is listed where it would stand', async t => {
  const page = await margined(t);
  await side(page).getByRole('button', {name: /^Show it there: Winter sailings/}).click();
  await page.eventually(async () => assert.match(await page.title(), /^Winter sailings/));
  const leftOut = side(page).getByRole('button', {name: /^Left out here, in 2 of 2 others/});
  assert.equal(await leftOut.count(), 0);
  await side(page).getByRole('button', {name: 'What this article leaves out'}).click();
  await leftOut.first().waitFor();
  const names = await namesOf(leftOut);
  assert.ok(names.some(name => /slap in the face/.test(name)), names.join('; '));
  assert.ok(!names.some(name => /four million/.test(name)));
  await page.shot('margin-left-out');
});

test('a headline that quotes what its article does not hold is said', async t => {
  const page = await compared(t);
  await cells(rowOf(page, 'slap in the face')).nth(1).getByRole('button').click();
  await page.eventually(async () => assert.match(await page.title(), /fury on Skerrow/));
  await side(page).getByText('The headline has “Cut off” in quotation marks.').waitFor();
});

test('an article that was not compared has no such margin, and one whose text was corrected neither', async t => {
  const page = await margined(t);
  await page.role('navigation', 'Articles').getByRole('button', {name: /^Harbour crane/}).first().click();
  await page.eventually(async () => assert.match(await page.title(), /^Harbour crane/));
  await page.eventually(async () => assert.equal(await side(page).getByRole('tab', {name: 'Others'}).count(), 0));
});

test('outlets are hidden until they are shown', async t => {
  const page = await compared(t);
  await dialog(page).getByRole('button', {name: 'Hide outlets'}).click();
  await page.eventually(async () => assert.deepEqual((await dialog(page).getByRole('columnheader').allTextContents()).slice(1).map(w => w.trim()),
                                                     ['Article A', 'Article B', 'Article C']));
  await dialog(page).getByRole('tab', {name: 'Who speaks'}).click();
  await page.eventually(async () => assert.equal(await dialog(page).getByRole('columnheader', {name: 'Article C'}).count(), 1));
  await dialog(page).getByRole('button', {name: 'Show outlets'}).click();
  await page.eventually(async () => assert.equal(await dialog(page).getByRole('columnheader', {name: 'Article C'}).count(), 0));
});

test('the margin on a phone', async t => {
  const page = await margined(t, {viewport: {width: 390, height: 844}, hasTouch: true});
  await page.button('Speakers and tags').tap();
  await side(page).getByRole('tab', {name: 'Others'}).waitFor();
  await note(page, /not let Skerrow be cut off/).waitFor();
  await page.shot('margin-phone');
  await side(page).getByRole('button', {name: /^Show it there: Winter sailings/}).click();
  await side(page).waitFor({state: 'detached'});
  await page.eventually(async () => assert.match(await page.selectedText(), /I will not allow Skerrow to be cut off/));
});

for (const [name, options] of Object.entries({dark: {colorScheme: 'dark'}, small: {viewport: {width: 1366, height: 768}}})) {
  test(`it fits and is drawn: ${name}`, async t => {
    const page = await compared(t, options);
    const box = await dialog(page).boundingBox(), size = page.inner.viewportSize();
    assert.ok(box.x >= 0 && box.y >= 0 && box.x + box.width <= size.width && box.y + box.height <= size.height);
    await page.shot(`compare-${name}`);
  });
}
