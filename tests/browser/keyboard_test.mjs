// Everything by the keyboard: each action of the menu by its key, the caret, the Tab key, dialogs that hold
// the focus.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour, longArticle} from './articles.mjs';
import {open} from './page.mjs';

// Puts the caret before words of the article by keys alone: from its start by words and signs.
async function caretBefore(page, words) {
  await page.inner.locator('main article').focus();
  await page.press('Control+Home');
  const place = () => page.inner.evaluate(async () => {
    await new Promise(requestAnimationFrame);  // the caret moves with the frame
    const {focusNode, focusOffset} = getSelection(), range = document.createRange();
    range.selectNodeContents(focusNode.parentElement.closest('article'));
    range.setStart(focusNode, focusOffset);
    return range.toString();
  });
  for (let i = 0; i < 400; ++i) {
    if ((await place()).startsWith(words)) return;
    await page.inner.keyboard.press('ArrowRight');
  }
  assert.fail(`the caret did not come to “${words}”`);
}

const caretPlace = page => page.inner.evaluate(() => {
  const {focusNode, focusOffset} = getSelection(), range = document.createRange();
  range.selectNodeContents(document.querySelector('main article'));
  range.setEnd(focusNode, focusOffset);
  return range.toString().length;
});

async function selectByKeys(page, words) {
  await caretBefore(page, words);
  for (const _ of words) await page.inner.keyboard.press('Shift+ArrowRight');
  await page.drawn();
  assert.equal(await page.selectedText(), words);
}

// Goes from guess to guess until one is a quote.
async function nextQuote(page) {
  for (let i = 0; i < 20; ++i) {
    await page.press('n');
    if ((await page.current()).some(m => m.kind === 'quote')) return;
  }
  assert.fail('N came to no quote');
}

const focused = page => page.inner.evaluate(() => {
  const e = document.activeElement;
  return {
    role: e.getAttribute('role') ?? e.localName,
    name: (e.getAttribute('aria-label') ?? e.textContent).slice(0, 60),
    dialog: !!e.closest('[role=dialog], [role=menu]')
  };
});

test('arrows move the caret, Shift selects, Control goes by words', async t => {
  const page = await open(t, {article: bakery});
  await caretBefore(page, 'opens at midnight');
  await page.press('Shift+ArrowRight', 'Shift+ArrowRight');
  assert.equal(await page.selectedText(), 'op');
  await page.press('Shift+ArrowLeft');
  assert.equal(await page.selectedText(), 'o');
  await page.press('ArrowLeft', 'Shift+Control+ArrowRight');
  assert.equal((await page.selectedText()).trim(), 'opens');
  await page.press('ArrowRight', 'Shift+End');
  assert.equal((await page.selectedText()).trim(), 'at midnight');
  await page.press('ArrowDown', 'Home', 'Shift+End');
  assert.match(await page.selectedText(), /^“Bread does not sleep/);
});

test('the caret stays in the article: a step past either end goes nowhere', async t => {
  const page = await open(t, {article: bakery});
  const whole = await page.text(), past = ['Left', 'Up', 'Control+ArrowUp', 'Home'], beyond = ['Right', 'Down', 'Control+ArrowDown', 'End'];
  const arrow = key => /Home|End|\+/.test(key) ? key : `Arrow${key}`;
  await caretBefore(page, 'opens at midnight');
  for (const keys of [[], ...past.map(key => [key])]) {
    await page.press('Control+Home', ...keys.map(arrow), 'Shift+ArrowRight');
    assert.equal(await page.selectedText(), whole[0], `at the start, after ${keys}`);
  }
  for (const keys of [[], ...beyond.map(key => [key])]) {
    await page.press('Control+End', ...keys.map(arrow), 'Shift+ArrowLeft');
    assert.equal(await page.selectedText(), whole.at(-1), `at the end, after ${keys}`);
  }
  await page.press('Control+Home', 'Control+Shift+End');
  assert.equal((await page.selectedText()).replace(/\n+/g, '\n'), whole);
  await page.press('Control+End', 'Control+Shift+Home');
  assert.equal((await page.selectedText()).replace(/\n+/g, '\n'), whole);
});

test('End without a caret leaves the article where it is', async t => {
  const page = await open(t, {article: longArticle(900)});
  const top = () => page.inner.evaluate(() => document.querySelector('main').scrollTop);
  await page.inner.evaluate(() => {
    document.querySelector('main article').focus({preventScroll: true});
    getSelection().removeAllRanges();
    document.querySelector('main').scrollTop = 300;
  });
  await page.drawn();
  assert.equal(await top(), 300);
  await page.press('End');
  assert.equal(await top(), 300);
});

