// What axe-core's rules find on the page as it is. It cannot judge contrast on a canvas: looks_test.mjs judges the colours.
import {createRequire} from 'node:module';

const {source: axe} = createRequire(import.meta.url)('axe-core');

// Evaluated by the debugger: the page's policy lets no script in.
export async function violations(page) {
  if (!await page.inner.evaluate(() => 'axe' in window)) await page.inner.evaluate(axe);
  const {violations} = await page.inner.evaluate(() => window.axe.run(document, {
    rules: {'color-contrast': {enabled: false}, 'color-contrast-enhanced': {enabled: false}},
    resultTypes: ['violations'],
  }));
  return violations.map(v => `${v.id}: ${v.help} (${v.nodes.map(n => n.html.slice(0, 120)).join(' | ')})`);
}
