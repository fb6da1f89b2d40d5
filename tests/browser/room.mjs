// Whether the page's controls have room, for the tests of the made-up languages: what is cut, outside, or over something else.

export const sizes = [[1280, 800], [1024, 768], [390, 844], [320, 568]];

// Each is opened from the article and closed again.
export const dialogs = {
  'the settings': ['l'],
  'all keys': ['?'],
  'the formats to save as': ['Control+Shift+s'],
  'the name of the article': ['F2'],
};

// What is wrong with the controls in sight: "cut: …", "over each other: … and …". Rows are left out: they hold the article's
// words, names and titles, which may be cut.
export const faults = page => page.inner.evaluate(() => {
  const pen = document.createElement('canvas').getContext('2d'), out = [], seen = [];
  pen.font = '15px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
  const scope = document.querySelector('#controls [role=dialog], #controls [role=menu]') ?? document.querySelector('#controls');
  for (const control of scope.querySelectorAll('button[data-control], input[data-control], select[data-control]')) {
    const box = control.getBoundingClientRect(), words = control.textContent;
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    if (!box.width || (top !== control && !control.contains(top)) || control.closest('article')) continue;
    const row = control.tagName === 'BUTTON' && (/[“"]|: |Harbour|Vasquez|Brennan|Reinholt|authority/.test(words) || words.length > 60 || box.height > 50);
    if (control.tagName === 'BUTTON' && !row && pen.measureText(words).width > box.width + 1)
      out.push(`cut: ${words} (${Math.ceil(pen.measureText(words).width)} in ${Math.round(box.width)})`);
    for (const [other, b] of seen) {
      const wide = Math.min(box.right, b.right) - Math.max(box.left, b.left), high = Math.min(box.bottom, b.bottom) - Math.max(box.top, b.top);
      if (wide > 1 && high > 1 && other.parentNode === control.parentNode) out.push(`over each other: ${other.textContent} and ${words}`);
    }
    if (box.right > innerWidth + 1 || box.left < -1) out.push(`outside: ${words}`);
    seen.push([control, box]);
  }
  return out;
});