for (const [key, kind] of [['1', 'speaker'], ['2', 'quote'], ['3', 'hedge']]) {
  test(`${key} tags what Shift and the arrows selected as a ${kind}`, async t => {
    const page = await open(t, {article: bakery});
    await selectByKeys(page, 'shop');
    await page.press(key);
    assert.deepEqual(
        (await page.current()).map(m => [m.kind, m.state, m.text]), [[kind, 'accepted', 'shop']]);
    assert.equal(await page.selectedText(), '');
    await page.press('Escape', 'Escape');
    assert.deepEqual(await page.current(), [], 'Escape lets go');
    await page.press('Control+z');
    assert.equal(await page.count(kind, 'accepted'), 0);
  });
}

test('without a selection the digits tag nothing', async t => {
  const page = await open(t, {article: bakery});
  const before = await page.marks();
  await page.press('1', '2', '3');
  assert.deepEqual(await page.marks(), before);
});

// Everything that can be done, as the list of all commands has it: names and keys.
async function allActions(page) {
  await page.press('Control+k');
  const list = page.role('group', 'Commands').getByRole('button');
  await list.first().waitFor();
  const items = await list.evaluateAll(found => found.map(item => ({
    name: item.getAttribute('aria-label') ?? item.textContent,
    keys: (item.getAttribute('aria-keyshortcuts') ?? '').split(' ').filter(Boolean),
  })));
  await page.press('Escape');
  return items;
}

// What each key does, as a person sees it. `before` brings the page where the key can be used.
const shown = {
  'New article': page => page.role('dialog', 'New article').count(),
  'Save as a file': null,   // below
  'Open a file…': null,     // new_article_test.mjs
  // While people decide: deciding_test.mjs.
  'Next place to decide': null,
  'Previous place to decide': null,
  'No tag here': null,
  'Take the selected words': null,
  'Save as…': page => page.role('dialog', 'Save as').count(),
  'Rename…': page => page.role('dialog', /Rename/).count(),
  'Undo': page => page.marks(),
  'Redo': page => page.marks(),
  'Next suggestion': page => page.current(),
  'Previous suggestion': page => page.current(),
  'Search in all articles': async page => (await focused(page)).name,
  'Next tag': page => page.current(),
  'Notes': page => page.button('Notes').count(),
  'Previous tag': page => page.current(),
  'Correct the text…': page => page.role('dialog', 'Correct the text').count(),
  'Tag as reporting words': page => page.count('cue', 'accepted'),
  'Tag as hedged claim': page => page.role('group', 'Selected tag').textContent(),
  'All places with these words': page => page.role('region', 'Places that say the same').count(),
  'Add the selected words to the tag': page => page.current(),
  'Take this part out of the tag': page => page.current(),
  'Search in the article': page => page.role('region', 'Search in the article').count(),
  'Next hit': page => page.role('region', 'Search in the article').textContent(),
  'Previous hit': page => page.role('region', 'Search in the article').textContent(),
  'Not part of the article': page => page.inner.locator('article p.aside').count(),
  'Part of the article': page => page.inner.locator('article p.aside').count(),
  'Next sentence': page => caretPlace(page),
  'Previous sentence': page => caretPlace(page),
  'Select the sentence': page => page.selectedText(),
  'Keep this suggestion': page => page.count(undefined, 'accepted'),
  'Remove this tag': page => page.marks(),
  'Tag as speaker': page => page.count('speaker', 'accepted'),
  'Tag as quote': page => page.count('quote', 'accepted'),
  'Tag as hedge': page => page.count('hedge', 'accepted'),
  'Who said it?': page => page.role('button', /^Said by /).count(),
  'Use the selected words': page => page.current(),
  'Move its start left': page => page.current(),
  'Move its start right': page => page.current(),
  'Move its end left': page => page.current(),
  'Move its end right': page => page.current(),
  'Hide or show suggestions': page => page.count(undefined, 'suggested'),
  // From the device's colours to the light ones: nothing but the message may change.
  'Change colours': page => page.role('region', 'Message').allTextContents(),
  'Larger text': async page => (await page.place('Mill Lane')).first.width,
  'Smaller text': async page => (await page.place('Mill Lane')).first.width,
  'All keys': page => page.role('dialog', 'All keys').count(),
  'Settings…': page => page.role('dialog', 'Settings').count(),
  'Report: who gets to speak': page => page.role('tab', 'Report').getAttribute('aria-selected'),
  'History: what was done': page => page.role('tab', 'History').getAttribute('aria-selected'),
  'Print article and scorecard…': null,  // report_test.mjs
};
const before = {
  'Undo': async page => {
    await page.select('Mill Lane');
    await page.press('3', 'Escape');
  },
  'Redo': async page => {
    await page.select('Mill Lane');
    await page.press('3', 'Escape', 'Control+z');
  },
  'Keep this suggestion': page => page.press('n'),
  'Remove this tag': page => page.press('n'),
  'Tag as speaker': page => page.select('Mill Lane'),
  'Tag as quote': page => page.select('Mill Lane'),
  'Tag as hedge': page => page.select('Mill Lane'),
  'Who said it?': nextQuote,
  'Use the selected words': async page => {
    await page.press('n');
    await page.select('Mill Lane');
  },
};
async function hedgeAndSelection(page) {
  await page.select('in Mill Lane');
  await page.press('3');
  await page.select('every night');
}
async function aSearch(page) {
  await page.press('Control+f');
  await page.inner.keyboard.type('the');
  await page.drawn();
}
async function twoParts(page) {
  await hedgeAndSelection(page);
  await page.press('a');
  await page.click('Mill Lane');
}
Object.assign(before, {
  'Tag as reporting words': page => page.select('Mill Lane'),
  'Tag as hedged claim': hedgeAndSelection,
  'All places with these words': page => page.doubleClick('the'),
  'Add the selected words to the tag': hedgeAndSelection,
  'Take this part out of the tag': twoParts,
  'Next hit': aSearch,
  'Previous hit': aSearch,
  'Not part of the article': page => page.select('Mill Lane'),
  'Part of the article': async page => {
    await page.select('Mill Lane');
    await page.press('m');
  },
  'Next sentence': page => caretBefore(page, 'opens at'),
  'Previous sentence': page => caretBefore(page, 'Lane'),
  'Select the sentence': page => caretBefore(page, 'Lane'),
});
for (const name of Object.keys(shown)) {
  if (name.startsWith('Move its'))
    before[name] = async page => {
      await page.select('in Mill Lane could');
      await page.press('3');
    };
}

