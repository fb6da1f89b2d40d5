// The size of the released page, plain and gzipped, and what base64 without gzip inside it would cost.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync, gzipSync} from 'node:zlib';

const limit = 1_000_000;  // bytes, gzipped

const gzipped = data => gzipSync(data, {level: 9}).length;
const kb = bytes => `${(bytes / 1000).toFixed(1)} KB`;

export function measureSize(root) {
  const page = readFileSync(join(root, 'dist/index.html'), 'utf8');
  const [whole, payload] = /<script type="text\/plain" id="wasm">([^<]*)<\/script>/.exec(page) ?? [];
  if (!whole) throw new Error('dist/index.html holds no <script type="text/plain" id="wasm">');
  const wasm = gunzipSync(Buffer.from(payload, 'base64'));
  const withPayload = text => page.replace(payload, () => text);
  const figures = {
    plain: Buffer.byteLength(page),
    gzipped: gzipped(page),
    limit,
    wasm: wasm.length,
    gzippedWasm: gzipped(wasm),
    gzippedWithBase64: gzipped(withPayload(wasm.toString('base64'))),
  };
  return {
    ...figures,
    lines: [
      `size         ${kb(figures.gzipped)} gzipped of ${kb(limit)} (${kb(figures.plain)} on disk; the module alone ` +
        `${kb(figures.gzippedWasm)} of ${kb(figures.wasm)})`,
      `             with the module as plain base64 it would be ${kb(figures.gzippedWithBase64)}`,
    ],
  };
}
