// The files in a ZIP. The browser inflates; only the list at the end of a ZIP is read here.
//
//   const found = await unzip(bytes, mostBytes);   // [{ name, bytes } | { name, refusal }]; nothing: it is not a whole ZIP
//
// An entry goes through the browser's inflater as a gzip file of one member, whose end has the same checksum and length as
// the ZIP's list: so the browser tells a damaged one. Left out are folders and what systems put beside files of their own
// accord. Encrypted entries are refused, as is what would be larger than `mostBytes` in all. (APPNOTE.TXT 6.3.10, RFC 1952.)
'use strict';

const Zip = {
  END: 0x06054b50, ENTRY: 0x02014b50, LOCAL: 0x04034b50,
  ENCRYPTED: 1, UTF8: 0x800, STORED: 0, DEFLATED: 8,
};

async function unzip(bytes, mostBytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    let end = bytes.length - 22;
    const first = end - 65535;  // after it comes a comment, or nothing
    while (view.getUint32(end, true) !== Zip.END) if (--end < first) return null;
    const found = [];
    let at = view.getUint32(end + 16, true), left = mostBytes;
    for (let count = view.getUint16(end + 10, true); count > 0; --count) {
      if (view.getUint32(at, true) !== Zip.ENTRY) return null;
      const flags = view.getUint16(at + 8, true), sizes = [28, 30, 32].map(o => view.getUint16(at + o, true));
      const path = bytes.subarray(at + 46, at + 46 + sizes[0]);
      const entry = {
        name: zipName(path, flags & Zip.UTF8),
        method: view.getUint16(at + 10, true), checksum: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true), size: view.getUint32(at + 24, true), local: view.getUint32(at + 42, true),
      };
      at += 46 + sizes[0] + sizes[1] + sizes[2];
      if (!entry.name) continue;
      let refusal = flags & Zip.ENCRYPTED ? Refusal.locked : entry.size > left ? Refusal.too_large : Refusal.none;
      left -= refusal === Refusal.none ? entry.size : 0;
      const content = refusal === Refusal.none ? await zipContent(bytes, view, entry) : null;
      if (refusal === Refusal.none && !content) refusal = Refusal.damaged;
      found.push({ name: entry.name, bytes: content, refusal });
    }
    return found;
  } catch {
    return null;  // a place outside of the bytes: cut, or not a ZIP
  }
}

// The file's name without its folders; nothing for what is not to be opened.
function zipName(bytes, isUtf8) {
  let path = decode(bytes);
  if (!isUtf8 && path.includes('\ufffd')) path = new TextDecoder('windows-1252').decode(bytes);
  const parts = path.split(/[\\/]/), name = parts.pop();
  return parts.includes('__MACOSX') || name.startsWith('.') || name === 'Thumbs.db' ? '' : name;
}

async function zipContent(bytes, view, entry) {
  if (view.getUint32(entry.local, true) !== Zip.LOCAL) return null;
  const begin = entry.local + 30 + view.getUint16(entry.local + 26, true) + view.getUint16(entry.local + 28, true);
  const packed = bytes.subarray(begin, begin + entry.packed);
  if (packed.length !== entry.packed || (entry.method !== Zip.STORED && entry.method !== Zip.DEFLATED)) return null;
  const tail = new DataView(new ArrayBuffer(8));
  tail.setUint32(0, entry.checksum, true);
  tail.setUint32(4, entry.size, true);
  const member = new Blob([new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]),
    ...entry.method === Zip.STORED ? storedBlocks(packed) : [packed], tail.buffer]);
  const out = new Uint8Array(entry.size), reader = member.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  let length = 0;
  try {
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      out.set(value, length);  // more than the list says does not fit, and throws
      length += value.length;
    }
  } catch {
    reader.cancel().catch(() => {});
    return null;
  }
  return length === entry.size ? out : null;
}

// Bytes as deflate has them when it leaves them as they are: blocks of at most 65,535, each with its length in front.
function storedBlocks(bytes) {
  const blocks = [], most = 65535;
  for (let at = 0; at === 0 || at < bytes.length; at += most) {
    const block = bytes.subarray(at, at + most), head = new Uint8Array(5), view = new DataView(head.buffer);
    head[0] = at + most >= bytes.length ? 1 : 0;
    view.setUint16(1, block.length, true);
    view.setUint16(3, ~block.length & 0xffff, true);
    blocks.push(head, block);
  }
  return blocks;
}

// The same the other way round: [[name, text or bytes], …] as the bytes of a ZIP. The browser deflates; the end of a gzip member
// has the checksum that a ZIP wants.
async function zip(files) {
  const parts = [], list = [];
  let at = 0;
  for (const [name, content] of files) {
    const path = encoder.encode(name), plain = typeof content === 'string' ? encoder.encode(content) : content;
    const member = await gzip(plain), packed = member.subarray(10, -8), tail = new DataView(member.buffer, member.length - 8);
    // What the entry's own head and the list at the end have in common.
    const facts = new DataView(new ArrayBuffer(26));
    facts.setUint16(0, 20, true);  // version 2.0 is needed to read it
    facts.setUint16(2, Zip.UTF8, true);
    facts.setUint16(4, Zip.DEFLATED, true);
    facts.setUint16(8, 0x21, true);  // the first day that a ZIP knows
    facts.setUint32(10, tail.getUint32(0, true), true);
    facts.setUint32(14, packed.length, true);
    facts.setUint32(18, plain.length, true);
    facts.setUint16(22, path.length, true);
    parts.push(uint32(Zip.LOCAL), facts.buffer, path, packed);
    const rest = new DataView(new ArrayBuffer(14));
    rest.setUint32(10, at, true);
    list.push(uint32(Zip.ENTRY), new Uint8Array([20, 0]), facts.buffer, rest.buffer, path);
    at += 30 + path.length + packed.length;
  }
  const listSize = new Blob(list).size, end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, Zip.END, true);
  end.setUint16(8, files.length, true);
  end.setUint16(10, files.length, true);
  end.setUint32(12, listSize, true);
  end.setUint32(16, at, true);
  return new Uint8Array(await new Blob([...parts, ...list, end.buffer]).arrayBuffer());
}

function uint32(value) {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value, true);
  return view.buffer;
}
