// Opening, dropping and saving files.
'use strict';

host.files = {
  LIMIT: 64 * 1024 * 1024,

  read(files) {
    for (const file of files) {
      if (file.size > this.LIMIT) {
        send('_hs_file_refused', [], file.name);
        host.requestFrame();
        continue;
      }
      file.arrayBuffer().then(buffer => {
        const name = encoder.encode(file.name + '\0'), bytes = new Uint8Array(name.length + buffer.byteLength);
        bytes.set(name);
        bytes.set(new Uint8Array(buffer), name.length);
        send('_hs_file', [name.length - 1], bytes);
      }, () => send('_hs_file_refused', [], file.name)).then(() => host.requestFrame());
    }
  },

  choose(accept) {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = true;
    input.setAttribute('aria-label', 'Open a file');
    input.addEventListener('change', () => this.read([...input.files]));
    input.click();
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
