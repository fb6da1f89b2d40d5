// Where nothing is suggested the page says why, and what to do.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery} from './articles.mjs';
import {open} from './page.mjs';

const hint = page => page.role('region', 'Hint');
const foot = page => page.inner.getByRole('contentinfo').textContent();

test('a link alone is refused, and the page says what to do with it', async t => {
  const page = await open(t, {article: bakery});
  const before = await page.library();
  await page.paste('https://example.org/news/4711');
  assert.match(await page.alert(), /This is a link\. Open it, copy the article and paste it here\. Nothing was changed/);
  assert.deepEqual(await page.library(), before);
});

test('suggestions that were hidden in one article are shown in the next', async t => {
  const page = await open(t, {article: bakery});
  const found = await page.count(undefined, 'suggested');
  assert.ok(found > 0);
  await page.press('g');
  assert.equal(await page.count(undefined, 'suggested'), 0);
  await page.paste('Rain over Bora\n\n“It may rain,” said Vera Lund.');
  assert.ok(await page.count('quote', 'suggested') > 0);
  await page.paste(bakery);
  await page.menu('Start blind mode');
  assert.equal(await page.count(undefined, 'suggested'), 0);
  await page.paste('Rain over Bora\n\n“It may snow,” said Vera Lund.');
  assert.ok(await page.count('quote', 'suggested') > 0);
});

const plain = 'The ferry to Brenholm sails at nine. It carries two hundred people and thirty cars across the sound. The trip ' +
    'takes an hour, and the harbour has a small café.';
for (const [name, text, words] of [
       ['a headline with its link', 'Ferry late again | Example News https://example.org/x', /This is a link/],
       ['another language', 'Le ferry pour l’île ne partira pas lundi, a dit la directrice du port. Les passagers ' +
            'attendent sur le quai.', /This looks like French\. Hearsay reads English; you can still tag by hand/],
       ['an article pasted twice', `${bakery}\n\n${bakery}`, /This text is in here twice/],
       ['no quotes at all', plain, /Hearsay found no quotes here/],
     ]) {
  test(`${name} is explained, until it is read or a tag is made`, async t => {
    const page = await open(t, {article: text});
    assert.match(await hint(page).textContent(), words);
    await hint(page).getByRole('button', {name: 'Hide this hint'}).click();
    await page.drawn();
    assert.doesNotMatch((await hint(page).allTextContents()).join(), words);
  });
}

test('“No suggestions left” is said only where there were some', async t => {
  const page = await open(t, {article: plain});
  assert.match(await foot(page), /no suggestions(?! left)/);
  await page.select('small');
  await page.press('3', 'Escape');
  assert.equal(await hint(page).count(), 0, 'who tags by hand needs no explanation');
  assert.match(await foot(page), /no suggestions(?! left)/);
  await page.paste(bakery);
  await page.press('n');
  for (let n = Number(/(\d+) suggestion/.exec(await foot(page))[1]); n > 0; --n) await page.press('Enter');
  assert.match(await foot(page), /no suggestions left/);
});
