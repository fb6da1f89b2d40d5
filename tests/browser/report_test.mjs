// The scorecard: what it says, that each bar goes to the text, its picture, and the page that is printed.
import assert from 'node:assert/strict';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {harbour, longArticle} from './articles.mjs';
import {open, shots} from './page.mjs';
import {Picture} from './picture.mjs';

const panel = page => page.role('complementary', 'Speakers and tags');
const bar = (page, name) => panel(page).getByRole('button', {name});

test('who speaks, how much, how literally; a press on a bar goes to the text, the next press on', async t => {
  const page = await open(t, {article: harbour});
  await page.role('tab', 'Report').click();
  await page.drawn();
  const lines = await panel(page).getByRole('button', {name: /: \d+%, /}).evaluateAll(
      found => found.map(b => b.getAttribute('aria-label') ?? b.textContent));
  assert.ok(lines.length >= 4, lines.join('\n'));
  assert.match(lines[0], /^The writer’s own words: \d+%, of all words · \d+ hedges?$/);
  for (const line of lines.slice(1))
    assert.match(line, /^(\d+ .+|Unnamed source): \d+%, (\d+ (word for word|partly quoted|paraphrased)(, )?)+( · |$)/);
  // Shares of the quoted words come to about a whole, with each rounded.
  const shares = lines.slice(1).map(l => Number(/: (\d+)%/.exec(l)[1]));
  assert.ok(Math.abs(shares.reduce((a, b) => a + b) - 100) <= lines.length, shares.join(' '));
  assert.deepEqual(shares.slice(0, 3), [...shares.slice(0, 3)].sort((a, b) => b - a), 'most quoted first');

  const said = [];
  for (let i = 0; i < 3; ++i) {
    await bar(page, /Ingrid Vasquez: /).click();
    await page.drawn();
    said.push((await page.current()).map(m => m.text).join(' '));
    assert.match((await page.current())[0].described, /by Ingrid Vasquez$/);
  }
  assert.equal(new Set(said).size, 3, said.join(' | '));
  await bar(page, /^The writer’s own words/).click();
  await page.drawn();
  const [hedge] = await page.current();
  assert.equal(hedge.kind, 'hedge');
});

test('quotes without a speaker have a line of their own', async t => {
  const page = await open(t, {article: harbour});
  await page.click('one single bolt');
  await page.role('combobox', 'Who said it?').selectOption('Unnamed source');
  await page.press('r');
  await bar(page, /^Unnamed source: \d+%, 1 word for word/).click();
  await page.drawn();
  assert.match((await page.current())[0].text, /one single bolt/);
  await page.press('Control+z');
  assert.equal(await bar(page, /^Unnamed source/).count(), 0);
});

test('what is hidden is not counted', async t => {
  const page = await open(t, {article: harbour});
  await page.press('g', 'r');
  assert.equal(await bar(page, /^The writer’s own words: 100%/).count(), 1);
});

test('by finger on a phone: the bars are in sight and lead to the text', async t => {
  const page = await open(t, {
    article: harbour, viewport: {width: 390, height: 780}, deviceScaleFactor: 2, hasTouch: true, isMobile: true,
  });
  await page.button('Speakers and tags').tap();
  await page.role('tab', 'Report').tap();
  await page.drawn();
  const row = bar(page, /Aldo Reinholt: /), box = await row.boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 390 && box.height >= 44, JSON.stringify(box));
  await page.shot('phone-report');
  await row.tap();
  await page.drawn();
  assert.equal(await panel(page).count(), 0, 'the sheet makes room for the text');
  assert.match((await page.current())[0].text, /The ships go to Norwick now/);
});