test('every action that has a key does by it what it does from the list', async t => {
  const page = await open(t, {article: bakery});
  const keyed = (await allActions(page)).filter(item => item.keys.length);
  assert.deepEqual(
      keyed.map(item => item.name).sort(), Object.keys(shown).sort(), 'this test knows each of them');
  for (const {name, keys} of keyed) {
    if (!shown[name]) continue;
    for (const key of keys) {
      await t.test(`${key}: ${name}`, async () => {
        await page.paste(`${bakery}\n\nIt is a copy for ${name} by ${keys.indexOf(key)}.`);
        await before[name]?.(page);
        const was = await shown[name](page);
        // The keys as they are typed on a keyboard where < and > are Shift with comma and full stop.
        await page.press({'Shift+,': '<', 'Shift+.': '>'}[key] ?? key);
        await page.eventually(async () => assert.notDeepEqual(await shown[name](page), was));
        await page.press('Escape', 'Escape');
        if (name === 'Hide or show suggestions') await page.press(key);  // the next article would hide them as well
      });
    }
  }
});

test('Control+S saves the article as a file', async t => {
  const page = await open(t, {article: bakery});
  const saved = await page.download(() => page.press('Control+s'));
  assert.equal(JSON.parse(saved.text).text, bakery);
});

test('the sheet of keys names each key', async t => {
  const page = await open(t, {article: bakery});
  const keyed = (await allActions(page)).filter(item => item.keys.length);
  assert.ok(keyed.length > 20);
  await page.press('?');
  const sheet = await page.role('dialog', 'All keys').textContent();
  for (const {name} of keyed) assert.ok(sheet.includes(name), name);
  const keys = keyed.flatMap(item => item.keys);
  // M takes a paragraph out of the article and back into it, and while people decide the keys for suggestions are for places:
  // never both are on offer.
  assert.deepEqual(keys.filter((key, i) => keys.indexOf(key) !== i).sort(), ['Enter', 'm', 'n', 'p'], 'a key that two actions claim');
  for (const key of ['Ctrl+Z', 'Ctrl+V', 'arrows', 'Esc']) assert.ok(sheet.includes(key), key);
});

test('every control that acts has its key in the tree when it has one', async t => {
  const page = await open(t, {article: bakery});
  await page.press('n');
  for (const [name, key] of [
           ['Undo', 'Control+z'], ['New article', 'Control+Alt+n'], ['Keep', 'Enter'],
           ['Remove', 'Delete']]) {
    assert.match(
        await page.button(name).first().getAttribute('aria-keyshortcuts'),
        new RegExp(`^${key.replaceAll('+', '\\+')}`, 'i'), name);
  }
});

test('Tab goes to every control in the order of the page, and to the article', async t => {
  const page = await open(t, {article: bakery});
  await page.inner.evaluate(() => document.activeElement.blur());
  await page.inner.mouse.click(640, 2);
  const seen = [];
  for (let i = 0; i < 40; ++i) {
    await page.inner.keyboard.press('Tab');
    const {role, name} = await focused(page);
    if (role === 'body') break;
    seen.push(role === 'article' ? 'the article' : name);
  }
  for (const name of ['Menu', 'New article', 'the article', 'Speakers', 'Next'])
    assert.ok(seen.includes(name), `${name} in ${seen}`);
  const order = ['New article', `Delete ${bakery.split('\n')[0]}`, 'the article', 'Speakers', 'Next'].map(
      name => seen.indexOf(name));
  assert.deepEqual(order, [...order].sort((a, b) => a - b), `${seen}`);
});

