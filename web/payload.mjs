// The module's bytes as text that survives inside HTML: packed by LZMA, then base64.
//
// LZMA packs WebAssembly a sixth smaller than the gzip of a web server does, and gzip gives back what base64 costs on
// top (its 64 signs are 6 bits each again). A deflate stream inside would need no decoder of ours, but
// DecompressionStream is missing in older Safari and packs worse. tests/bench/size.mjs compares.
//
// Cost: seconds to pack; to unpack about 100 ms a megabyte before anything is seen, for a page that is 90 KB smaller.
// The packer is the distribution's `xz`, the unpacker npm's `js-lzma` (MIT), as package.json pins it.
import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const require = createRequire(import.meta.url);

export function encode(bytes) {
  const {status, stdout, stderr, error} = spawnSync('xz', ['--format=lzma', '--lzma1=preset=9e,lc=4,pb=0,nice=273', '--stdout'],
                                                    {input: bytes, maxBuffer: 1 << 28});
  if (error || status !== 0) throw new Error(`xz could not pack the module: ${error?.message ?? stderr}`);
  // The size that xz leaves out, as it reads from a pipe.
  stdout.writeBigUInt64LE(BigInt(bytes.length), 5);
  return stdout.toString('base64');
}

// The other way, in the page. Written for browsers; the size bench runs it in node.
const library = readFileSync(require.resolve('js-lzma'), 'utf8').replaceAll('\r\n', '\n').trim();
export const decoderSource = `const LZMA = (() => { const module = {};
${library.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\n/gm, '')}
return module.exports; })();
function unpackWasm(text) {
  const signs = atob(text), packed = new Uint8Array(signs.length);
  for (let i = 0; i < packed.length; ++i) packed[i] = signs.charCodeAt(i);  // ten times as quick as Uint8Array.from
  // The header: one byte of properties, four of the dictionary's size, eight of the unpacked size.
  const bytes = new Uint8Array(new DataView(packed.buffer).getUint32(5, true));
  let from = 0, to = 0;
  LZMA.decompressFile({readByte: () => packed[from++]}, {
    writeByte: b => { bytes[to++] = b; },
    writeBytes: b => { bytes.set(b, to); to += b.length; },
  });
  if (to !== bytes.length) throw new Error('the program in this page is damaged');
  return bytes;
}`;
