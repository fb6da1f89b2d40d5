// How smooth the page is: 20,000 words with 500 tags scrolled, keys pressed in it, and an article of 1 MB, each beside
// a plain DOM page that shows the same article with the same marks.
//
//   CPU         of the renderer and of the GPU process together, milliseconds a frame, while the article is scrolled by
//               40 px a frame; and how many frames were drawn a second
//   a key       work of the main thread from the key to the frame that shows it, the median and the longest of 40;
//               limit 16 ms
//   1 MB        from the paste to the first frame with its words, limit 1 s; and the same scrolling and keys in it
//
// Software rendering, so the GPU process stands for the graphics card: the plain page draws its tiles there as well.
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromiumStart} from '../browser/chromium.mjs';

// An article whose sentences hold nothing that the analysis would tag, and tags that lie evenly in it.
export function tagged(words, tags) {
  const paragraphs = [];
  let count = 0;
  for (let i = 1; count < words; ++i) {
    const p = `Station ${i} lies on the old road to the sea, where ${i + 7} birds were counted on a quiet morning. ` +
        `The ranger walked from the lower bridge to the upper one and wrote every number into a blue book, ` +
        `and number ${i * 3} was the last of them.`;
    paragraphs.push(p);
    count += p.split(' ').length;
  }
  const text = paragraphs.join('\n\n'), labels = ['quote', 'speaker', 'hedge', 'cue', 'quote'];
  const all = [];
  for (let i = 0; i < tags; ++i) {
    const begin = text.indexOf(' ', Math.floor(text.length * i / tags)) + 1;
    const behind = text.indexOf(' ', begin + [60, 12, 6, 5, 30][i % 5]), end = behind < 0 ? text.length : behind;
    all.push({
      id: `t${i + 1}`, layer: 'me', label: labels[i % 5], state: 'accepted', fragments: [[begin, end]],
      ...(labels[i % 5] === 'quote' ? {kind: 'indirect', person: `p${i % 8 + 1}`} : {}),
    });
  }
  const persons = [...Array(8).keys()].map(i => ({id: `p${i + 1}`, name: `Ranger ${i + 1}`, hue: i}));
  return {text, tags: all, persons};
}

export const hearsayFile = ({text, tags, persons}) => JSON.stringify({
  format: 'hearsay', version: 1, id: 'bench', text, meta: {title: 'Birds', created: 0, changed: 0},
  layers: [{id: 'analysis', author: 'analysis', name: 'Hearsay'}, {id: 'me', author: 'me', name: 'Me'}],
  persons, tags, links: [],
});

// The same words and marks as a page of its own, styled as they look in Hearsay.
function plainPage({text, tags}) {
  const escape = s => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n\n', '</p><p>');
  let html = '', at = 0;
  for (const {label, fragments: [[begin, end]]} of tags) {
    if (begin < at) continue;
    html += `${escape(text.slice(at, begin))}<mark class="${label}">${escape(text.slice(begin, end))}</mark>`;
    at = end;
  }
  html += escape(text.slice(at));
  return `<!DOCTYPE html><style>html,body{margin:0;height:100%;overflow:hidden;background:#FBFAF7}
    main{position:fixed;inset:48px 344px 28px 232px;overflow:auto}
    article{position:absolute;left:55px;width:594px;top:40px;font:18px/29px Georgia,"Noto Serif",serif;color:#1F1D1A}
    mark{background:none;color:inherit}.quote{background:#0072B229;border-radius:3px}
    .speaker{text-decoration:underline solid 2px}.cue{text-decoration:underline dotted}
    .hedge{text-decoration:underline wavy #A94E08}</style>
    <header style="position:fixed;top:0;height:48px">Birds</header>
    <main><article><p>${html}</p></article></main>`;
}

async function cpu(devtools) {
  const {processInfo} = await devtools.send('SystemInfo.getProcessInfo');
  const of = type => processInfo.filter(p => p.type === type).reduce((sum, p) => sum + p.cpuTime, 0) * 1000;
  return {renderer: of('renderer'), gpu: of('GPU')};
}

const drawn = page => page.evaluate(() => new Promise(r => requestAnimationFrame(() => requestAnimationFrame(r))));

async function scrolled(page, browserTools, frames = 240) {
  await page.evaluate(() => { document.querySelector('main').scrollTop = 0; });
  await drawn(page);
  const before = await cpu(browserTools);
  const took = await page.evaluate(frames => new Promise(done => {
    const main = document.querySelector('main'), begun = performance.now();
    let left = frames;
    const step = () => {
      main.scrollTop += 40;
      if (--left) requestAnimationFrame(step);
      else requestAnimationFrame(() => done(performance.now() - begun));
    };
    requestAnimationFrame(step);
  }), frames);
  const after = await cpu(browserTools);
  const renderer = (after.renderer - before.renderer) / frames, gpu = (after.gpu - before.gpu) / frames;
  return {cpu: renderer + gpu, renderer, gpu, rate: frames / took * 1000};
}

