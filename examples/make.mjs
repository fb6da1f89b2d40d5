// Makes the ready exercises from the invented event of tests/events/ferry and its marks: for each one the exercise as a class
// gets it, with the answers inside, and the teacher's article that it was made from.
//
//   node examples/make.mjs [FOLDER]     writes them there, else beside this script; the same bytes each time
//
// Who said what comes from the marks by hand; the hedges and the teacher's notes, which students read as reasons, are below.
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const event = name => readFileSync(join(here, '../tests/events/ferry', name), 'utf8');
const json = name => JSON.parse(event(name));
const time = Date.UTC(2026, 10, 30);

// Offsets are code points.
const length = words => [...words].length;
function find(text, words, nth = 0) {
  let at = text.indexOf(words);
  for (; nth > 0 && at >= 0; --nth) at = text.indexOf(words, at + 1);
  if (at < 0) throw new Error(`the text has no “${words}”`);
  const begin = length(text.slice(0, at));
  return [begin, begin + length(words)];
}

// Tags of one person: `add` them in any order, take them as parts of a Hearsay file.
function answers() {
  const tags = [], persons = new Map();
  const person = name => {
    if (!persons.has(name)) persons.set(name, {id: `p${persons.size + 1}`, name, hue: persons.size});
    return persons.get(name).id;
  };
  return {
    add(label, fragments, {speaker, kind, note} = {}) {
      tags.push({label, fragments, ...(kind && {kind}), ...(speaker && {person: person(speaker)}), ...(note && {note})});
    },
    parts() {
      tags.sort((a, b) => a.fragments[0][0] - b.fragments[0][0] || b.fragments.at(-1)[1] - a.fragments.at(-1)[1]);
      return {persons: [...persons.values()], tags: tags.map((tag, i) => ({id: `t${i + 1}`, layer: 'me', ...tag}))};
    },
  };
}

const article = (id, text, meta, {persons, tags}) => ({
  format: 'hearsay', version: 2, id, text, meta: {created: time, changed: time, ...meta},
  layers: [{id: 'me', author: 'me', name: 'Me'}], persons, tags, links: [], verdicts: [],
});

// The whole exercise, as files by name.
function exercise(name, {text, headline, sheet, key}) {
  const all = {id: name, kinds: false, speakers: true, suggestions: 'never', feedback: 'after-hand-in', ...sheet};
  const parts = key.parts(), meta = {title: headline, from: 'Hearsay’s examples'};
  const none = {persons: [], tags: []};
  const answers = JSON.stringify(article('key', text, {title: headline}, parts));
  return {
    [`${name}.hearsay.json`]: article(name, text, {...meta, exercise: {...all, role: 'student', key: answers}}, none),
    [`${name}-teacher.hearsay.json`]: article(`${name}-teacher`, text, {...meta, exercise: {...all, role: 'teacher'}}, parts),
  };
}

// Level 1: quotes in quotation marks, and their speakers.
function whoSaysWhat() {
  const text = event('a_harbour_post.txt').trimEnd(), key = answers();
  const notes = {
    a4: 'Only these words are the mayor’s own; the rest of the sentence is the writer’s.',
    a5: 'One statement in two pieces, with “she said” in between.',
    a8: 'The sentence before it is the minister’s too, but in the writer’s words.',
  };
  const whose = {a5: '“She” is the mayor, who is named in the sentence before.', a8: '“He” is the minister, who is named in the sentence before.'};
  for (const one of json('a_harbour_post.json').attributions) {
    if (one.kind === 'indirect') continue;
    const quote = one.kind === 'mixed' ? [find(text, '“a slap in the face”')] : one.content;
    key.add('quote', quote, {speaker: one.speaker, kind: one.kind, note: notes[one.id]});
    key.add('speaker', one.source, {speaker: one.speaker, note: whose[one.id]});
  }
  return exercise('ferry-1', {
    text, headline: 'Norlin to end winter ferry to Skerrow', key,
    sheet: {
      title: 'Ferry 1: Who says what?', labels: ['quote', 'speaker'],
      instructions: 'Read the report of the Harbour Post. Tag as quotes all words in quotation marks that somebody said, and say ' +
                    'who said each. Then tag the words by which the report names each of these speakers, even if it is only “she”.',
    },
  });
}

