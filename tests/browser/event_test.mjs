// An event: put together and named, stored, corrected, hidden, taken away, deleted and brought back.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {open, root} from './page.mjs';

const dam = readdirSync(join(root, 'tests/events/dam')).filter(name => name.endsWith('.txt')).sort()
  .map(name => readFileSync(join(root, 'tests/events/dam', name), 'utf8'));
const titles = dam.map(article => article.split('\n')[0]);

const dialog = page => page.role('dialog', 'Compare articles');
const side = page => page.role('complementary', 'Speakers and tags');
const library = page => page.role('navigation', 'Articles');
const statementRows = page => dialog(page).getByRole('table', {name: 'Statements'}).getByRole('row');

async function compared(t, options) {
  const page = await open(t, {article: dam[0], ...options});
  for (const article of dam.slice(1)) {
    await page.saved();
    await page.paste(article);
  }
  await page.saved();
  await page.menu('Compare articles…');
  for (const title of titles) await dialog(page).getByRole('button', {name: title, exact: true}).click();
  await dialog(page).getByRole('button', {name: 'Compare 3 articles'}).click();
  await dialog(page).getByRole('table', {name: 'Statements'}).waitFor();
  await page.drawn();
  return page;
}

// Named and with outlets, and stored.
async function stored(t, options) {
  const page = await compared(t, options);
  await dialog(page).getByRole('tab', {name: 'Event'}).click();
  await dialog(page).getByRole('textbox', {name: 'Name of the event'}).fill('The dam');
  for (const [i, outlet] of ['Courier', 'Mirror', 'Telegraph'].entries()) {
    const group = dialog(page).getByRole('group', {name: titles[i]});
    await group.getByRole('textbox', {name: 'Outlet'}).fill(outlet);
    await group.getByRole('textbox', {name: 'Date'}).fill(`${i + 1} May`);
  }
  await page.drawn();
  await dialog(page).getByRole('button', {name: 'Save event'}).click();
  await page.drawn();
  await page.stored();
  return page;
}

const heads = page => dialog(page).getByRole('columnheader').allTextContents().then(all => all.slice(1).map(words => words.trim()));

test('an event is named, stored, and there again with its outlets after a reload', async t => {
  const page = await stored(t);
  await page.shot('event-form');
  await dialog(page).getByRole('tab', {name: 'Statements'}).click();
  await page.eventually(async () => assert.deepEqual(await heads(page), ['Courier', 'Mirror', 'Telegraph']));
  await page.reload();
  await library(page).getByRole('button', {name: 'The dam', exact: true}).click();
  await dialog(page).getByRole('table', {name: 'Statements'}).waitFor();
  await page.eventually(async () => assert.deepEqual(await heads(page), ['Courier', 'Mirror', 'Telegraph']));
  await dialog(page).getByRole('tab', {name: 'Event'}).click();
  await dialog(page).getByRole('textbox', {name: 'Name of the event'}).fill('The dam at night');
  await page.drawn();
  await dialog(page).getByRole('button', {name: 'Save event'}).click();
  await page.press('Escape');
  await library(page).getByRole('button', {name: 'The dam at night', exact: true}).waitFor();
  assert.equal(await library(page).getByRole('button', {name: 'The dam', exact: true}).count(), 0);
});

test('an event is deleted and brought back', async t => {
  const page = await stored(t);
  await page.press('Escape');
  await library(page).getByRole('button', {name: 'Delete the event The dam'}).click();
  await page.eventually(async () => assert.equal(await library(page).getByRole('button', {name: 'The dam', exact: true}).count(), 0));
  await page.button('Undo').last().click();
  await library(page).getByRole('button', {name: 'The dam', exact: true}).waitFor();
});

test('a backup carries the event to another library', async t => {
  const page = await stored(t);
  await page.press('Escape');
  const {text} = await page.download(() => page.menu('Save a backup of all articles'));
  const other = await open(t, {viewport: {width: 1280, height: 801}});
  await other.openFiles([{name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text)}]);
  await library(other).getByRole('button', {name: 'The dam', exact: true}).click();
  await other.eventually(async () => assert.deepEqual(await heads(other), ['Courier', 'Mirror', 'Telegraph']));
});

