// What a person reads stands in core/message/english.h and nowhere else: string literals of core/ and web/ that look like
// words are listed here with a reason, or are an error.
//
//   node tests/layers/words.mjs [ROOT]     prints each literal that is not listed; exit status 1 when there is one
//
// A literal looks like words when it has two words with a space between them, begins or ends with a space beside a word, is one
// word with a capital (where such words are said: not in the analysis nor in browser scripts), or is given to a control as its name, label, sign or hint. The command line (cli/) speaks
// English and is not looked at. Comments, includes and static_assert are not looked at either.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {argv} from 'node:process';
import {fileURLToPath} from 'node:url';

// Which literals of which files are no words of the page, or may stay, and why.
export const listed = [
  [/^core\/message\//, /./, 'the messages themselves'],
  [/^core\/analysis\//, /./, 'the analysis knows English: its words, and notes on rules'],
  [/^core\/compare\/(persons|wording)\.cpp$/, /./, 'words of English that articles have, and names of values'],
  [/^core\/exercise\/gradebook\.cpp$/, /^[a-z -]+$/, 'what other programs call their columns'],
  [/^core\/(format\/csv|event\/event_tables|exercise\/roll)\.cpp$/, /^[a-z ]+$/, 'columns of tables for programs: the same in every language'],
  [/^core\/event\/event_page\.cpp$/, /[<>{]|class=/, 'HTML and CSS'],
  [/^core\/format\/scorecard_svg\.cpp$/, /[<=]/, 'SVG'],
  [/^core\/format\/(json|json_in|edit_json|exercise_json|hearsay_json|things_json)\.(cpp|h)$/, /./,
    'what is wrong inside a damaged file: for whoever has to mend it; page and command line say it after a message'],
  [/^core\/event\/event\.cpp$/, /^The [a-z]+$/, 'the same'],
  [/^core\/store\/(library|snapshot)\.cpp$/, /^The [a-z' ]+$/, 'the same'],
  [/^core\/store\/backup\.cpp$/, /"/, 'pieces of JSON'],
  [/^core\/annotation\/(document|edit)\.cpp$/, /./, 'what does not fit together in a document: for programmers; the page says it after a message'],
  [/^core\/session\/session\.cpp$/, /^The article can only be read here\.$/, 'the same'],
  [/^core\/suggest\/suggest\.cpp$/, /^Untitled$/, 'becomes an article’s title, which is data'],
  [/^core\/(suggest\/suggest|annotation\/commands_tags|exercise\/handing)\.cpp$/, /^Me$/, 'becomes a layer’s name in files; never shown'],
  [/^(core|web)\//, /^Hearsay$/, 'its name'],
  [/^web\//, /^(Escape|Enter|Delete|Backspace|Arrow(Up|Down|Left|Right)|Home|End|Tab|Control|Shift|Alt|F\d+|Control\+k)$/, 'what browsers call keys'],
  [/^web\/view\/actions\.cpp$/, /^(Control\+|Shift\+|Alt\+|Enter|Delete Backspace)/, 'what browsers call keys'],
  [/^web\/(browser|site)\/.*\.js$/, /^use strict$/, 'JavaScript'],
  [/^web\/browser\/.*\.js$/, /^\((prefers|forced)-[a-z-]+: \w+\)$|^input, textarea, select$|, (sans-)?serif$|^background:|^\(resolution:|\$\{size\}px/, 'CSS'],
  [/^web\/browser\/(carried|scorm)\.js$/, /^<|^not attempted$/, 'HTML, XML and values of SCORM'],
  [/^web\/site\/worker\.js$/, /^hearsay $/, 'names of caches'],
  [/^web\/ui\/theme\.cpp$/, /^[a-z]+$/, 'ids of themes'],
  [/^web\/view\/article_view\.cpp$/, /^(head|subhead|shaped|cut|aside) $/, 'CSS classes'],
  [/^web\/browser\/print\.js$/, /^box ticked$/, 'the same'],
  [/^web\/browser\/(start|host)\.js$/, /Hearsay (cannot run|could not start|has stopped)|^Your articles are still in this browser\.$/,
    'said while the program does not run, which has the messages'],
];

// The paths of all C++ and JavaScript files in the folder.
export const files = folder => !existsSync(folder) ? [] : readdirSync(folder, {withFileTypes: true}).flatMap(entry =>
  entry.isDirectory() ? files(join(folder, entry.name)) : /\.(h|cpp|js)$/.test(entry.name) ? [join(folder, entry.name)] : []).sort();

// The string literals of C++ or JavaScript: {at, words, before}, `before` being the code in front on its line.
export function literals(text) {
  const found = [];
  const token = /\/\/[^\n]*|\/\*[^]*?\*\/|^[ \t]*#[^\n]*|R"(\w*)\(([^]*?)\)\1"|"((?:[^"\\\n]|\\.)*)"|(?<!\w)(?:u8|[uUL])?'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/gm;
  for (const match of text.matchAll(token)) {
    const words = match[2] ?? match[3] ?? match[4] ?? match[5];
    if (words === undefined) continue;
    const line = text.lastIndexOf('\n', match.index) + 1;
    found.push({at: match.index, words, before: text.slice(line, match.index)});
  }
  return found;
}

export function looksLikeWords({words, before}, capital) {
  if (/static_assert|\bthrow new\b|\bconsole\.\w+\($/.test(before)) return false;
  if (/\p{L}[\p{L}’'.,:;)”]* +[“(]?\p{L}{2}|\p{L}{2}[.,:;”)]* +[\p{L}$]|\} +\p{L}{2}/u.test(words)) return true;
  if (/^[ ,:;.(“]*[ “]\p{L}{2}|\p{L}{2}[:,.”]* +[“(]?$/u.test(words)) return true;
  if (capital && /^\p{Lu}\p{Ll}+[….:?]?$/u.test(words)) return true;
  return /\.(name|label|sign|hint)\s*=\s*$/.test(before) && /\p{L}{2}/u.test(words);
}

// Every literal that looks like words and is not listed, as "file:line: literal".
export function strays(root, list = listed) {
  const out = [];
  for (const path of ['core', 'web'].flatMap(top => files(join(root, top)))) {
    const file = relative(root, path).replaceAll('\\', '/'), text = readFileSync(path, 'utf8');
    for (const literal of literals(text)) {
      if (!looksLikeWords(literal, /^(web\/(view|ui)|core\/(session|store|suggest|files))\//.test(file))) continue;
      if (list.some(([where, what]) => where.test(file) && what.test(literal.words))) continue;
      out.push(`${file}:${text.slice(0, literal.at).split('\n').length}: “${literal.words}” belongs into core/message/english.h`);
    }
  }
  return out;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const found = strays(argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '../..'));
  for (const line of found) console.error(line);
  process.exitCode = found.length ? 1 : 0;
}
