// Everything that is known of a tag can be changed in the inspector, and is in the document then.
import assert from 'node:assert/strict';
import test from 'node:test';
import {harbour} from './articles.mjs';
import {documentOf} from './document.mjs';
import {file, open} from './page.mjs';

const inspector = page => page.role('group', 'Selected tag');
const choose = async (page, question, answer) => {
  await inspector(page).getByRole('combobox', {name: question}).selectOption(answer);
  await page.drawn();
};

test('a quote: how it is told, its speaker, its cue, its note', async t => {
  const page = await open(t, {article: harbour});
  await page.click('The ships go');
  const words = (await documentOf(page)).tag('The ships go', 'quote').words;
  const quote = async () => (await documentOf(page)).tag('The ships go', 'quote');
  await choose(page, 'Word for word?', 'partly quoted');
  assert.equal((await quote()).kind, 'mixed');
  assert.equal((await documentOf(page)).part(words, 'cue'), 'complained');
  await choose(page, 'Who said it?', 'Ingrid Vasquez');
  assert.equal((await quote()).speaker, 'Ingrid Vasquez');
  assert.equal((await documentOf(page)).part(words, 'cue'), undefined, 'it is the captain who complained');
  await choose(page, 'Reporting words', 'complained');
  assert.equal((await documentOf(page)).part(words, 'cue'), 'complained');
  await choose(page, 'Reporting words', 'None');
  assert.equal((await documentOf(page)).part(words, 'cue'), undefined);
  await page.select('captain');
  await inspector(page).getByRole('button', {name: 'Use the selected words: captain'}).click();
  await page.drawn();
  assert.equal((await documentOf(page)).part(words, 'cue'), 'captain');
  await choose(page, 'Reporting words', 'complained');
  assert.equal((await documentOf(page)).part(words, 'cue'), 'complained');
  await page.role('textbox', 'Note').fill('He sounds tired.');
  await page.press('Tab');
  await page.eventually(async () => assert.equal((await quote()).note, 'He sounds tired.'));
  assert.equal((await quote()).state, 'accepted', 'whoever corrects a guess has kept it');
});

test('a hedge: its kind, how sure they are, its claim; and another kind of tag', async t => {
  const page = await open(t, {article: harbour});
  await page.click('probably');
  const hedge = async () => (await documentOf(page)).tags.find(t => t.words === 'probably');
  await choose(page, 'How sure are they?', 'Very unsure');
  assert.equal((await hedge()).strength, 3);
  await choose(page, 'What kind of hedge?', 'belief – thinks, hopes');
  assert.equal((await hedge()).kind, 'belief');
  await page.select('older than the storm');
  await inspector(page).getByRole('button', {name: /^Use the selected words/}).click();
  await page.drawn();
  assert.equal((await documentOf(page)).part('probably', 'claim'), 'older than the storm');
  await choose(page, 'What is it?', 'Quote');
  assert.equal((await hedge()).label, 'quote');
  await page.press('Control+z');
  assert.equal((await hedge()).label, 'hedge');
});

test('where a tag came from', async t => {
  const page = await open(t, {article: harbour});
  await page.click('one single bolt');
  assert.match(await inspector(page).textContent(), /suggestion, \d+% sure/);
  await page.press('Enter');
  await page.click('one single bolt');
  assert.match(await inspector(page).textContent(), /suggestion, kept/);
  await page.press('Escape');
  await page.select('stands still');
  await page.press('3');
  assert.match(await inspector(page).textContent(), /by me/);

  // The same article with the layer of an answer key, and of somebody else.
  const saved = await page.download(() => page.press('Control+s'));
  for (const [author, words] of [['key', /from the key/], ['imported', /imported/]]) {
    const changed = JSON.parse(saved.text), document = changed.documents?.[0] ?? changed;
    document.id += author;
    document.layers.find(layer => layer.id === 'me').author = author;
    await page.openFiles([file(`${author}.hearsay.json`, JSON.stringify(changed), 'application/json')]);
    await page.role('dialog', 'The same article').getByRole('button', {name: 'Open as a copy'}).click();
    await page.click('stands still');
    await page.eventually(async () => assert.match(await inspector(page).textContent(), words));
    await page.press('Escape');
  }
});

test('it has all the height that the list above leaves it, and the words it shows end at a word', async t => {
  const page = await open(t, {article: harbour, viewport: {width: 1280, height: 900}});
  await page.click('about forty people');
  const box = await inspector(page).boundingBox();
  const note = await page.role('textbox', 'Note').boundingBox();
  assert.ok(note.y + note.height <= box.y + box.height, 'the last control is in sight');
  const long = `“${'We are waiting for the bolt. '.repeat(12).trim()}”`;
  await page.paste(`A headline\n\n${long} said port director Ingrid Vasquez.`);
  await page.click('We are waiting for the bolt');
  assert.match(await inspector(page).textContent(), / (We|are|waiting|for|the|bolt)…”/);
});