for (const [theme, media] of Object.entries({
       light: {colorScheme: 'light'},
       dark: {colorScheme: 'dark'},
       contrast: {colorScheme: 'light', contrast: 'more'},
     })) {
  test(`the bars are drawn: ${theme}`, async t => {
    const page = await open(t, {article: harbour, ...media});
    await page.press('r');
    await page.inner.mouse.move(600, 300);
    const picture = Picture.of(await page.shot(`report-${theme}`));
    const row = await bar(page, /Ingrid Vasquez: /).boundingBox();
    const strip = {x: row.x + 32, y: row.y + 27, width: 40, height: 8};
    const ground = {x: row.x + row.width - 40, y: row.y + 27, width: 30, height: 8};
    const mean = r => picture.part(r, 1).lightness();
    assert.ok(Math.abs(mean(strip) - mean(ground)) > .1, `a bar stands out: ${mean(strip)} ${mean(ground)}`);
  });
}

// The objects of a PDF that Chromium writes are not packed.
const pages = pdf => pdf.toString('latin1').match(/\/Type\s*\/Page(?![a-z])/g).length;

test('800 words and the scorecard are printed on one page, of A4 and of US letter', async t => {
  const page = await open(t, {article: longArticle(800)});
  await page.press('n', 'Enter', 'n', 'Enter');
  mkdirSync(shots, {recursive: true});
  for (const format of ['A4', 'Letter']) {
    const pdf = await page.inner.pdf({format});
    writeFileSync(join(shots, `print-${format}.pdf`), pdf);
    assert.equal(pages(pdf), 1, format);
  }
  assert.equal(await page.inner.locator('#print').count(), 0, 'nothing of it is left on the screen');
  const long = await page.inner.pdf({format: 'A4'});
  await page.paste(longArticle(6000));
  assert.ok(pages(await page.inner.pdf({format: 'A4'})) > 1 && pages(long) === 1, 'a long one goes on over pages');
});

test('what is printed: title, all words, every kind of tag by its form, the speakers’ numbers, the scorecard', async t => {
  const page = await open(t, {article: harbour});
  await page.click('one single bolt');
  await page.press('Enter');
  const sheet = await printed(page);
  const title = harbour.split('\n')[0];
  assert.equal(await sheet.getByRole('heading').textContent(), title);
  const words = (await sheet.locator('> div').textContent()).replace(/[\[\]⟨⟩\u2060]/g, '').replace(/\s+/g, ' ');
  for (const paragraph of harbour.split('\n\n').slice(1)) {
    const first = paragraph.split(' ').slice(0, 3).join(' ').replace(/[“”]/g, '');
    assert.ok(words.replace(/[“”]/g, '').includes(first), first);
  }
  const forms = await sheet.locator('mark').evaluateAll(found => found.map(mark => {
    const style = getComputedStyle(mark);
    return `${mark.dataset.kind} ${mark.dataset.state} ${style.textDecorationLine} ${style.textDecorationStyle}`;
  }));
  for (const form of [
         'quote accepted none solid', 'quote suggested none solid', 'speaker accepted underline solid',
         'speaker suggested underline dashed', 'cue accepted underline dotted', 'hedge suggested underline wavy'])
    assert.ok(forms.includes(form), `${form} in ${[...new Set(forms)]}`);
  const text = await sheet.locator('> div').textContent();
  assert.match(text, /\[“We are waiting for one single bolt,”\]\u2060\d said/, 'a kept quote and its speaker’s number');
  assert.match(text, /⟨“The ships go to Norwick now,”⟩\u2060\d/, 'a guessed one');
  const number = /\[“We are waiting for one single bolt,”\]\u2060(\d)/.exec(text)[1];
  assert.match(await sheet.locator('svg').textContent(), new RegExp(`${number} Ingrid Vasquez`));
  const picture = Picture.of(await page.shot('print'));
  assert.ok(picture.lightness() > .8 && picture.lightness() < .995, 'black on white');
  // No colour is needed.
  const {rgb} = picture;
  let coloured = 0;
  for (let i = 0; i < rgb.length; i += 3)
    coloured += Math.max(rgb[i], rgb[i + 1], rgb[i + 2]) - Math.min(rgb[i], rgb[i + 1], rgb[i + 2]) > 24;
  assert.equal(coloured, 0);
});

