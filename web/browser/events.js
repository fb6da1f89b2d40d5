// What the browser tells the page: size, pointer, keys, clipboard, preferences (exports.cpp hears it).
'use strict';

function listenToWindow() {
  const size = () => {
    hearsay._hs_resize(innerWidth, innerHeight, devicePixelRatio);
    host.requestFrame();
  };
  if (self.ResizeObserver) new ResizeObserver(size).observe(document.documentElement);
  addEventListener('resize', size);
  // The pixel ratio has no event of its own: a query for the present one fires when it is left.
  const watchRatio = () => {
    const query = media(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', () => { size(); watchRatio(); }, { once: true });
  };
  watchRatio();
  size();

  // Two fingers make the pictures larger without drawing them anew: then they are smoothed.
  self.visualViewport?.addEventListener('resize', () => document.documentElement.classList.toggle('pinched', visualViewport.scale !== 1));

  const pointer = e => { hearsay._hs_pointer(e.clientX, e.clientY, e.buttons & 1); host.requestFrame(); };
  addEventListener('pointermove', pointer, { passive: true });
  addEventListener('pointerdown', pointer, { passive: true, capture: true });
  addEventListener('pointerup', pointer, { passive: true });
  addEventListener('pointercancel', pointer, { passive: true });
  document.documentElement.addEventListener('pointerleave', () => { hearsay._hs_pointer(-1e6, -1e6, 0); host.requestFrame(); });

  const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map(media);
  const bits = [Preference.prefers_dark, Preference.prefers_contrast];
  const preferences = () => {
    hearsay._hs_preferences(queries.reduce((all, q, i) => all | (q.matches ? bits[i] : 0), 0));
    host.requestFrame();
  };
  queries.forEach(q => q.addEventListener('change', preferences));
  preferences();
  document.addEventListener('visibilitychange', () => { if (!document.hidden) size(); });
}

const inField = e => e.target instanceof HTMLElement && e.target.matches('input, textarea, select');

function listenToKeys() {
  addEventListener('keydown', e => {
    if (e.isComposing) return;
    const control = e.ctrlKey || e.metaKey;
    // A field keeps its keys, but for those that leave it or work everywhere.
    const steers = e.target.dataset?.steers !== undefined && (e.key === 'ArrowUp' || e.key === 'ArrowDown');
    if (inField(e) && e.key !== 'Escape' && e.key !== 'F3' && !(control && e.key === 'k') && !steers) return;
    // Enter and Space press the control that has the focus.
    if ((e.key === 'Enter' || e.key === ' ') && e.target instanceof HTMLButtonElement) return;
    const name = e.key.length === 1 ? e.key.toLowerCase() : e.key;
    const handled = sendKey(name, (control ? Modifier.control_key : 0) | (e.shiftKey ? Modifier.shift_key : 0) | (e.altKey ? Modifier.alt_key : 0) |
                            (steers ? Modifier.in_list : 0));
    if (!handled) return;
    e.preventDefault();
    if (e.repeat) host.requestFrame(); else host.frameNow();
  });
  addEventListener('paste', e => {
    if (inField(e)) return;
    const data = e.clipboardData, files = [...data.files];
    if (files.length && !data.types.includes('text/plain')) { host.files.read(files); e.preventDefault(); return; }
    send('_hs_paste', [], joined([data.getData('text/html').replaceAll('\0', ''), data.getData('text/plain')]));
    e.preventDefault();
    host.requestFrame();
  });
  addEventListener('copy', e => {
    host.article.move();
    const text = getSelection().toString();
    if (inField(e) || !text) return;
    e.clipboardData.setData('text/plain', text);  // without the marks' transparent colours
    e.preventDefault();
  });
}

function sendKey(name, modifiers) {
  host.article.settle();
  host.mirror.settle();  // the key may take a field away
  const bytes = encoder.encode(name), at = hearsay._hs_room(bytes.length);
  hearsay.HEAPU8.set(bytes, at);
  return hearsay._hs_key(modifiers, at, bytes.length);
}
