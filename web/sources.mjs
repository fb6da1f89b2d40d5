// The files of the repository, for what packs the page.
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

// Text as it is in the repository, whatever line ends the checkout has.
export const text = path => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');

// Files below `folder` (path from the root) in the order of their names' bytes.
export function filesBelow(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), {withFileTypes: true})
    .filter(entry => !entry.name.startsWith('.') && !entry.name.endsWith('~'))
    .flatMap(entry => entry.isDirectory() ? filesBelow(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`])
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

export const named = (folder, pattern) => filesBelow(folder).filter(path => pattern.test(path));

// The C++ of core and web: path → text.
export const nativeSources = () =>
  Object.fromEntries(['core', 'web'].flatMap(folder => named(folder, /\.(h|cpp)$/)).map(path => [path, text(path)]));