// As a printer sees it, kept on the screen.
async function printed(page) {
  await page.inner.emulateMedia({media: 'print'});
  await page.inner.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.inner.setViewportSize({width: 703, height: 1000});
  await page.drawn();
  return page.inner.locator('#print');
}

test('an article without a headline is printed with its first paragraph, and that with its tags', async t => {
  const first = 'The council of Bora will probably close the old pool in May, said Vera Lund, and nobody knows yet what comes after it.';
  const page = await open(t, {article: `${first}\n\nAda Poole said: “We want to swim.”`});
  const sheet = await printed(page);
  assert.equal(await sheet.getByRole('heading').count(), 0, 'the title is only the first words of the article');
  const paragraph = sheet.locator('> div p').first();
  assert.match((await paragraph.textContent()).replace(/[\[\]⟨⟩\u2060\d]/g, ''), /^The council of Bora will probably close/);
  assert.ok(await paragraph.locator('mark[data-kind=hedge]').count() > 0);
});

test('a headline is printed with its tags; name, date and source are on the sheet, and the notes', async t => {
  const page = await open(t);
  const headline = 'Pool may close, says Vera Lund';
  await page.openFiles({name: 'pool.txt', mimeType: 'text/plain', buffer: Buffer.from(
      `${headline}\n\nThe pool in Bora is old. “It is probably the last summer,” said Vera Lund.`)});
  await page.click('probably');
  await page.role('textbox', 'Note').fill('How does she know?');
  await page.press('Tab');
  await page.saved();
  const sheet = await printed(page);
  const heading = sheet.getByRole('heading', {level: 1});
  assert.equal((await heading.textContent()).replace(/[\[\]⟨⟩\u2060\d]/g, ''), headline);
  assert.ok(await heading.locator('mark').count() > 0);
  const facts = (await sheet.locator('.facts').allTextContents()).join('\n');
  assert.match(facts, /^Name: _{10,}\n.*\b20\d\d\b.* · Source: pool\.txt · \d+ words$/);
  assert.match(await sheet.locator('mark', {hasText: 'probably'}).last().textContent(), /^probably\u2060a$/);
  assert.equal((await sheet.locator('dl dt').textContent()).trim(), 'a probably');
  assert.equal(await sheet.locator('dl dd').textContent(), 'How does she know?');
  await page.shot('print-notes');
});

test('the work on an exercise is printed with its student’s name', async t => {
  const page = await open(t, {article: harbour});
  const saved = await page.download(() => page.press('Control+s'));
  const work = JSON.parse(saved.text);
  work.id = 'work-of-mia';
  work.meta.exercise = {
    id: 'e1', title: 'Cranes', labels: ['quote'], suggestions: 'shown', feedback: 'none', role: 'student', name: 'Mia',
  };
  await page.openFiles({name: 'mia.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(work))});
  await page.role('region', 'Exercise').waitFor();
  const sheet = await printed(page);
  assert.equal(await sheet.locator('.facts').first().textContent(), 'Name: Mia');
});

test('the scorecard as SVG and as PNG', async t => {
  const page = await open(t, {article: harbour});
  await page.press('r');
  const svg = await page.download(() => panel(page).getByRole('button', {name: 'SVG', exact: true}).click());
  assert.equal(svg.name, 'Harbour crane stands still for a third week.scorecard.svg');
  const problem = await page.inner.evaluate(text => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    return parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.localName;
  }, svg.text);
  assert.equal(problem, 'svg');
  assert.match(svg.text, />1 [^<]+<.*\d+% · \d quotes?/s);
  const [download] = await Promise.all([
    page.inner.waitForEvent('download'),
    panel(page).getByRole('button', {name: 'PNG', exact: true}).click(),
  ]);
  assert.match(download.suggestedFilename(), /\.scorecard\.png$/);
  const chunks = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk);
  const picture = Picture.of(Buffer.concat(chunks));
  assert.equal(picture.width, 1280, 'twice the size of the SVG');
  assert.ok(picture.colours() > 20 && picture.lightness() > .7);
});
