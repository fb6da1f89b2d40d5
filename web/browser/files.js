// Opening, dropping and saving files; a ZIP is the files in it.
'use strict';

host.files = {
  LIMIT: 64 * 1024 * 1024,

  // What came at once is told at once: files may belong together. One batch after the other.
  reading: Promise.resolve(),
  read(files) {
    this.reading = this.reading.then(() => this.readAll(files)).catch(error => console.error(error));
  },

  async readAll(files) {
    for (const file of files) {
      if (file.size > this.LIMIT) {
        this.give(file.name, null, Refusal.too_large);
        continue;
      }
      let bytes;
      try { bytes = new Uint8Array(await file.arrayBuffer()); } catch {
        this.give(file.name, null, Refusal.unreadable);
        continue;
      }
      if (!/\.zip$/i.test(file.name)) {
        this.give(file.name, bytes, Refusal.none);
        continue;
      }
      const inside = await unzip(bytes, 4 * this.LIMIT);
      if (!inside) this.give(file.name, null, Refusal.damaged);
      else if (!inside.length) this.give(file.name, null, Refusal.empty);
      for (const one of inside ?? []) this.give(one.name, one.bytes, one.refusal);
    }
    if (hearsay) hearsay._hs_files();
    host.requestFrame();
  },

  give(fileName, content, refusal) {
    const name = encoder.encode(fileName), size = content?.length ?? 0, both = new Uint8Array(name.length + size);
    both.set(name);
    if (content) both.set(content, name.length);
    send('_hs_file', [refusal, name.length], both);
  },

  choose(told) {
    const [name, accept] = told.split('\n');
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = true;
    input.setAttribute('aria-label', name);
    input.addEventListener('change', () => this.read([...input.files]));
    input.click();
  },

  // The bytes as UTF-8 in host.answer; whether there is such an encoding.
  decode(label, bytes) {
    try { host.answer = encoder.encode(new TextDecoder(decode(label)).decode(bytes)); } catch { return false; }
    return true;
  },

  save(name, type, bytes) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], { type: decode(type) }));
    link.download = decode(name);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  },

  listen() {
    addEventListener('dragover', e => { if (e.dataTransfer.types.includes('Files')) { e.preventDefault(); e.dataTransfer.dropEffect = 'copy'; } });
    addEventListener('drop', e => {
      const files = [...e.dataTransfer.files];
      if (files.length) { e.preventDefault(); this.read(files); }
    });
  },
};
