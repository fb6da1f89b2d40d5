// An exercise as a SCORM 1.2 package in a learning platform: begun, left, taken up again on another computer, and scored.
import assert from 'node:assert/strict';
import {createServer} from 'node:http';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import test from 'node:test';
import {gunzipSync} from 'node:zlib';
import {harbour} from './articles.mjs';
import {newContext, open, Page} from './page.mjs';
import {unzipped} from './zip.mjs';

const runtime = join(dirname(createRequire(import.meta.url).resolve('scorm-again')), 'scorm12.min.js');

async function packaged(t) {
  const teacher = await open(t, {article: harbour});
  for (const words of ['may', 'probably']) {
    await teacher.select(words);
    await teacher.press('3', 'Escape');
  }
  await teacher.menu('Make an exercise…');
  const form = teacher.role('dialog', 'Make an exercise');
  await form.getByRole('textbox', {name: 'Title'}).fill('Crane & <co>');
  const [download] = await Promise.all([
    teacher.inner.waitForEvent('download'), form.getByRole('button', {name: 'Save as SCORM'}).click()]);
  assert.equal(download.suggestedFilename(), 'Crane & co.scorm.zip');
  return unzipped(readFileSync(await download.path()));
}

// A platform: a page with the run-time that shows the package in a frame and keeps what it is told.
async function platform(t, files) {
  const outer = `<!DOCTYPE html><title>Platform</title><script src="scorm12.js"></script><script>
    const kept = JSON.parse(new URLSearchParams(location.search).get('kept') ?? 'null');
    window.API = new Scorm12API({autocommit: false, logLevel: 5});
    API.loadFromJSON(kept?.cmi ?? {core: {student_name: 'Finch, Ada'}});
  </script><iframe src="index.html" style="width: 1200px; height: 700px"></iframe>`;
  const served = {'/': outer, '/scorm12.js': readFileSync(runtime), '/index.html': files['index.html']};
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    response.writeHead(served[path] ? 200 : 404, {'content-type': path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8'});
    response.end(served[path] ?? '');
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  t.after(() => server.close());
  return `http://127.0.0.1:${server.address().port}/`;
}

// A sitting on a computer of its own: the platform's window and the page in its frame.
async function sitting(t, at, kept) {
  const context = await newContext(t), window = await context.newPage();
  await window.goto(at + (kept ? `?kept=${encodeURIComponent(JSON.stringify(kept))}` : ''));
  const frame = window.frames().find(f => f.url().endsWith('index.html')) ?? await window.waitForEvent('framenavigated');
  await frame.waitForSelector('main article p');
  return {window, frame, value: name => window.evaluate(n => window.API.lmsGetValue(n), name)};
}

async function tagHedge({window, frame}, words) {
  await frame.evaluate(words => {
    for (const p of document.querySelectorAll('main article p')) {
      const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf(words);
        if (at < 0) continue;
        p.closest('article').focus();
        getSelection().setBaseAndExtent(node, at, node, at + words.length);
        return;
      }
    }
  }, words);
  await frame.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
  await window.keyboard.press('3');
  await window.keyboard.press('Escape');
}

const marks = ({frame}) => frame.evaluate(
    () => [...new Set([...document.querySelectorAll('main article mark[data-kind=hedge]')].map(m => m.textContent))]);

const tagsIn = packed => JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')).tags.length;

async function eventually(check) {
  for (let last, end = Date.now() + 40_000;;) {
    try { return await check(); } catch (error) { last = error; }
    if (Date.now() > end) throw last;
    await new Promise(done => setTimeout(done, 100));
  }
}

test('a package runs in a platform: started, suspended, taken up again elsewhere, scored', async t => {
  const files = await packaged(t);
  assert.deepEqual(Object.keys(files).sort(), ['imsmanifest.xml', 'index.html']);
  assert.match(files['imsmanifest.xml'].toString(), /<title>Crane &#38; &#60;co&#62;<\/title>[^]*adlcp:scormtype="sco" href="index\.html"/);
  const at = await platform(t, files);
  const first = await sitting(t, at);
  assert.equal(await first.value('cmi.core.lesson_status'), 'incomplete');
  const name = first.frame.getByRole('textbox', {name: 'Your name or code'});
  assert.equal(await name.inputValue(), 'Finch, Ada');
  await first.frame.getByRole('button', {name: 'Start'}).click();
  await tagHedge(first, 'may');
  await eventually(async () => assert.deepEqual(await marks(first), ['may']));
  await eventually(async () => assert.ok((await first.value('cmi.suspend_data')).length > 100));
  assert.ok((await first.value('cmi.suspend_data')).length <= 4096);
  await tagHedge(first, 'soon');
  await eventually(async () => assert.equal(tagsIn(await first.value('cmi.suspend_data')), 2));
  const kept = await first.window.evaluate(() => ({cmi: JSON.parse(JSON.stringify(window.API.cmi))}));
  await first.window.close();
  kept.cmi.core.student_name = '';  // a platform may keep it to itself: the work and the score reach it all the same

  const second = await sitting(t, at, kept);
  await eventually(async () => assert.deepEqual((await marks(second)).sort(), ['may', 'soon']));
  await second.frame.getByRole('button', {name: 'Hand in…'}).click();
  await second.frame.getByRole('dialog', {name: 'Hand in'}).getByRole('button', {name: 'Hand in', exact: true}).click();
  await eventually(async () => assert.equal(await second.value('cmi.core.lesson_status'), 'completed'));
  assert.equal(await second.value('cmi.core.score.raw'), '50');
});
