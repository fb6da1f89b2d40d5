// Forced colours (the contrast themes of Windows): the text layer and the controls are what is seen, in the system's
// colours, and tags are told apart by their form.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {newContext, open} from './page.mjs';
import {Picture} from './picture.mjs';

async function forced(t, colorScheme, options = {}) {
  const context = await newContext(t, {forcedColors: 'active', colorScheme, ...options});
  return open(t, {context, article: harbour});
}

for (const scheme of ['dark', 'light']) {
  test(`${scheme}: every word of the article can be read, tagged or not`, async t => {
    const page = await forced(t, scheme);
    await page.press('n', 'Enter', 'n');
    const picture = Picture.of(await page.shot(`forced-${scheme}`));
    for (const words of ['Saltmarsh', 'may', 'port authority', 'one single bolt', 'Ingrid Vasquez', 'According to'])
      assert.ok(picture.contrast((await page.place(words)).first, 1) > .8, words);
    const paper = picture.part({x: 250, y: 700, width: 4, height: 4}, 1).lightness();
    assert.ok(scheme === 'dark' ? paper < .1 : paper > .9, `the paper is the system’s: ${paper}`);
  });

  test(`${scheme}: marks differ by form, kept from suggested, and the selected one stands out`, async t => {
    const page = await forced(t, scheme);
    await page.click('one single bolt');
    await page.press('Enter');
    await page.press('Escape');
    const look = selector => page.inner.locator(`main article mark${selector}`).first().evaluate(e => {
      const s = getComputedStyle(e);
      return [s.textDecorationLine, s.textDecorationStyle, s.outlineStyle, s.outlineWidth, s.backgroundColor].join(' ');
    });
    const looks = new Map();
    for (const kind of ['quote', 'speaker', 'cue', 'hedge'])
      looks.set(kind, await look(`[data-kind=${kind}][data-state=suggested]`));
    looks.set('kept quote', await look('[data-kind=quote][data-state=accepted]'));
    await page.press('n');
    looks.set('selected', await look('[aria-current=true]'));
    assert.equal(new Set(looks.values()).size, looks.size, JSON.stringify([...looks]));
  });

  test(`${scheme}: buttons, the chosen tab, and a message over the article can be read`, async t => {
    const page = await forced(t, scheme);
    await page.role('tab', 'Tags').click();
    await page.role('complementary', 'Speakers and tags').getByRole('button', {name: /^Keep \d+$/}).click();
    await page.drawn();
    const picture = Picture.of(await page.shot(`forced-${scheme}-message`));
    for (const box of [
           await page.button('Menu').boundingBox(), await page.button('New article').boundingBox(),
           await page.role('tab', 'Tags').boundingBox(), await page.button('Next').boundingBox(),
           await page.role('region', 'Message').getByRole('button', {name: 'Undo'}).boundingBox()])
      assert.ok(picture.contrast(box, 1) > .5, JSON.stringify(box));
    const ground = await page.role('region', 'Message').evaluate(e => getComputedStyle(e).backgroundColor);
    assert.doesNotMatch(ground, /^rgba\(.*, 0(\.\d+)?\)$/, 'nothing shows through the message');
    assert.notEqual(ground, 'transparent');
  });
}

test('on a phone, and switched on and off while the page is open', async t => {
  const page = await forced(t, 'dark', {viewport: {width: 390, height: 780}, hasTouch: true, isMobile: true});
  await page.press('n');
  const picture = Picture.of(await page.shot('forced-phone'));
  assert.ok(picture.contrast((await page.place('one single bolt')).first, 1) > .8);
  await page.inner.emulateMedia({forcedColors: 'none'});
  await page.drawn();
  const drawn = () => page.inner.evaluate(() => getComputedStyle(document.getElementById('canvas')).display);
  assert.notEqual(await drawn(), 'none');
  await page.inner.emulateMedia({forcedColors: 'active'});
  await page.drawn();
  assert.equal(await drawn(), 'none');
});
