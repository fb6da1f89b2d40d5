// What a document says after what a person did, read from the file that the page saves.

// [label, words of each fragment …] of every tag that the person made.
export async function mine(page) {
  const saved = await document(page);
  const points = [...saved.text];
  return saved.tags.filter(tag => tag.layer === 'me')
      .map(tag => [tag.label, ...tag.fragments.map(([begin, end]) => points.slice(begin, end).join(''))]);
}

export async function document(page) {
  return JSON.parse((await page.download(() => page.press('Control+s'))).text);
}
