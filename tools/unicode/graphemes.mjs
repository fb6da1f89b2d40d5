// Makes core/text/grapheme_ranges.h from the Unicode Character Database, always the same bytes from the same files.
//
//   node tools/unicode/graphemes.mjs FOLDER            writes the header
//   node tools/unicode/graphemes.mjs FOLDER --check    exit status 1 when the header is another one
//
// FOLDER holds auxiliary/GraphemeBreakProperty.txt and emoji/emoji-data.txt as unicode.org has them and as Debian's
// package unicode-data installs them in /usr/share/unicode. Where the system's package is older than the version named
// here, that of testing can be unpacked anywhere: it holds nothing but data.
import {createHash} from 'node:crypto';
import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {argv} from 'node:process';
import {fileURLToPath} from 'node:url';

// The newest version that Debian has (unicode-data 17.0.0-2). A new version starts here.
const version = '17.0.0';
const files = {
  'auxiliary/GraphemeBreakProperty.txt': 'd6b51d1d2ae5c33b451b7ed994b48f1f4dc62b2272a5831e7fd418514a6bae89',
  'emoji/emoji-data.txt': '2cb2bb9455cda83e8481541ecf5b6dfda66a3bb89efa3fa7c5297eccf607b72b',
};

// The numbers of enum GraphemeBreak (core/text/grapheme_tables.h). CR and LF are known to grapheme_tables.cpp, and the
// syllables LV and LVT are computed there.
const numbers = {
  Control: 1, Extend: 2, ZWJ: 3, Regional_Indicator: 4, Prepend: 5, SpacingMark: 6, L: 7, V: 8, T: 9,
  Extended_Pictographic: 10, CR: 0, LF: 0, LV: 0, LVT: 0,
};
const longest = 128;  // code points that one entry can hold

function read(folder, name) {
  const bytes = readFileSync(join(folder, name));
  const hash = createHash('sha256').update(bytes).digest('hex');
  if (hash !== files[name]) throw new Error(`${join(folder, name)} is not that of Unicode ${version} (SHA-256 ${hash})`);
  return bytes.toString('utf8');
}

// [first, last, number] of each line that says something of use, in the order of the code points.
function ranges(folder) {
  const found = [];
  for (const name of Object.keys(files)) {
    for (const line of read(folder, name).split('\n')) {
      const match = /^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)/.exec(line);
      if (!match) continue;
      const [, first, last = first, property] = match;
      if (name.startsWith('emoji/') && property !== 'Extended_Pictographic') continue;
      if (!(property in numbers)) throw new Error(`${name} has a property that is not known here: ${property}`);
      if (numbers[property]) found.push([parseInt(first, 16), parseInt(last, 16), numbers[property]]);
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

function header(folder) {
  const entries = ranges(folder).flatMap(([first, last, number]) => {
    const out = [];
    for (let at = first; at <= last; at += longest) {
      const length = Math.min(longest, last - at + 1);
      out.push(`0x${(at * 2048 + (length - 1) * 16 + number).toString(16).toUpperCase()},`);
    }
    return out;
  });
  const lines = [''];
  for (const entry of entries) {
    if (lines.at(-1).length + 1 + entry.length > 106) lines.push('');
    lines[lines.length - 1] += (lines.at(-1) ? ' ' : '') + entry;
  }
  return `// Made by tools/unicode/graphemes.mjs from Unicode ${version}; not to be edited.
//
// The grapheme break property (GraphemeBreakProperty.txt) and Extended_Pictographic (emoji-data.txt): 21 bits first
// code point, 7 bits length less one, 4 bits property. Sorted and disjoint.
#pragma once

#include <cstdint>

namespace hearsay {

// clang-format off
inline constexpr std::uint32_t grapheme_ranges[] = {
${lines.map(line => '    ' + line).join('\n')}
};
// clang-format on

}  // namespace hearsay
`;
}

const [folder, mode] = argv.slice(2);
if (!folder || (mode && mode !== '--check')) throw new Error('usage: graphemes.mjs FOLDER [--check]');
const path = join(dirname(fileURLToPath(import.meta.url)), '../../core/text/grapheme_ranges.h');
if (!mode) writeFileSync(path, header(folder));
else if (readFileSync(path, 'utf8').replaceAll('\r\n', '\n') !== header(folder)) {
  console.error(`${path} is not what the files of Unicode ${version} give. Make it again.`);
  process.exitCode = 1;
}
