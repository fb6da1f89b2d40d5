// What axe-core's rules find on the page as it is. It cannot judge contrast on a canvas: looks_test.mjs judges the colours.
import {createRequire} from 'node:module';

const {source: axe} = createRequire(import.meta.url)('axe-core');

export const violations = page => violationsIn({run: what => page.inner.evaluate(what), load: source => page.inner.evaluate(source)});

// The same of a tab of any browser (engines.mjs). Evaluated by the debugger: the page's policy lets no script in.
export async function violationsIn(tab) {
  if (!await tab.run(() => 'axe' in window)) await tab.load(axe);
  const {violations} = await tab.run(() => window.axe.run(document, {
    rules: {'color-contrast': {enabled: false}, 'color-contrast-enhanced': {enabled: false}, 'target-size': {enabled: true}},
    resultTypes: ['violations'],
  }));
  return violations.map(v => `${v.id}: ${v.help} (${v.nodes.map(n => n.html.slice(0, 120)).join(' | ')})`);
}