// Level 2: all that somebody said, in whatever words, and where they are not sure.
function howSure() {
  const text = event('b_daily_lantern.txt').trimEnd(), key = answers();
  const notes = {
    a3: 'What she fears, in the writer’s words.',
    a4: 'The writer sums up what he gave as the reason.',
    a8: 'One statement in two pieces.',
  };
  for (const one of json('b_daily_lantern.json').attributions)
    key.add('quote', one.content, {speaker: one.speaker, kind: one.kind, note: notes[one.id]});
  for (const [words, note] of [
         ['fears', 'She does not know that it will come so: she fears it.'],
         ['hinted', 'He did not say it outright.'],
         ['might', 'Possible, but not certain.'],
         ['if', 'He does it only on this condition.'],
         ['may', 'Possible, but not certain. The jobs are not lost yet.'],
       ]) {
    const whole = new RegExp(`(?<![\\p{L}])${words}(?![\\p{L}])`, 'u').exec(text), begin = length(text.slice(0, whole.index));
    key.add('hedge', [[begin, begin + length(words)]], {note});
  }
  return exercise('ferry-2', {
    text, headline: '“Cut off”: fury on Skerrow as ferry firm walks away', key,
    sheet: {
      title: 'Ferry 2: Who says what, and how sure are they?', labels: ['quote', 'hedge'],
      instructions: 'Read the report of the Daily Lantern. Tag as quotes all that somebody said, in quotation marks or in the ' +
                    'writer’s words, and say who said it. Then tag the hedges: the words that show that somebody is not sure.',
    },
  });
}

// Level 3: what one outlet has and another leaves out.
function leftOut() {
  const radio = event('c_coast_radio.txt').trimEnd(), post = event('a_harbour_post.txt').trimEnd();
  const before = `COAST RADIO\n\n${radio}\n\nHARBOUR POST\n\n`, text = before + post, shift = length(before);
  const moved = fragments => fragments.map(([begin, end]) => [begin + shift, end + shift]);
  const gold = json('gold.json'), key = answers(), reported = new Set(['a9']);  // Coast Radio has the meeting on Friday in its own voice
  const inOwnVoice = new Set(gold.unattributed.filter(one => one.article === 'c').map(one => one.statement));
  for (const {id, members} of gold.statements)
    if (inOwnVoice.has(id) || members.some(one => one.article === 'c'))
      for (const one of members) if (one.article === 'a') reported.add(one.attribution);
  const lantern = id => gold.statements.filter(s => s.members.some(m => m.article === 'a' && m.attribution === id))
                            .flatMap(s => s.members.filter(m => m.article === 'b').map(m => m.words.replaceAll(/[“”]/g, '')));
  for (const one of json('a_harbour_post.json').attributions) {
    if (reported.has(one.id)) continue;
    const [there] = lantern(one.id);
    key.add('quote', moved(one.content), {
      speaker: one.speaker, kind: one.kind,
      note: 'Coast Radio does not have it. ' + (there ? `The Daily Lantern has it as “${there}”.` : 'Nor has the Daily Lantern.'),
    });
  }
  const parts = [...post.matchAll(/[^\n]+/g)].map(({0: words, index}) => {
    const begin = shift + length(post.slice(0, index));
    return [begin, begin + length(words)];
  });
  return exercise('ferry-3', {
    text, headline: 'Two reports of one day on Skerrow', key,
    sheet: {
      title: 'Ferry 3: What is left out?', labels: ['quote'], parts,
      instructions: 'Read both reports. In the second one, that of the Harbour Post, tag as a quote each statement that Coast Radio ' +
                    'leaves out altogether, and say who made it. A statement that Coast Radio has in other words is not left out.',
    },
  });
}

const folder = process.argv[2] ?? here;
for (const [name, content] of Object.entries({...whoSaysWhat(), ...howSure(), ...leftOut()}))
  writeFileSync(join(folder, name), JSON.stringify(content, null, 1) + '\n');
