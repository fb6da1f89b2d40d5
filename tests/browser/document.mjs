// The document as the page saves it: what tests of acts compare, rather than what is shown.
//
//   const {tags, persons, links} = await documentOf(page);
//   tags.find(t => t.words === 'may').state
//
// Tags and links are those of the person: with the state and the note that the person's verdict gives them, and without
// what the analysis said where the person says something else.
export async function documentOf(page) {
  const {text} = await page.download(() => page.press('Control+s'));
  const saved = JSON.parse(text), document = saved.documents?.[0] ?? saved;
  const points = [...document.text];
  const name = id => document.persons.find(p => p.id === id)?.name ?? '';
  const verdicts = new Map((document.verdicts ?? []).filter(v => v.layer === 'me').map(v => [v.tag, v]));
  const replaced = id => verdicts.get(id)?.verdict === 'replaced';
  const tags = document.tags.filter(tag => !replaced(tag.id));
  for (const tag of tags) {
    const verdict = verdicts.get(tag.id), judged = verdict?.verdict ?? 'undecided';
    tag.state = judged !== 'undecided' ? judged : tag.layer === 'analysis' ? 'suggested' : 'accepted';
    tag.note ??= verdict?.note;
    tag.words = tag.fragments.map(([begin, end]) => points.slice(begin, end).join('')).join(' … ');
    tag.speaker = name(tag.person);
  }
  const links = document.links.filter(link => !replaced(link.from) && !replaced(link.to));
  const words = id => tags.find(t => t.id === id).words;
  return {
    ...document,
    tags,
    links,
    // What plays the role for the tag of these words.
    part: (whole, role) => {
      const link = links.find(l => l.role === role && words(l.from) === whole);
      return link && words(link.to);
    },
    tag: (words, label) => tags.find(
        t => t.words.includes(words) && (!label || t.label === label) && t.state !== 'rejected'),
  };
}
