// The words that are drawn lie where the browser has them, to a pixel, at every density of the screen and every zoom. Each
// line's ink in the picture is compared with the ink of the same line as the browser itself draws it.
import assert from 'node:assert/strict';
import test from 'node:test';
import {newContext, open} from './page.mjs';
import {Picture} from './picture.mjs';

// Nobody speaks and nothing is unsure: marks are another matter.
const plain = ['The canal from the lake to the mill', ...Array.from({length: 12}, (_, i) =>
  `The canal is ${i + 3} miles long and has ${i + 2} locks. Barges brought coal up the valley and took flour down to the port. ` +
  'The towpath on the north bank is open all year, and two bridges of grey stone lead across to the village.')].join('\n\n');

// The lines of the article that are all in sight, above what may lie over its lower end; in CSS pixels.
const lines = page => page.inner.evaluate(() => {
  const {top, bottom, left, right} = document.querySelector('main').getBoundingClientRect(), found = [];
  for (const p of document.querySelectorAll('main article p')) {
    const range = document.createRange();
    range.selectNodeContents(p);
    const rows = new Map();
    for (const r of range.getClientRects()) {
      const y = Math.round(r.y), row = rows.get(y) ?? {x: r.x, y: r.y, right: r.right, height: r.height};
      rows.set(y, {...row, x: Math.min(row.x, r.x), right: Math.max(row.right, r.right)});
    }
    found.push(...rows.values());
  }
  return found.filter(r => r.y > top && r.y + r.height < bottom - 140 && r.x > left && r.right < right &&
                           document.elementFromPoint((r.x + r.right) / 2, r.y + r.height / 2)?.closest('article'))
    .map(({x, y, right, height}) => ({x: x - 4, y, width: right - x + 8, height}));
});

// Where the ink of a line begins and ends, and its centre, in CSS pixels. The centre tells a shift of a part of a pixel; the
// ends tell words that are spaced in another way.
function ink(picture, line, ratio) {
  const part = picture.part(line, ratio), grey = part.grey();
  const light = grey.reduce((most, g) => Math.max(most, g), 0), dark = grey.reduce((least, g) => Math.min(least, g), 1);
  assert.ok(light - dark > .4, 'there is ink');
  let left = Infinity, right = -Infinity, all = 0, across = 0, down = 0;
  for (let y = 0; y < part.height; ++y)
    for (let x = 0; x < part.width; ++x) {
      const weight = light - grey[y * part.width + x];
      all += weight, across += weight * (x + .5), down += weight * (y + .5);
      if (weight < .3 * (light - dark)) continue;
      left = Math.min(left, x), right = Math.max(right, x + 1);
    }
  return {left: left / ratio, right: right / ratio, across: across / all / ratio, down: down / all / ratio};
}

test('the words are drawn where the browser has them, to a pixel, at every density and zoom', {timeout: 240_000}, async t => {
  const context = await newContext(t), page = await open(t, {context, article: plain});
  const session = await context.newCDPSession(page.inner);
  for (const density of [1, 1.5, 2, 3])
    for (const zoom of [1, 2, 4]) {
      const ratio = density * zoom;
      // A zoom is a smaller window of larger pixels.
      const [width, height] = [1280 / zoom, Math.max(800 / zoom, 480)];
      await session.send('Emulation.setDeviceMetricsOverride', {width, height, deviceScaleFactor: ratio, mobile: false});
      await page.inner.waitForFunction(([ratio, width]) => devicePixelRatio === ratio && innerWidth === width, [ratio, width]);
      await page.drawn();
      const at = `density ${density}, zoom ${100 * zoom} %`, all = (await lines(page)).slice(0, 6);
      assert.ok(all.length >= 2, `${at}: lines in sight`);
      // Of these lines only, and not by playwright, which takes the override back.
      const top = Math.floor(all[0].y) - 4, clip = {x: 0, y: top, width, height: Math.ceil(all.at(-1).y + all.at(-1).height) + 4 - top, scale: 1};
      const picture = async () => Picture.of(Buffer.from((await session.send('Page.captureScreenshot', {clip})).data, 'base64'));
      const drawn = await picture();
      await page.inner.evaluate(() => document.documentElement.classList.add('no-canvas'));
      const asDom = await picture();
      await page.inner.evaluate(() => document.documentElement.classList.remove('no-canvas'));
      for (const line of all) {
        const here = {...line, y: line.y - top}, a = ink(drawn, here, ratio), b = ink(asDom, here, ratio);
        for (const side of Object.keys(a)) assert.ok(Math.abs(a[side] - b[side]) <= 1, `${at}, ${side} of ${JSON.stringify(line)}: ${a[side]} and ${b[side]}`);
      }
    }
});
