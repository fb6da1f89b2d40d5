// A paragraph of any length is drawn word for word, and an article that is one paragraph is as quick as one of many:
// pastes from PDF and mail look like this.
import assert from 'node:assert/strict';
import test from 'node:test';
import {longArticle, published} from './articles.mjs';
import {open} from './page.mjs';
import {Picture} from './picture.mjs';

const oneParagraph = words => longArticle(words).split('\n\n').slice(1).join(' ');

// The words in sight that are not to be seen in a picture of the window.
async function unseen(page, name) {
  const words = await page.inner.evaluate(() => {
    const view = document.querySelector('main').getBoundingClientRect(), out = [];
    for (const p of document.querySelectorAll('main article p')) {
      const box = p.getBoundingClientRect();
      if (box.bottom < view.top || box.top > view.bottom) continue;
      const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT), range = document.createRange();
      while (walk.nextNode())
        for (const m of walk.currentNode.data.matchAll(/\w{3,}/g)) {
          range.setStart(walk.currentNode, m.index);
          range.setEnd(walk.currentNode, m.index + m[0].length);
          const {x, y, width, height} = range.getBoundingClientRect();
          if (y > view.top + 30 && y + height < view.bottom - 80) out.push({word: m[0], x, y, width, height});
        }
    }
    return out;
  });
  assert.ok(words.length > 60, `there are words in sight (${words.length})`);
  const picture = Picture.of(await page.shot(name));
  return words.filter(place => picture.contrast(place, 1) < .3).map(place => place.word);
}

const scrollTo = (page, share) => page.inner.evaluate(share => {
  const main = document.querySelector('main');
  main.scrollTop = share * (main.scrollHeight - 2 * main.clientHeight);
}, share);

test('a paragraph of 13,000 and one of 40,000 characters are drawn, with their tags', async t => {
  const page = await open(t);
  const pastes = [oneParagraph(2200), oneParagraph(6600)];
  const real = published().find(article => article.name.startsWith('002'));
  if (real) pastes.push(real.text.replace(/\s+/g, ' '));
  for (const [i, text] of pastes.entries()) {
    await page.paste(text);
    await page.eventually(async () => assert.ok((await page.marks()).length > 10));
    for (const share of [0, .5, .98]) {
      await scrollTo(page, share);
      await page.eventually(async () => assert.deepEqual(await unseen(page, `long-paragraph-${i}`), [], `text ${i} at ${share}`));
    }
  }
});

test('nothing of a cut paragraph is lost, and no gap shows where it is cut', async t => {
  const text = oneParagraph(6600), page = await open(t, {article: text});
  assert.equal((await page.paragraphs()).join(''), text);
  const gaps = await page.inner.evaluate(() => {
    const boxes = [...document.querySelectorAll('main article p')].map(p => p.getBoundingClientRect());
    return boxes.slice(1).map((box, i) => Math.round(box.top - boxes[i].bottom));
  });
  assert.ok(gaps.length > 0 && gaps.every(gap => gap === 0), `${gaps}`);
});

test('half a million characters in one paragraph: drawn to the end, and as quick as in many', async t => {
  const many = longArticle(102_000), one = oneParagraph(102_000);
  assert.ok(one.length > 500_000);
  const page = await open(t);
  const times = [];
  for (const text of [many, one]) {
    await page.paste(text);
    await page.eventually(async () => {
      assert.ok((await page.inner.locator('main article mark').count()) > 5000);
    }, 120_000);
    const end = text.slice(-40);
    await page.eventually(async () => assert.ok((await page.text()).endsWith(end), 'all of it is there'), 120_000);
    await page.saved();
    // Four acts: the page has shown each before the next.
    await page.press('n');
    const from = Date.now();
    await page.press('Enter');
    await page.press('n');
    await page.press('Delete');
    await page.press('Control+z');
    times.push(Date.now() - from);
  }
  t.diagnostic(`four acts: ${times[0]} ms in many paragraphs, ${times[1]} ms in one`);
  assert.ok(times[1] < 3 * times[0] + 1000, `${times}`);
  for (const share of [0, .3, .7, .999]) {
    await scrollTo(page, share);
    await page.eventually(async () => assert.deepEqual(await unseen(page, 'long-paragraph-500k'), [], `at ${share}`));
  }
});
