// The document as the page saves it: what tests of acts compare, rather than what is shown.
//
//   const {tags, persons, links} = await documentOf(page);
//   tags.find(t => t.words === 'may').state
export async function documentOf(page) {
  const {text} = await page.download(() => page.press('Control+s'));
  const saved = JSON.parse(text), document = saved.documents?.[0] ?? saved;
  const points = [...document.text];
  const name = id => document.persons.find(p => p.id === id)?.name ?? '';
  for (const tag of document.tags) {
    tag.words = tag.fragments.map(([begin, end]) => points.slice(begin, end).join('')).join(' … ');
    tag.speaker = name(tag.person);
  }
  const words = id => document.tags.find(t => t.id === id).words;
  return {
    ...document,
    // What plays the role for the tag of these words.
    part: (whole, role) => {
      const link = document.links.find(l => l.role === role && words(l.from) === whole);
      return link && words(link.to);
    },
    tag: (words, label) => document.tags.find(
        t => t.words.includes(words) && (!label || t.label === label) && t.state !== 'rejected'),
  };
}