async function keyed(page, keys) {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable', {timeDomain: 'threadTicks'});  // CPU of the thread, not the clock
  const work = async () => (await tools.send('Performance.getMetrics')).metrics.find(m => m.name === 'TaskDuration').value * 1000;
  const times = [];
  for (const key of keys) {
    await drawn(page);
    await page.waitForTimeout(40);
    const before = await work();
    await page.keyboard.press(key);
    await drawn(page);
    times.push(await work() - before);
  }
  // What two empty frames cost is not work of the key.
  await page.waitForTimeout(100);
  const before = await work();
  for (let i = 0; i < 10; ++i) await drawn(page);
  const idle = (await work() - before) / 10;
  const sorted = times.map(t => Math.max(0, t - idle)).sort((a, b) => a - b);
  return {median: sorted[Math.floor(sorted.length / 2)], longest: sorted.at(-1)};
}

async function opened(browser, url) {
  const page = await (await browser.newContext({viewport: {width: 1280, height: 800}})).newPage();
  await page.goto(url);
  return page;
}

async function hearsay(browser, url, article) {
  const page = await opened(browser, url);
  let chooser = null;
  page.on('filechooser', c => { chooser = c; });
  await page.getByRole('banner').waitFor();
  await page.waitForFunction(() => document.querySelector('main article mark'));
  await page.waitForTimeout(500);
  await page.keyboard.press('o');
  await page.waitForTimeout(500);
  if (!chooser) throw new Error('the page asked for no file');
  await chooser.setFiles([{name: 'bench.json', mimeType: 'application/json', buffer: Buffer.from(hearsayFile(article))}]);
  const begins = () => page.evaluate(words => document.querySelector('main article').textContent.startsWith(words), article.text.slice(0, 40));
  for (let i = 0; !await begins(); ++i) {
    if (i > 60) throw new Error(`the article did not open: ${await page.getByRole('region', {name: 'Message'}).allTextContents()}`);
    await page.waitForTimeout(500);
  }
  await page.waitForTimeout(800);
  await page.getByRole('button', {name: 'Close message'}).click();  // the plain page has none
  await page.locator('main article').focus();
  return page;
}

// From the paste to the frame after the one in which the words are there.
async function pasted(browser, url, text) {
  const page = await opened(browser, url);
  await page.waitForFunction(() => document.querySelector('main article mark'));
  await page.waitForTimeout(500);
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable', {timeDomain: 'threadTicks'});
  const work = async () => (await tools.send('Performance.getMetrics')).metrics.find(m => m.name === 'TaskDuration').value * 1000;
  const before = await work();
  const time = await page.evaluate(text => new Promise(done => {
    const data = new DataTransfer(), begun = performance.now();
    data.setData('text/plain', text);
    document.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
    const look = () => document.querySelector('main article')?.textContent.startsWith(text.slice(0, 40)) ?
        requestAnimationFrame(() => done(performance.now() - begun)) : requestAnimationFrame(look);
    requestAnimationFrame(look);
  }), text);
  return {page, time, work: await work() - before};
}

const round = x => Math.round(x * 10) / 10;
const frames = f => `${round(f.cpu)} ms CPU a frame (${round(f.renderer)} + ${round(f.gpu)} GPU), ${Math.round(f.rate)} frames/s`;

export async function measureScrolling(root) {
  const {chromium} = await import('playwright-core');
  const url = pathToFileURL(process.env.HEARSAY_PAGE || join(root, 'dist/index.html')).href;
  const browser = await chromium.launch(chromiumStart);
  try {
    const tools = await browser.newBrowserCDPSession();
    const results = {}, lines = [];
    const small = tagged(20_000, 500), large = tagged(170_000, 2_000);
    const keys = Array.from({length: 40}, (_, i) => ['t', 't', 'ArrowDown', 'Shift+ArrowRight'][i % 4]);
    for (const [name, article] of [['20,000 words', small], ['1 MB', large]]) {
      const ours = await hearsay(browser, url, article);
      const mine = await scrolled(ours, tools), pressed = await keyed(ours, keys);
      await ours.context().close();
      const other = await browser.newContext({viewport: {width: 1280, height: 800}});
      const plain = await other.newPage();
      await plain.setContent(plainPage(article));
      await plain.waitForTimeout(500);
      const theirs = await scrolled(plain, tools);
      await other.close();
      results[name] = {hearsay: mine, plain: theirs, key: pressed};
      lines.push(`scrolling    ${name}, ${article.tags.length} tags: ${frames(mine)}`,
                 `             plain DOM page: ${frames(theirs)}`,
                 `a key        ${round(pressed.median)} ms of 16 ms work (median of 40; longest ${round(pressed.longest)})`);
    }
    const {page, time, work} = await pasted(browser, url, large.text);
    await page.context().close();
    results.open = {milliseconds: time, work, limit: 1000};
    lines.push(`1 MB         pasted, analysed and shown after ${Math.round(time)} ms of 1000 ms, ${Math.round(work)} ms of it work of its thread`);
    return {...results, lines};
  } finally {
    await browser.close();
  }
}

if (process.argv[1]?.endsWith('scrolling.mjs')) {
  const {lines} = await measureScrolling(join(import.meta.dirname ?? '.', '../..'));
  for (const line of lines) console.log(line);
}
