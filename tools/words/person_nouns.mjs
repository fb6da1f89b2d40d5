// Writes core/lexicon/english/person_nouns.txt: nouns for somebody and for bodies, from WordNet 3.0.
//
//   apt-get download wordnet-base && dpkg -x wordnet-base_*.deb /tmp/wordnet
//   node tools/words/person_nouns.mjs /tmp/wordnet/usr/share/wordnet > core/lexicon/english/person_nouns.txt
//
// Taken are single words of small letters whose first, that is most frequent, sense is a person, or lies below
// "organization". A word is left out when WordNet calls that sense slang or an insult. A noun below "woman" or
// "female person" is marked as female, below "man" or "male person" as male. The same database gives the same
// bytes. Debian's wordnet-base 1:3.0-37 was used.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {argv, stdout} from 'node:process';

const folder = argv[2];
const person = 18;  // lexicographer file noun.person
const lines = name => readFileSync(join(folder, name), 'latin1').split('\n').filter(l => l && !l.startsWith(' '));

const synsets = new Map();
for (const line of lines('data.noun')) {
  const [left, gloss] = line.split('|');
  const field = left.trim().split(' ');
  const words = parseInt(field[3], 16);
  const pointers = [];
  for (let at = 5 + 2 * words, n = Number(field[4 + 2 * words]); n > 0; --n, at += 4)
    pointers.push({symbol: field[at], to: field[at + 1]});
  synsets.set(field[0], {
    file: Number(field[1]),
    words: Array.from({length: words}, (_, i) => field[4 + 2 * i]),
    above: pointers.filter(p => p.symbol === '@' || p.symbol === '@i').map(p => p.to),
    rude: pointers.some(p => p.symbol === ';u') ||
        /slang|insult|offensive|obscene|derogat|disparag|contempt|vulgar|ethnic|sex|prostitut|stupid|ejaculat|ugly|attractive|moral|fool|silly|foul|drug|testes|bad-tempered|seduc|lover|mistress|harem/i.test(gloss),
  });
}

const senses = new Map();
for (const line of lines('index.noun')) {
  const field = line.trim().split(' ');
  const skipped = 4 + Number(field[3]) + 2;
  senses.set(field[0], field.slice(skipped));
}

const below = new Map();  // synset → whether it lies below the root, for each root
function isBelow(synset, root) {
  const key = synset + root;
  if (!below.has(key)) {
    below.set(key, false);
    below.set(key, synset === root || synsets.get(synset).above.some(up => isBelow(up, root)));
  }
  return below.get(key);
}

const organization = senses.get('organization')[0];
const female = [senses.get('woman')[0], senses.get('female')[1]];
const male = [senses.get('man')[0], senses.get('male')[1]];
const groups = {Y: [], Ym: [], Yf: [], G: []};
for (const [word, [first]] of senses) {
  const sense = synsets.get(first);
  if (!/^[a-z]{3,}$/.test(word) || !sense.words.includes(word) || sense.rude) continue;
  const f = female.some(root => isBelow(first, root)), m = male.some(root => isBelow(first, root));
  if (sense.file === person) groups[f === m ? 'Y' : f ? 'Yf' : 'Ym'].push(word);
  else if (isBelow(first, organization)) groups.G.push(word);
}

const out = [
  '# Nouns for persons and bodies. Made by tools/words/person_nouns.mjs. Not to be edited by hand.',
  '# Source: WordNet 3.0, Copyright 2006 by Princeton University (licence in THIRD-PARTY.txt).',
  '',
  '# For core/analysis/words.h, by flags: Y a person; G a body; m male; f female.',
  'lines person_nouns',
];
for (const [letters, words] of Object.entries(groups)) {
  let line = `  ${letters}:`;
  for (const word of words.sort()) {
    if (line.length + 1 + word.length > 113) {
      out.push(line);
      line = `  ${letters}:`;
    }
    line += ' ' + word;
  }
  out.push(line);
}
stdout.write(out.join('\n') + '\n');