test('a person corrects the comparison, which is kept and can be undone', async t => {
  const page = await stored(t);
  await dialog(page).getByRole('tab', {name: 'Statements'}).click();
  const before = await statementRows(page).count();
  await dialog(page).getByRole('cell').getByRole('button').first().click();
  await dialog(page).waitFor({state: 'detached'});
  await side(page).getByRole('button', {name: /^Not the same statement: / }).first().waitFor();
  await page.shot('event-correcting');
  const apart = side(page).getByRole('button', {name: /^Not the same statement: /});
  const members = await apart.count();
  for (let i = members; i > 1; --i) {
    await apart.first().click();
    await page.drawn();
    if (await apart.count() === 0) break;
  }
  await page.stored();
  await page.reload();
  await library(page).getByRole('button', {name: 'The dam', exact: true}).click();
  await dialog(page).getByRole('tab', {name: 'Event'}).click();
  await dialog(page).getByRole('button', {name: /^Undo this correction: / }).first().waitFor();
  const after = await dialog(page).getByRole('button', {name: /^Undo this correction: /}).count();
  assert.ok(after >= 1);
  for (let i = after; i > 0; --i) {
    await dialog(page).getByRole('button', {name: /^Undo this correction: /}).first().click();
    await page.eventually(async () => assert.equal(await dialog(page).getByRole('button', {name: /^Undo this correction: /}).count(), i - 1));
  }
  await dialog(page).getByRole('tab', {name: 'Statements'}).click();
  await page.eventually(async () => assert.equal(await statementRows(page).count(), before));
});

test('what only one article has is joined to a statement of another', async t => {
  const page = await compared(t);
  await dialog(page).getByRole('cell').getByRole('button').first().click();
  await dialog(page).waitFor({state: 'detached'});
  const only = side(page).getByRole('button', {name: /^Only here: /});
  await only.first().waitFor();
  const before = await only.count();
  await only.first().click();
  await side(page).getByRole('button', {name: 'Same statement as…'}).last().click();
  await side(page).getByText('Which statement is it?').waitFor();
  await side(page).getByRole('button', {name: /^Also in /}).first().click();
  await page.eventually(async () => assert.equal(await only.count(), before - 1));
  await page.button('Undo').last().click();
  await page.eventually(async () => assert.equal(await only.count(), before));
});

test('two names are said to be one person, and not', async t => {
  const page = await compared(t);
  await dialog(page).getByRole('tab', {name: 'Who speaks'}).click();
  const people = dialog(page).getByRole('rowheader').getByRole('button');
  await people.first().waitFor();
  const names = await people.allTextContents(), count = await people.count();
  await people.first().click();
  await dialog(page).getByText(/^Who else is /).waitFor();
  await people.nth(1).click();
  await page.eventually(async () => assert.equal(await people.count(), count - 1, names.join()));
  await dialog(page).getByRole('tab', {name: 'Event'}).click();
  await dialog(page).getByText(/are the same person/).waitFor();
  await dialog(page).getByRole('button', {name: /^Undo this correction: /}).click();
  await dialog(page).getByRole('tab', {name: 'Who speaks'}).click();
  await page.eventually(async () => assert.equal(await people.count(), count));
});

