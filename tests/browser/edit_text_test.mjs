// Correcting the text after tagging: tags stay on their words; what lost its place is listed and can be put back.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery} from './articles.mjs';
import {open} from './page.mjs';
import {document, mine} from './tags.mjs';

const area = page => page.role('textbox', 'The article’s text');

async function change(page, to) {
  await page.press('e');
  await area(page).waitFor();
  const was = await area(page).inputValue();
  await area(page).fill(to(was));
  await page.button('Change the text').click();
  await page.eventually(async () => assert.equal(await page.role('dialog', 'Correct the text').count(), 0));
  await page.drawn();
}

async function twoTags(page) {
  await page.select('Mill Lane');
  await page.press('3', 'Escape');
  await page.select('every night');
  await page.press('2', 'Escape', 'Escape');
}

test('tags stay on their words; one step, undone and kept', async t => {
  const page = await open(t, {article: bakery});
  await twoTags(page);
  const guesses = (await page.marks({state: 'suggested'})).map(m => m.text);
  await change(page, text => text.replace('Bakery opens', '🎉 The old bakery opens').replace('perhaps open', 'perhaps stay open'));
  assert.match(await page.text(), /^🎉 The old bakery opens at midnight\n/);
  assert.match(await page.text(), /could perhaps stay open/);
  assert.deepEqual(await mine(page), [['hedge', 'Mill Lane'], ['quote', 'every night']]);
  assert.match(await page.role('region', 'Message').textContent(), /Every tag is still in place/);
  const after = (await page.marks({state: 'suggested'})).map(m => m.text);
  assert.deepEqual(after.filter(w => w !== 'stay'), guesses.map(w => w.replace('perhaps open', 'perhaps stay open')));
  await page.press('Control+z');
  assert.equal(await page.text(), bakery.split('\n\n').join('\n'));
  assert.deepEqual(await mine(page), [['hedge', 'Mill Lane'], ['quote', 'every night']]);
  await page.press('Control+y');
  await page.saved();
  await page.reload();
  assert.match(await page.text(), /could perhaps stay open/);
  assert.deepEqual(await mine(page), [['hedge', 'Mill Lane'], ['quote', 'every night']]);
});

test('a tag whose words are gone is listed, kept over a reload, and put in place again', async t => {
  const page = await open(t, {article: bakery});
  await twoTags(page);
  await page.click('Mill Lane');
  await page.role('textbox', 'Note').fill('A street that nobody knows');
  await page.press('Tab');
  await change(page, text => text.replace('Mill Lane', 'Castle Square'));
  assert.deepEqual(await mine(page), [['quote', 'every night']]);
  const side = page.role('complementary', 'Speakers and tags');
  assert.equal(await side.getByRole('heading', {name: 'Tags without text'}).count(), 1);
  const row = side.getByRole('button', {name: 'Hedge: Mill Lane', exact: true});
  assert.equal(await row.count(), 1);
  await page.shot('lost');
  const lost = (await document(page)).meta.lost;
  assert.deepEqual(lost.map(l => [l.words, l.tag.label, l.tag.note]), [['Mill Lane', 'hedge', 'A street that nobody knows']]);
  await page.saved();
  await page.reload();
  await page.role('tab', 'Tags').click();
  await row.click();
  assert.match(await page.role('region', 'Message').textContent(), /select the right words/);
  await page.select('Castle Square');
  await row.click();
  await page.drawn();
  assert.deepEqual(await mine(page), [['hedge', 'Castle Square'], ['quote', 'every night']].sort());
  assert.equal(await page.role('textbox', 'Note').inputValue(), 'A street that nobody knows');
  assert.equal(await row.count(), 0);
  await page.press('Control+z');
  assert.equal(await row.count(), 1);
});

test('undoing the correction brings the lost tag back', async t => {
  const page = await open(t, {article: bakery});
  await twoTags(page);
  const before = await document(page);
  await change(page, text => text.replace('Mill Lane', 'Castle Square'));
  await page.press('Control+z');
  assert.deepEqual(await document(page), before);
});

test('Cancel and Escape change nothing, and what was typed is there the next time', async t => {
  const page = await open(t, {article: bakery});
  const before = await document(page);
  await page.press('e');
  await area(page).fill(bakery + '\n\nOne more line.');
  await page.drawn();
  await page.press('Escape');
  assert.deepEqual(await document(page), before);
  await page.press('e');
  assert.match(await area(page).inputValue(), /One more line/);
  await area(page).fill('  ');
  await page.button('Change the text').click();
  assert.match(await page.alert(), /needs words/);
  await page.press('Escape');
  assert.deepEqual(await document(page), before);
});

test('it opens with the caret where the person is, and nothing selected', async t => {
  const page = await open(t, {article: bakery});
  await page.click('every night');
  await page.press('e');
  await area(page).waitFor();
  await page.inner.keyboard.type('!');
  const text = await area(page).inputValue();
  assert.equal(text.length, bakery.length + 1, 'one letter more, and none replaced');
  const at = text.indexOf('!'), wanted = bakery.indexOf('every night');
  assert.ok(at >= wanted && at <= wanted + 'every night'.length, `${at} in ${wanted}`);
});
