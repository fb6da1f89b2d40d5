// Any script: seen, selected, tagged, and no grapheme cut; right-to-left paragraphs run from the right.
import assert from 'node:assert/strict';
import test from 'node:test';
import {open} from './page.mjs';
import {mine} from './tags.mjs';

const world = [
  'Words of the world',
  'ראש העיר אמר שהגשר אולי ייסגר מחר. איש אינו יודע.',
  'قال رئيس البلدية إن الجسر قد يغلق غدا. لا أحد يعلم.',
  '市长说，大桥可能明天关闭。没有人知道。',
  'महापौर ने कहा कि पुल शायद कल बंद होगा। कोई नहीं जानता।',
  'Ο δήμαρχος είπε ότι ίσως κλείσει. Мэр сказал, что мост, возможно, закроют.',
  '“We 👩🏽‍🏫 and 🇳🇴 may come,” said the mayor.',
].join('\n\n');

const cases = [
  ['Hebrew', 'אולי ייסגר'], ['Arabic', 'قد يغلق'], ['Chinese', '可能明天'], ['Hindi', 'शायद कल'],
  ['Greek', 'ίσως κλείσει'], ['Cyrillic', 'мост, возможно'], ['emoji', '👩🏽‍🏫 and 🇳🇴'],
];

// From the start of the words to their end as they are read, whichever side that is.
async function dragOver(page, words) {
  const ends = await page.inner.evaluate(words => {
    for (const p of document.querySelectorAll('main article p')) {
      const at = p.textContent.indexOf(words);
      if (at < 0) continue;
      p.scrollIntoView({block: 'center', behavior: 'instant'});
      const walk = document.createTreeWalker(p, NodeFilter.SHOW_TEXT), rtl = /[\u0590-\u08ff]/.test(words);
      const edge = (offset, begin) => {
        const range = document.createRange();
        let before = 0;
        walk.currentNode = p;
        while (walk.nextNode()) {
          const node = walk.currentNode, inside = offset - before;
          if (begin ? inside < node.length : inside <= node.length) {
            const size = node.data.codePointAt(begin ? inside : Math.max(0, inside - 2)) > 0xffff ? 2 : 1;
            range.setStart(node, begin ? inside : inside - size);
            range.setEnd(node, begin ? inside + size : inside);
            break;
          }
          before += node.length;
        }
        const r = range.getBoundingClientRect();
        return {x: begin === rtl ? r.right - 1 : r.left + 1, y: r.top + r.height / 2};
      };
      return [edge(at, true), edge(at + words.length, false)];
    }
    return null;
  }, words);
  assert.ok(ends, words);
  const {mouse} = page.inner;
  await mouse.move(ends[0].x, ends[0].y);
  await mouse.down();
  await mouse.move((ends[0].x + ends[1].x) / 2, ends[1].y);
  await mouse.move(ends[1].x, ends[1].y, {steps: 2});
  await mouse.up();
  await page.drawn();
}

for (const [script, words] of cases) {
  test(`${script} is selected by the mouse and tagged`, async t => {
    const page = await open(t, {article: world});
    await page.press('g');
    await dragOver(page, words);
    assert.equal(await page.selectedText(), words);
    await page.press('3');
    assert.deepEqual(await mine(page), [['hedge', words]]);
  });
}

test('right-to-left paragraphs run from the right, and their tags are on their words', async t => {
  for (const theme of ['light', 'dark', 'contrast']) {
    const page = await open(t, {article: world, init: theme => localStorage.setItem('hearsay.theme', theme), initArgument: theme});
    for (const [, words] of cases) {
      await page.press('Escape', 'Escape');
      await dragOver(page, words);
      await page.press('3');
    }
    assert.equal((await mine(page)).length, cases.length);
    const column = await page.inner.locator('main article').boundingBox();
    for (const words of ['ראש', 'قال']) {
      const {first} = await page.place(words);
      assert.ok(Math.abs(first.x + first.width - column.x - column.width) < 4, `${words} stands at the right`);
    }
    await page.click('ייסגר');
    await page.shot(`scripts-${theme}`);
    const start = await page.role('slider', 'Start of the tag').boundingBox(), end = await page.role('slider', 'End of the tag').boundingBox();
    assert.ok(start.x > end.x, 'the start of a Hebrew tag is at its right');
  }
});

test('a handle moves in the direction of its arrow in a right-to-left paragraph', async t => {
  const page = await open(t, {article: world});
  await page.press('g');
  await dragOver(page, 'אולי ייסגר');
  await page.press('3');
  await page.role('slider', 'End of the tag').focus();
  await page.press('ArrowLeft');
  assert.deepEqual(await mine(page), [['hedge', 'אולי ייסגר מחר']]);
});

test('Shift and arrows never cut a grapheme, in any paragraph', async t => {
  const page = await open(t, {article: world});
  const graphemes = new Intl.Segmenter('en', {granularity: 'grapheme'});
  await page.inner.locator('main article').focus();
  await page.press('Control+Home');
  const text = (await page.paragraphs()).join('');
  for (let i = 0; i < 6; ++i) {
    await page.press('ArrowDown', 'Home');
    for (let j = 0; j < 6; ++j) {
      await page.press('Shift+ArrowRight');
      const words = (await page.selectedText()).replaceAll('\n', '');
      if (!words) continue;
      const at = text.indexOf(words);
      const borders = new Set([...graphemes.segment(text)].map(s => s.index).concat(text.length));
      assert.ok(borders.has(at) && borders.has(at + words.length), JSON.stringify(words));
    }
    await page.press('ArrowRight');
  }
});
