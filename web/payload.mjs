// The module's bytes as text that survives inside HTML: gzip, then base64. web/browser/payload.js is the way back.
//
// Zopfli makes the gzip stream: any inflater reads it, and it is a twentieth smaller than zlib's. A web server's own gzip gives
// back what base64 costs on top, as its 64 signs are 6 bits each again. tests/bench/size.mjs compares.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export function encode(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-payload-'));
  try {
    const file = join(folder, 'module');
    writeFileSync(file, bytes);
    return execFileSync('zopfli', ['--i5', '-c', file], {maxBuffer: 2 * bytes.length + 1024}).toString('base64');
  } finally {
    rmSync(folder, {recursive: true});
  }
}
