// A file that the person chose once for an article and that is written at each change of it (File System Access API;
// where the browser has none, can() says so). The browser's handle of the file is kept in a database of its own, and
// whether it may still be written is asked again, by a click, after each start of the browser.
'use strict';

host.keptFile = (() => {
  const { none: NONE, ready: READY, ask: ASK, failed: FAILED } = FileState;
  const RIGHTS = { mode: 'readwrite' };
  let open = '', handle = null, writing = false, next = null;

  // The one object store of the one database.
  function store(mode, act) {
    return new Promise((resolve, reject) => {
      const request = indexedDB.open('hearsay-files', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('handles');
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const t = request.result.transaction('handles', mode), result = act(t.objectStore('handles'));
        t.oncomplete = () => { request.result.close(); resolve(result?.result); };
        t.onabort = () => { request.result.close(); reject(t.error); };
      };
    });
  }

  function tell(state, why = '') {
    send('_hs_kept_file', [state], joined([open, handle?.name ?? '', why]));
    host.requestFrame();
  }

  async function write() {
    if (writing) return;
    writing = true;
    while (next) {
      const { document, to, bytes } = next;
      next = null;
      try {
        const file = await to.createWritable();
        await file.write(bytes);
        await file.close();  // the old content stays until here
      } catch (error) {
        if (document === open) tell(error?.name === 'NotAllowedError' ? ASK : FAILED, error?.message ?? '');
      }
    }
    writing = false;
  }

  return {
    can: () => typeof showSaveFilePicker === 'function',

    // Another article is open: says which file it has, if any.
    async open(document) {
      open = document;
      handle = null;
      if (!this.can()) return;
      const kept = await store('readonly', s => s.get(document)).catch(() => null);
      if (open !== document || !kept) return;
      handle = kept;
      tell(await kept.queryPermission(RIGHTS).catch(() => 'denied') === 'granted' ? READY : ASK);
    },

    async choose(suggestedName) {
      const document = open;
      let chosen;
      try {
        chosen = await showSaveFilePicker({ suggestedName, types: [{ description: 'Hearsay', accept: { 'application/json': ['.json'] } }] });
      } catch { return; }  // the person changed their mind
      await store('readwrite', s => s.put(chosen, document)).catch(() => {});  // then it lasts for this visit
      if (open !== document) return;
      handle = chosen;
      tell(READY);
    },

    async allow() {
      const asked = handle;
      const answer = await asked?.requestPermission(RIGHTS).catch(() => 'denied');
      if (asked && asked === handle) tell(answer === 'granted' ? READY : ASK);
    },

    async forget() {
      handle = null;
      tell(NONE);
      await store('readwrite', s => s.delete(open)).catch(() => {});
    },

    // What is written last is in the file at the end; what came in between may be left out.
    write(bytes) {
      if (!handle) return;
      next = { document: open, to: handle, bytes };
      write();
    },
  };
})();