test('the focus is where it can be seen', async t => {
  const page = await open(t, {article: bakery});
  for (let i = 0; i < 6; ++i) await page.inner.keyboard.press('Tab');
  const ring = await page.inner.evaluate(() => {
    const style = getComputedStyle(document.activeElement);
    return [style.outlineStyle, parseFloat(style.outlineWidth)];
  });
  assert.equal(ring[0], 'solid');
  assert.ok(ring[1] >= 1);
});

for (const [name, opener, close] of [
  ['New article', page => page.button('New article'), 'Escape'],
  ['About Hearsay', null, 'Escape'],
  ['All keys', null, 'Escape'],
]) {
  test(`the dialog ${name} holds the focus and gives it back`, async t => {
    const page = await open(t, {article: bakery});
    const from = opener ? opener(page) : page.button('Menu');
    await from.focus();
    await page.press('Enter');
    if (!opener) {
      await page.role('menuitem', name).focus();
      await page.press('Enter');
    }
    await page.role('dialog', name).waitFor();
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let i = 0; i < 8; ++i) {
        await page.press(key);
        const at = await focused(page);
        assert.ok(at.dialog || at.role === 'body', `${key} ${i}: ${at.role} ${at.name}`);
      }
    }
    assert.ok(
        await page.inner.evaluate(
            () => [...document.querySelectorAll('button, input, textarea, article')]
                      .filter(e => !e.closest('[role=dialog]'))
                      .every(e => e.closest('[inert]'))),
        'all else is out of reach');
    await page.press(close);
    assert.equal(await page.role('dialog', name).count(), 0);
    const back = await focused(page);
    assert.equal(back.name, opener ? name : 'Menu');
  });
}

test('under a dialog no key reaches the article, and no click a control', async t => {
  const page = await open(t, {article: bakery});
  await page.press('n');
  const before = await page.marks();
  const under = await page.role('tab', 'Tags').boundingBox();
  await page.press('?');
  await page.press('n', 'Delete', '2', 'Enter', 'Control+z', 'g');
  await page.inner.mouse.click(under.x + 5, under.y + 5);
  await page.press('Escape');
  assert.deepEqual(await page.marks(), before);
  assert.equal(await page.role('tab', 'Tags').getAttribute('aria-selected'), 'false');
});

test('the menu by keys: it takes the focus, Escape closes it and gives the focus back', async t => {
  const page = await open(t, {article: bakery});
  await page.button('Menu').focus();
  await page.press('Enter');
  assert.equal((await focused(page)).role, 'menuitem');
  await page.press('ArrowDown');
  const second = await focused(page);
  assert.equal(second.role, 'menuitem');
  assert.notEqual(second.name, 'New article', 'arrows move in a menu');
  await page.press('Escape');
  assert.equal((await focused(page)).name, 'Menu');
  assert.equal(await page.inner.getByRole('menu').count(), 0);
});

test('speakers and hedges wholly by the keyboard: suggestion, keep, who, reload', async t => {
  const page = await open(t, {article: harbour});
  await page.press('n', 'Enter');
  await nextQuote(page);
  await page.press('w');
  await page.role('button', /^Said by /).first().waitFor();
  await page.press('Escape', 'Delete');
  await page.saved();
  const tags = await page.marks();
  await page.reload();
  assert.deepEqual(
      (await page.marks()).map(m => [m.kind, m.state, m.text]), tags.map(m => [m.kind, m.state, m.text]));
});

test('N goes on from what is being read: after scrolling, and when a guess in the middle was removed', async t => {
  const page = await open(t, {article: longArticle(900)});
  const at = async () => (await page.current())[0]?.paragraph;
  await page.press('n');
  assert.equal(await at(), 1);
  await page.press('Escape');
  await page.inner.mouse.move(600, 400);
  await page.inner.mouse.wheel(0, 1500);
  const inSight = () => page.inner.evaluate(() => {
    const top = document.querySelector('main').getBoundingClientRect().top;
    return [...document.querySelectorAll('main article p')].findIndex(p => p.getBoundingClientRect().bottom > top);
  });
  await page.eventually(async () => assert.ok(await inSight() > 5));
  await page.drawn();
  const first = await inSight();
  await page.press('n');
  assert.ok(await at() >= first && await at() <= first + 1, `${await at()} is the first in sight, ${first}`);
  await page.press('n', 'n', 'n');
  const here = await at();
  await page.press('Delete', 'n');
  assert.ok(await at() >= here && await at() <= here + 1, `on from ${here}, not back to ${await at()}`);
});
