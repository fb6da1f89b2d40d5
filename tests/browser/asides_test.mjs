// What a page adds to an article, and what is in the text twice: shown dimmed or folded, without tags and outside all
// counts; a person says for any paragraph whether it is part of the article.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {documentOf} from './document.mjs';
import {file, open} from './page.mjs';

const ferry = [
  'Ferry talks end without a deal',
  '“We will sail again by June,” the harbour master said on Monday.',
  'Also read: Ten ways to dry a book',
  'The repairs may take three weeks, a spokeswoman for the yard told reporters.',
];
const twice = [...ferry, ...ferry.slice(1)].join('\n\n');
const fold = page => page.inner.getByRole('article').getByRole('button');
const dimmed = page => page.inner.locator('article p.aside').evaluateAll(all => all.map(p => p.textContent));
const marksIn = (page, nth) => page.inner.locator('article p').nth(nth).locator('mark').count();

test('a line of the page is dimmed and a repeated text folded: neither has tags nor counts', async t => {
  const page = await open(t, {article: twice});
  assert.deepEqual((await page.paragraphs()).slice(0, 4), ferry);
  assert.ok((await dimmed(page)).includes(ferry[2]));
  assert.equal(await marksIn(page, 2), 0);
  assert.equal(await page.inner.locator('article').getByText(ferry[3]).count(), 1, 'the repeated text is not there');
  assert.match(await fold(page).getAttribute('aria-label'), /^Repeats paragraphs 2–4 – show$/);
  const quotes = await page.count('quote', 'suggested'), hedges = await page.count('hedge', 'suggested');
  await page.shot('asides');
  const once = await open(t, {article: ferry.filter((_, i) => i !== 2).join('\n\n')});
  assert.equal(quotes, await once.count('quote', 'suggested'));
  assert.equal(hedges, await once.count('hedge', 'suggested'));
});

test('the fold is opened and closed, by mouse and by key, and says which it is', async t => {
  const page = await open(t, {article: twice});
  assert.equal(await fold(page).getAttribute('aria-expanded'), 'false');
  await fold(page).click();
  await page.eventually(async () => assert.equal(await fold(page).getAttribute('aria-expanded'), 'true'));
  assert.deepEqual((await page.paragraphs()).slice(4), ferry.slice(1));
  assert.equal(await page.inner.locator('article p').nth(4).getAttribute('aria-description'), 'Not part of the article');
  await page.shot('asides-open');
  await fold(page).press('Enter');
  await page.eventually(async () => assert.equal(await fold(page).getAttribute('aria-expanded'), 'false'));
  assert.equal(await fold(page).evaluate(b => b === document.activeElement), true, 'the focus stays');
});

test('a search opens the fold that its words are in', async t => {
  const page = await open(t, {article: twice});
  await page.press('Control+f');
  await page.inner.keyboard.type('three weeks');
  await page.press('Enter');
  await page.eventually(async () => assert.equal(await fold(page).getAttribute('aria-expanded'), 'true'));
});

test('a person leaves a paragraph out, takes it back, and it is stored', async t => {
  const page = await open(t, {article: harbour});
  const tags = await marksIn(page, 1), text = (await page.paragraphs())[1];
  assert.ok(tags > 0);
  await page.select('The big crane');
  await page.press('m');
  await page.eventually(async () => assert.deepEqual(await dimmed(page), [text]));
  assert.equal(await marksIn(page, 1), 0);
  await page.saved();
  await page.reload();
  assert.deepEqual(await dimmed(page), [text]);
  assert.deepEqual((await documentOf(page)).meta.asides.map(a => [a.what, a.person]), [['page', true]]);
  await page.press('Control+z');
  await page.eventually(async () => assert.deepEqual(await dimmed(page), []));
  assert.equal(await marksIn(page, 1), tags);
});

test('what the analysis left out is analysed when it is part of the article; digits tag nothing in what is not', async t => {
  const page = await open(t, {article: `${ferry.slice(0, 2).join('\n\n')}\n\nPhoto: “It may rain,” the mayor said/Herald`});
  const left = await dimmed(page);
  assert.equal(left.length, 1);
  await page.select('rain');
  await page.press('3');
  assert.equal(await page.count('hedge', 'accepted'), 0);
  await page.button('Part of the article').click();
  await page.eventually(async () => assert.deepEqual(await dimmed(page), []));
  assert.ok(await marksIn(page, 2) > 0);
});

test('what is not the article of a web page is within reach: folded, one press', async t => {
  const page = await open(t);
  const comments = ['It was never safe in the first place, my aunt said.', 'Who pays for this bridge in the end?',
    'Good that somebody looks after the town.', 'I saw the crack myself on Sunday.', 'Nobody told us about it.'];
  const html = `<h1>Bridge is closed</h1><p>The bridge is closed until the spring, the council said on Monday evening.</p>
    <p>It could open sooner if the weather holds, an engineer for the county told residents.</p>
    <div class="comments">${comments.map(c => `<p>${c}</p>`).join('')}</div>`;
  await page.openFiles(file('bridge.html', html, 'text/html'));
  await page.eventually(async () => assert.match(await fold(page).getAttribute('aria-label'), /^5 lines that are not part of the article – show$/));
  assert.match(await page.title(), /^Bridge is closed/);
  await fold(page).click();
  await page.eventually(async () => assert.deepEqual((await page.paragraphs()).slice(3), comments));
  await page.select('never safe');
  await page.button('Part of the article').click();
  await page.eventually(async () => assert.ok(!(await dimmed(page)).includes(comments[0])));
});

test('in the dark on a phone', async t => {
  const page = await open(t, {article: twice, viewport: {width: 390, height: 780}, colorScheme: 'dark'});
  assert.match(await fold(page).getAttribute('aria-label'), /^Repeats paragraphs/);
  await page.shot('asides-phone-dark');
});
