// Makes core/text/grapheme_ranges.h and core/text/char_ranges.h from the Unicode Character Database, always the same bytes
// from the same files.
//
//   node tools/unicode/tables.mjs FOLDER            writes the headers
//   node tools/unicode/tables.mjs FOLDER --check    exit status 1 when one of them is another
//
// FOLDER holds UnicodeData.txt, auxiliary/GraphemeBreakProperty.txt and emoji/emoji-data.txt as unicode.org has them and as
// Debian's package unicode-data installs them in /usr/share/unicode. Where the system's package is older than the version
// named here, that of testing can be unpacked anywhere: it holds nothing but data.
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {argv} from 'node:process';
import {fileURLToPath} from 'node:url';

// The newest version that Debian has (unicode-data 17.0.0-2). A new version starts here.
const version = '17.0.0';
const files = {
  'UnicodeData.txt': '2e1efc1dcb59c575eedf5ccae60f95229f706ee6d031835247d843c11d96470c',
  'auxiliary/GraphemeBreakProperty.txt': 'd6b51d1d2ae5c33b451b7ed994b48f1f4dc62b2272a5831e7fd418514a6bae89',
  'emoji/emoji-data.txt': '2cb2bb9455cda83e8481541ecf5b6dfda66a3bb89efa3fa7c5297eccf607b72b',
};

// Tables are sorted and disjoint: 21 bits first code point, 7 bits length less one, 4 bits what the code points are.
const longest = 128;  // code points that one entry can hold

function read(folder, name) {
  const bytes = readFileSync(join(folder, name));
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== files[name]) throw new Error(`${join(folder, name)} is not that of Unicode ${version} (SHA-256 ${hash})`);
  return bytes.toString('utf8');
}

// The packed entries of [[first, last, number] …], as lines of C++.
function packed(ranges) {
  const lines = [''];
  for (const [first, last, number] of ranges) {
    for (let at = first; at <= last; at += longest) {
      const entry = `0x${(at * 2048 + Math.min(longest - 1, last - at) * 16 + number).toString(16).toUpperCase()},`;
      if (lines.at(-1).length + 1 + entry.length > 106) lines.push('');
      lines[lines.length - 1] += (lines.at(-1) ? ' ' : '') + entry;
    }
  }
  return lines.map(line => `    ${line}`).join('\n');
}

const header = (about, namespace, name, ranges) => `// Made by tools/unicode/tables.mjs from Unicode ${version}; not to be edited.
//
${about}
#pragma once

#include <cstdint>

namespace ${namespace} {

// clang-format off
inline constexpr std::uint32_t ${name}[] = {
${packed(ranges)}
};
// clang-format on

}  // namespace ${namespace}
`;

// The numbers of enum GraphemeBreak (core/text/grapheme_tables.h). CR and LF are known to grapheme_tables.cpp, and the
// syllables LV and LVT are computed there.
const breaks = {
  Control: 1, Extend: 2, ZWJ: 3, Regional_Indicator: 4, Prepend: 5, SpacingMark: 6, L: 7, V: 8, T: 9,
  Extended_Pictographic: 10, CR: 0, LF: 0, LV: 0, LVT: 0,
};

function graphemes(folder) {
  const found = [];
  for (const name of ['auxiliary/GraphemeBreakProperty.txt', 'emoji/emoji-data.txt']) {
    for (const line of read(folder, name).split('\n')) {
      const match = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)/.exec(line);
      if (!match) continue;
      const [, first, last = first, property] = match;
      if (name.startsWith('emoji/') && property !== 'Extended_Pictographic') continue;
      if (!(property in breaks)) throw new Error(`${name} has a property that is not known here: ${property}`);
      if (breaks[property]) found.push([parseInt(first, 16), parseInt(last, 16), breaks[property]]);
    }
  }
  found.sort(([a], [b]) => a - b);
  const joined = [];
  for (const [first, last, number] of found) {
    const before = joined.at(-1);
    if (before && before[1] >= first) throw new Error(`U+${first.toString(16)} has two properties`);
    if (before && before[1] + 1 === first && before[2] === number) before[1] = last;
    else joined.push([first, last, number]);
  }
  return joined;
}