test('taken away: a page without scripts, and tables; outlets hidden in them too', async t => {
  const page = await stored(t);
  const take = name => page.download(() => dialog(page).getByRole('button', {name}).click());
  const web = await take('Save as a web page');
  assert.match(web.name, /^The dam.*\.html$/);
  assert.match(web.text, /<h1>The dam<\/h1>/);
  assert.doesNotMatch(web.text, /<script|https?:/);
  assert.match(web.text, /Courier/);
  const statements = await take('Statements as a table (CSV)'), speakers = await take('Speakers as a table (CSV)');
  assert.match(statements.text, /statement,speaker,outlets,article/);
  assert.match(statements.text, /Telegraph/);
  assert.match(speakers.text, /speaker,named,article,words/);
  const reader = await page.inner.context().newPage();
  await reader.setContent(web.text);
  assert.ok(await reader.getByRole('rowheader').count() > 3);
  await reader.screenshot({path: join(root, 'build/shots/event-page.png'), fullPage: true});
  await reader.emulateMedia({colorScheme: 'dark'});
  await reader.screenshot({path: join(root, 'build/shots/event-page-dark.png')});
  await reader.close();
  await dialog(page).getByRole('button', {name: 'Hide outlets'}).click();
  const hidden = await take('Save as a web page');
  assert.doesNotMatch(hidden.text, /Courier|Telegraph|1 May/);
  assert.match(hidden.text, /Article C/);
});

test('two articles side by side: one scrolls along with the other, statement by statement', async t => {
  const page = await compared(t, {viewport: {width: 1440, height: 480}});
  await dialog(page).getByRole('cell').getByRole('button').first().click();
  await dialog(page).waitFor({state: 'detached'});
  await side(page).getByRole('button', {name: /^Show beside…: /}).first().click();
  const second = page.role('region', 'Article beside it');
  await second.locator('article p').first().waitFor();
  await page.press('Escape');
  const top = column => column.locator('article').evaluate(article => article.getBoundingClientRect().y);
  const main = page.inner.locator('main'), box = await main.boundingBox();
  const wheel = async by => {
    await page.inner.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.inner.mouse.wheel(0, by);
    await page.drawn();
  };
  await wheel(-5000);
  await page.eventually(async () => assert.ok(await top(main) > box.y - 5));
  const before = await top(second);
  await wheel(300);
  await page.eventually(async () => assert.ok(await top(main) < box.y - 100));
  await page.eventually(async () => assert.ok(await top(second) < before - 40, `${await top(second)} ${before}`));
  await page.shot('side-by-side');
  await wheel(-5000);
  await page.eventually(async () => assert.ok(Math.abs(await top(second) - before) < 60, `${await top(second)} ${before}`));
});

test('the form on a phone', async t => {
  const page = await stored(t, {viewport: {width: 390, height: 844}, hasTouch: true});
  const box = await dialog(page).getByRole('button', {name: 'Hide outlets'}).boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 390);
  await page.shot('event-form-phone');
});

test('blind mode holds in the comparison: only what the person tagged is compared, and it says so', async t => {
  const page = await compared(t);
  await page.press('Escape');
  const others = async () => {
    await side(page).getByRole('tab', {name: 'Others'}).click();
    await page.drawn();
  };
  const notes = side(page).getByRole('button', {name: /^(Also in|Only here)/});
  const signs = page.role('button', /^(Also in|Only here)/);
  await others();
  await notes.first().waitFor();
  await page.menu('Start blind mode');
  await page.drawn();
  assert.equal(await signs.count(), 0, 'no sign beside the article');
  await others();
  await side(page).getByText('Blind mode: of this article only what you tagged or kept is compared.').waitFor();
  assert.equal(await notes.count(), 0);
  for (const words of ['What this article leaves out', 'Nobody is quoted or reported in this article.'])
    assert.equal(await side(page).getByText(words).count(), 0, 'that is not known yet');
  await page.shot('blind-others');
  await page.menu('Compare articles…');
  await dialog(page).getByText('Blind mode: of one article only what you tagged or kept is compared.').waitFor();
  await page.shot('blind-compare');
  await page.press('Escape');
  await side(page).getByRole('tab', {name: 'Tags'}).click();
  await page.select('There is no immediate danger that the dam will break');
  await page.press('2', 'Escape');
  await page.saved();
  await others();
  await page.eventually(async () => assert.equal(await notes.count(), 1));
  assert.match(await notes.first().textContent(), /There is no immediate danger that the dam will break/);
  await page.menu('Show suggestions');
  await others();
  await page.eventually(async () => assert.ok(await notes.count() > 3));
  assert.equal(await side(page).getByText(/^Blind mode: /).count(), 0);
});
