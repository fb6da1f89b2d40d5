// The module's bytes as text that survives inside HTML: gzip, then base64. web/browser/payload.js is the way back.
//
// A web server's own gzip gives back what base64 costs on top, as its 64 signs are 6 bits each again.
// tests/bench/size.mjs compares.
import {gzipSync} from 'node:zlib';

export const encode = bytes => gzipSync(bytes, {level: 9}).toString('base64');
