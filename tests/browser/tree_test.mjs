// What Chromium tells a screen reader of the page, in five states, against golden files. After a change that is meant, make
// them again and read the difference:
//
//   HEARSAY_GOLDEN=write node --test tests/browser/tree_test.mjs && git diff tests/browser/golden
import assert from 'node:assert/strict';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';
import {bakery, harbour} from './articles.mjs';
import {newContext, open, root} from './page.mjs';

const folder = join(root, 'tests/browser/golden');
const told = ['checked', 'disabled', 'expanded', 'focused', 'haspopup', 'invalid', 'level', 'live', 'modal', 'pressed', 'selected', 'valuetext'];

// One line a node: role, name, value, description, and what of it is not as usual.
async function tree(page) {
  const session = await page.inner.context().newCDPSession(page.inner);
  const {nodes} = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const out = [];
  const walk = (node, depth, above) => {
    const role = node.role?.value, name = node.name?.value ?? '';
    const shown = !node.ignored && !['InlineTextBox', 'generic', 'none'].includes(role) && !(role === 'StaticText' && name === above);
    if (shown) {
      const more = (node.properties ?? []).filter(p => told.includes(p.name) && p.value.value && p.value.value !== 'false')
        .map(p => `[${p.name}${p.value.value === true || p.value.value === 'true' ? '' : `=${p.value.value}`}]`);
      const cut = words => words.length > 100 ? words.slice(0, 100) + '…' : words;
      const parts = [role === 'StaticText' ? '' : role, name && `“${cut(name)}”`, node.value?.value && `= ${cut(String(node.value.value))}`,
                     node.description?.value && `(${cut(node.description.value)})`, ...more];
      out.push('  '.repeat(depth) + parts.filter(Boolean).join(' '));
    }
    for (const id of node.childIds ?? []) if (byId.has(id)) walk(byId.get(id), depth + (shown ? 1 : 0), shown ? name : above);
  };
  walk(nodes[0], 0, '');
  return out.join('\n') + '\n';
}

async function compare(page, name) {
  await page.drawn();
  // A date, a clock time and a browser's own numbers are another one each day.
  const now = (await tree(page)).replaceAll(/\b\d{1,2}:\d\d( [AP]M)?/g, '(time)').replaceAll(/\b\d{1,2} [A-Z][a-z]{2}\b|\b[A-Z][a-z]{2} \d{1,2}\b/g, '(day)');
  const path = join(folder, `${name}.txt`);
  if (process.env.HEARSAY_GOLDEN === 'write') {
    mkdirSync(folder, {recursive: true});
    writeFileSync(path, now);
  }
  assert.ok(existsSync(path), `${path} is there`);
  assert.equal(now, readFileSync(path, 'utf8'), `${name}: made again by HEARSAY_GOLDEN=write, see above`);
}

test('the first visit, an article with a selected suggestion, a dialog, the report', async t => {
  const page = await open(t, {context: await newContext(t)});
  await compare(page, 'first-visit');
  await page.paste(harbour);
  await page.press('n');
  await page.saved();
  await compare(page, 'selected');
  await page.press('?');
  await compare(page, 'keys');
  await page.press('Escape', 'Escape', 'r');
  await compare(page, 'report');
});

test('a phone with its menu open', async t => {
  const page = await open(t, {article: bakery, viewport: {width: 390, height: 780}, deviceScaleFactor: 2, hasTouch: true, isMobile: true});
  await page.saved();
  await page.button('Menu').click();
  await compare(page, 'phone-menu');
});
