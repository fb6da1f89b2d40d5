// The module's bytes as text that survives inside HTML and that gzip packs nearly as well as the bytes themselves.
//
// base64 shifts bytes against its own characters, so gzip finds no repeats in it and the page grows by a third.
// Here each byte becomes one character, always the same one for the same byte, so repeats stay repeats. The most frequent
// bytes get the characters that UTF-8 writes as one byte, the rare ones two-byte characters. The first 256 characters
// of the text say which character stands for which byte.
//
//   encode(Buffer.from([0, 0, 255]))  → 256 characters of alphabet, then three of text
//
// Cost: about 1.2 bytes of HTML a byte of wasm, and one table lookup a byte to read it. tests/bench/size.mjs compares.

// Characters that HTML hands to the script unchanged: not NUL and CR (replaced by the parser), not `<` (could end the
// element), no other control characters (parse errors, and 0.8 % is all that they would gain).
const oneByte = ['\n', '\t', ...range(0x20, 0x7e)].filter(c => c !== '<');
const twoBytes = range(0xc0, 0x1ff);

function range(first, last) {
  return Array.from({length: last - first + 1}, (_, i) => String.fromCharCode(first + i));
}

export function encode(bytes) {
  const count = new Array(256).fill(0);
  for (const b of bytes) ++count[b];
  const byFrequency = count.map((_, b) => b).sort((a, b) => count[b] - count[a] || a - b);
  const alphabet = new Array(256);
  byFrequency.forEach((b, rank) => {
    alphabet[b] = rank < oneByte.length ? oneByte[rank] : twoBytes[rank - oneByte.length];
  });
  return alphabet.join('') + Array.from(bytes, b => alphabet[b]).join('');
}

// The other way, in the page. Written for browsers; the size bench runs it in node.
export const decoderSource = `function unpackWasm(text) {
  const byteOf = new Uint8Array(0x200);
  for (let i = 0; i < 256; ++i) byteOf[text.charCodeAt(i)] = i;
  const bytes = new Uint8Array(text.length - 256);
  for (let i = 0; i < bytes.length; ++i) bytes[i] = byteOf[text.charCodeAt(i + 256)];
  return bytes;
}`;
