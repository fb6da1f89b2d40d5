// The program's bytes from the text that web/pack.mjs put into the page: gzip, then base64. The browser's own inflater works
// beside the page, and its checksum tells a damaged page from a whole one.
'use strict';

async function unpackWasm(text) {
  const signs = atob(text), packed = new Uint8Array(signs.length);
  for (let i = 0; i < packed.length; ++i) packed[i] = signs.charCodeAt(i);  // ten times as quick as Uint8Array.from
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