// What char_ranges.h says of a code point: see chars.cpp. Letters of no case, and what is not assigned, are not listed.
const LETTER = 0, UPPER = 1, LOWER = 2, DIGIT = 3, SPACE = 4, MARK = 5, SYMBOL = 6, TURNS = 7;

// Combining marks and joiners belong to the word that they are in, as small letters do.
const categories = {
  Lu: UPPER, Lt: UPPER, Ll: LOWER, Lm: LETTER, Lo: LETTER, Mn: LOWER, Mc: LOWER, Me: LOWER, Nd: DIGIT, Nl: DIGIT, No: DIGIT,
  Pc: MARK, Pd: MARK, Ps: MARK, Pe: MARK, Pi: MARK, Pf: MARK, Po: MARK, Sm: SYMBOL, Sc: SYMBOL, Sk: SYMBOL, So: SYMBOL,
  Zs: SPACE, Zl: SPACE, Zp: SPACE, Cc: SYMBOL, Cf: LOWER, Cs: LETTER, Co: LETTER,
};
// A line break among the controls, the zero-width space, which parts words, and the byte-order mark.
const exceptions = {0x85: SPACE, 0x200B: SPACE, 0xFEFF: SPACE};

function characters(folder) {
  const is = new Uint8Array(0x110000).fill(LETTER);
  let open = 0;
  for (const line of read(folder, 'UnicodeData.txt').split('\n').filter(Boolean)) {
    const [hex, name, category] = line.split(';'), code = parseInt(hex, 16);
    if (!(category in categories)) throw new Error(`UnicodeData.txt has a category that is not known here: ${category}`);
    if (name.endsWith(', First>')) open = code;
    else is.fill(categories[category], name.endsWith(', Last>') ? open : code, code + 1);
  }
  for (const [code, what] of Object.entries(exceptions)) is[code] = what;
  // Emoji of tomorrow are symbols too.
  for (let code = 0x1F000; code < 0x1FB00; ++code) if (is[code] === LETTER) is[code] = SYMBOL;
  const found = [];
  for (let at = 0x80; at < is.length;) {
    let end = at + 1;
    while (end < is.length && is[end] === is[at]) ++end;
    // Capital and small letter take turns, from a capital on.
    if (end === at + 1 && is[at] === UPPER) {
      while (end < is.length && is[end] === (is[end - 1] === UPPER ? LOWER : is[end - 1] === LOWER ? UPPER : -1)) ++end;
      if (end > at + 2) {
        // An even number in each entry: so each begins with a capital.
        if ((end - at) % 2) --end;
        found.push([at, end - 1, TURNS]);
        at = end;
        continue;
      }
      end = at + 1;
    }
    if (is[at] !== LETTER) found.push([at, end - 1, is[at]]);
    at = end;
  }
  return found;
}

const [folder, mode] = argv.slice(2);
if (!folder || (mode && mode !== '--check')) throw new Error('usage: tables.mjs FOLDER [--check]');
const headers = {
  'grapheme_ranges.h': header(`// The grapheme break property (GraphemeBreakProperty.txt) and Extended_Pictographic (emoji-data.txt): 21 bits first
// code point, 7 bits length less one, 4 bits property. Sorted and disjoint.`, 'hearsay', 'grapheme_ranges', graphemes(folder)),
  'char_ranges.h': header(`// What characters beyond ASCII are, by their general category (UnicodeData.txt): 21 bits first code point, 7 bits
// length less one, 4 bits what they are (chars.cpp). Sorted and disjoint.`, 'hearsay::chars', 'ranges', characters(folder)),
};
for (const [name, text] of Object.entries(headers)) {
  const path = join(dirname(fileURLToPath(import.meta.url)), '../../core/text', name);
  if (!mode) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8').replaceAll('\r\n', '\n') !== text) {
    console.error(`${path} is not what the files of Unicode ${version} give. Make it again.`);
    process.exitCode = 1;
  }
}
