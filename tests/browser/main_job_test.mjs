// The main job, from the first paste to the same article tomorrow: with an invented article, and with a
// published one where ../shared/articles is there.
import assert from 'node:assert/strict';
import test from 'node:test';
import {bakery, harbour, published} from './articles.mjs';
import {file, open} from './page.mjs';

// Three words of the article that no tag touches and that occur in it once.
function untagged(page) {
  return page.inner.evaluate(() => {
    const text = document.querySelector('main article').textContent;
    for (const p of document.querySelectorAll('main article p')) {
      for (const node of p.childNodes) {
        if (node.nodeType !== Node.TEXT_NODE) continue;
        for (const [words] of node.data.matchAll(/(?<=^|\s)\p{L}+ \p{L}+ \p{L}+(?=\s\p{L}+\s\p{L})/gu)) {
          if (text.indexOf(words) === text.lastIndexOf(words)) return words;
        }
      }
    }
    return null;
  });
}

// What a person sees of the tags; which one is selected is not part of it.
const seen = async page => (await page.marks()).map(({current, ...mark}) => mark);

async function mainJob(t, article, picture) {
  const page = await open(t);
  await t.test('paste: guesses of all kinds', async () => {
    await page.paste(article);
    for (const kind of ['quote', 'speaker', 'cue', 'hedge'])
      assert.ok(await page.count(kind, 'suggested') > 0, kind);
    assert.equal(await page.count(undefined, 'accepted'), 0);
    await page.saved();
  });

  await t.test('N goes to a suggestion, Enter keeps it, Delete removes the next', async () => {
    await page.press('n');
    const [first] = await page.current();
    assert.equal(first.state, 'suggested');
    await page.press('Enter');
    assert.ok((await page.marks({state: 'accepted'})).some(m => m.kind === first.kind && m.text === first.text));
    const [second] = await page.current();
    assert.equal(second.state, 'suggested');
    const before = await page.count(second.kind);
    await page.press('Delete');
    assert.ok(await page.count(second.kind) < before);
    assert.notEqual((await page.current())[0].text, second.text, 'on to the next');
    await page.press('Escape');
  });

  let words, speaker;
  await t.test('select words with the mouse, press 2, choose who said it', async () => {
    words = await untagged(page);
    assert.ok(words, 'the article has three words without a tag');
    await page.select(words);
    await page.press('2');
    assert.deepEqual(
        (await page.current()).map(m => [m.kind, m.state, m.text]), [['quote', 'accepted', words]]);
    const choice = page.role('button', /^Said by /).and(page.inner.locator('[aria-keyshortcuts="1"]'));
    speaker =
        (await choice.getAttribute('aria-label') ?? await choice.textContent()).replace(/^Said by /, '');
    await page.press('1');
    assert.match(
        (await page.current())[0].described,
        new RegExp(`by ${speaker.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
  });

  await t.test('borders move by words', async () => {
    await page.press('.');
    const [longer] = await page.current();
    assert.match(longer.text, new RegExp(`^${words}\\s\\p{L}+$`, 'u'));
    await page.press(',');
    assert.equal((await page.current())[0].text, words);
    await page.press('>');
    assert.equal((await page.current())[0].text, words.slice(words.indexOf(' ') + 1));
    await page.press('<');
    assert.equal((await page.current())[0].text, words);
  });

  await t.test('undo and redo', async () => {
    const done = await seen(page);
    for (let i = 0; i < 6; ++i) await page.press('Control+z');
    assert.equal((await seen(page)).filter(m => m.text === words).length, 0, 'the tag is undone');
    for (let i = 0; i < 6; ++i) await page.press('Control+y');
    assert.deepEqual(await seen(page), done);
  });

  let tags;
  await t.test('after a reload it is all there, and can still be undone', async () => {
    await page.saved();
    tags = await seen(page);
    const text = await page.text();
    await page.reload();
    assert.equal(await page.text(), text);
    assert.deepEqual(await seen(page), tags);
    await page.press('Control+z');
    assert.notDeepEqual(await seen(page), tags);
    await page.press('Control+y');
    assert.deepEqual(await seen(page), tags);
    await page.shot(picture);
  });

  await t.test('a new name', async () => {
    await page.menu('Rename…');
    await page.role('textbox', 'Title').fill('My first exercise');
    await page.button('Rename').click();
    await page.eventually(async () => assert.match(await page.title(), /^My first exercise/));
    await page.eventually(async () => assert.ok((await page.library()).includes('My first exercise')));
  });

  let saved;
  await t.test('saved as a file', async () => {
    saved = await page.download(() => page.menu('Save as a file'));
    assert.equal(saved.name, 'My first exercise.hearsay.json');
    assert.ok(JSON.parse(saved.text));
  });

  await t.test('deleted, and brought back', async () => {
    await page.button('Delete My first exercise').click();
    await page.eventually(async () => assert.ok(!(await page.library()).includes('My first exercise')));
    await page.role('region', 'Message').getByRole('button', {name: 'Undo'}).click();
    await page.eventually(async () => assert.match(await page.title(), /^My first exercise/));
    await page.eventually(async () => assert.deepEqual(await seen(page), tags));
  });

  await t.test('its file, opened on another device, shows the same tags', async () => {
    const other = await open(t, {article: bakery});
    await other.openFiles(file(saved.name, saved.text, 'application/json'));
    await other.eventually(async () => assert.match(await other.title(), /^My first exercise/));
    await other.eventually(async () => assert.deepEqual(await seen(other), tags));
    assert.equal(await other.text(), await page.text());
    await other.saved();
    await other.reload();
    assert.deepEqual(await seen(other), tags);
  });
}

test('the main job, an invented article', t => mainJob(t, harbour, 'main-job'));

const [first] = published();
test(
    'the main job, a published article', {skip: first ? false : 'no ../shared/articles beside this checkout'},
    t => mainJob(t, first.text, 'main-job-published'));
