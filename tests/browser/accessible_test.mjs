// What assistive technology finds: axe-core's rules in the main states of work, and the names and order that
// the tests themselves rely on.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {violations} from './axe.mjs';
import {open} from './page.mjs';

const states = {
  'suggestions': async () => {},
  'a selected quote': page => page.press('n'),
  'the question who said it': page => page.press('n', 'w'),
  'selected words': page => page.select('end of March'),
  'the tab Tags': page => page.role('tab', 'Tags').click(),
  'the tab Report': page => page.press('r'),
  'the tab History': page => page.press('h'),
  'all commands': page => page.press('Control+k'),
  'how it reads': page => page.press('l'),
  'a card of a speaker': async page => {
    await page.role('tab', 'Speakers').click();
    await page.role('complementary', 'Speakers and tags').getByRole('button', {name: /quotes?, /}).first().click();
  },
  'blind mode': page => page.menu('Start blind mode'),
  'the end of blind mode': page => page.menu('Show suggestions'),
  'blind mode closed': page => page.menu('Close comparison'),
  'the menu': page => page.button('Menu').click(),
  'new article': page => page.button('New article').click(),
  'a problem in the dialog': async page => {
    await page.button('New article').click();
    await page.button('Analyse').click();
  },
  'all keys': page => page.press('?'),
  'about': page => page.menu('About Hearsay'),
  'rename': page => page.press('F2'),
  'a message with Undo': page => page.button(`Delete ${harbour.split('\n')[0]}`).click(),
  'no article': async page => {
    const name = () => page.inner.locator('main article').evaluateAll(found => found[0]?.ariaLabel);
    for (let before = await name(); before; before = await name()) {
      await page.menu('Delete this article');
      await page.eventually(async () => assert.notEqual(await name(), before));
    }
  },
};

for (const [theme, options] of Object.entries({
       'light': {colorScheme: 'light'},
       'dark, on a phone': {colorScheme: 'dark', viewport: {width: 390, height: 780}},
     })) {
  test(`axe finds nothing: ${theme}`, async t => {
    const page = await open(t, {article: harbour, ...options});
    await page.saved();
    for (const [name, go] of Object.entries(states)) {
      if (options.viewport && ['the tab Tags', 'a card of a speaker', 'a message with Undo'].includes(name))
        continue;  // in sheets, below
      await t.test(name, async () => {
        await go(page);
        await page.drawn();
        assert.deepEqual(await violations(page), []);
      });
      for (let i = 0; i < 4; ++i) await page.press('Escape');
    }
    if (options.viewport) {
      await page.paste(harbour);
      for (const name of ['Articles', 'Speakers and tags']) {
        await t.test(`the sheet ${name}`, async () => {
          await page.button(name).first().click();
          await page.drawn();
          assert.deepEqual(await violations(page), []);
          await page.press('Escape');
        });
      }
    }
  });
}

test('the page has landmarks, a language, a title and an article with a name', async t => {
  const page = await open(t, {article: harbour});
  for (const role of ['banner', 'navigation', 'main', 'complementary', 'contentinfo', 'article', 'status']) {
    assert.equal(await page.inner.getByRole(role).count(), 1, role);
  }
  assert.equal(await page.inner.locator('html').getAttribute('lang'), 'en');
  assert.match(await page.title(), /Hearsay/);
  assert.equal(await page.inner.locator('main article').getAttribute('aria-label'), harbour.split('\n')[0]);
  assert.doesNotMatch(
      await page.inner.locator('meta[name=viewport]').getAttribute('content'),
      /user-scalable=no|maximum-scale/);
});

test('every control has a name, and what is drawn is what is said', async t => {
  const page = await open(t, {article: harbour});
  await page.press('n');
  const nameless = await page.inner.locator('button, input, textarea, select').evaluateAll(found => found
    .filter(e => !(e.getAttribute('aria-label') ?? e.textContent).trim()).map(e => e.outerHTML));
  assert.deepEqual(nameless, []);
  // WCAG 2.5.3: a visible label is part of the name.
  const other = await page.inner.locator('button[aria-label]').evaluateAll(found => found
    .filter(e => /[a-z]{2}/i.test(e.textContent)).filter(e => {
      const words = e.textContent.toLowerCase().match(/[a-z]+/g);
      return !words.every(word => e.getAttribute('aria-label').toLowerCase().includes(word));
    }).map(e => `${e.textContent} / ${e.getAttribute('aria-label')}`));
  assert.deepEqual(other, []);
});

test('the browser’s own tree has the marks with their descriptions', async t => {
  const page = await open(t, {article: harbour});
  const devtools = await page.inner.context().newCDPSession(page.inner);
  await devtools.send('Accessibility.enable');
  const {nodes} = await devtools.send('Accessibility.getFullAXTree');
  const marks = nodes.filter(n => n.role?.value === 'mark');
  assert.equal(marks.length, (await page.marks()).length);
  assert.ok(
      marks.every(n => /^suggestion: /.test(n.description?.value)), 'each says that it is a suggestion, and of what');
});
