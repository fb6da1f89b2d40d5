// What the tests paste: articles invented for them, and published ones where this checkout has them beside
// it.
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {root} from './page.mjs';

// Every kind of tag is in it.
export const harbour = [
  'Harbour crane stands still for a third week',
  'The big crane in Saltmarsh harbour may be repaired by the end of March, the port authority said on ' +
      'Friday.',
  '“We are waiting for one single bolt,” said port director Ingrid Vasquez. “It should arrive soon.”',
  'According to the workers’ spokesman, Tomas Brennan, about forty people have been sent home. He told ' +
      'reporters that the damage was probably older than the storm.',
  '“The ships go to Norwick now,” complained captain Aldo Reinholt. “Our harbour is asleep.”',
  'Vasquez called the delay “a nuisance” and added that nobody would lose their job. It is not clear who ' +
      'will pay.',
].join('\n\n');

export const bakery = [
  'Bakery opens at midnight',
  '“Bread does not sleep,” said baker Olu Petersen on Tuesday. The shop in Mill Lane could perhaps open ' +
      'every night.',
  'Neighbour Wilma Castellanos said that she would buy the first loaf.',
].join('\n\n');

// Characters outside the basic plane before and inside of what is tagged: 🎉 is two UTF-16 units, the teacher
// is one grapheme of four code points.
export const party = [
  '🎉 Party at the school 🎉',
  '👩🏽‍🏫 “The children sang 🎵 all day,” said teacher Rosa Lindgren. 🎈 It may rain tomorrow.',
].join('\n\n');

// An article of about so many words; each paragraph is another one, so that none is dropped as said twice.
export function longArticle(words) {
  const out = ['A very long report from the valley'];
  let count = 7;
  for (let i = 1; count < words; ++i) {
    const paragraph = `Station ${i} lies on the old road to the sea. “We counted ${
                          i} birds there,” said ranger Petra Holm ` +
        `on day ${i} of the journey. The next count will probably come after ${i + 3} more days, and ` +
        `it may show a few more of them.`;
    out.push(paragraph);
    count += paragraph.split(' ').length;
  }
  return out.join('\n\n');
}

// Published articles, in ../shared/articles or the next such folder further up; none in a checkout that
// stands alone.
export function published() {
  for (const up of ['..', '../..', '../../..']) {
    const folder = join(root, up, 'shared/articles');
    if (existsSync(folder)) {
      return readdirSync(folder).filter(name => name.endsWith('.txt')).sort()
        .map(name => ({name, text: readFileSync(join(folder, name), 'utf8')}));
    }
  }
  return [];
}
