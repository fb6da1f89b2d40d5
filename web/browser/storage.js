// The medium of core/store/medium.h: moves bytes between the journal (C++) and the browser's storage.
//
// [x] IndexedDB, one strict transaction a write   [x] localStorage with the same rows where there is no IndexedDB
// [x] memory where there is neither, said to the person   [x] compare-and-swap on the newest row   [x] two tabs
// [x] a database of a newer page is left as it is, and this page keeps its work in memory
//
// Nothing here knows what the bytes mean. persist() is asked for and never waited for (Firefox may not answer).
'use strict';

host.storage = (() => {
  const DATABASE = 'hearsay', VERSION = 1;
  const [INDEXED, LOCAL, MEMORY] = [0, 1, 2];
  let table = null;

  const bytesOf = text => Uint8Array.from(text, c => c.charCodeAt(0));
  const textOf = bytes => { let s = ''; for (const b of bytes) s += String.fromCharCode(b); return s; };

  // --- IndexedDB ---------------------------------------------------------------------------------------------------

  function openDatabase() {
    return new Promise((resolve, reject) => {
      let request;
      try { request = indexedDB.open(DATABASE, VERSION); } catch (error) { reject(error); return; }
      const wait = setTimeout(() => reject(new Error('the storage does not answer')), 4000);
      request.onupgradeneeded = () => {
        request.result.createObjectStore('records');
        request.result.createObjectStore('library');
      };
      request.onsuccess = () => { clearTimeout(wait); resolve(request.result); };
      request.onerror = () => { clearTimeout(wait); reject(request.error ?? new Error('the storage is not available')); };
    });
  }

  function indexed(db) {
    // A newer page wants to change the database: it shall not have to wait for this tab.
    db.onversionchange = () => { db.close(); send('_hs_storage_lost', [], 'Hearsay was updated in another tab. Please reload this page.'); host.requestFrame(); };
    db.onclose = () => { send('_hs_storage_lost', [], 'the browser closed its storage'); host.requestFrame(); };
    const rowsOf = document => IDBKeyRange.bound([document, 0], [document, Infinity]);
    const all = (names, read) => new Promise((resolve, reject) => {
      const t = db.transaction(names, 'readonly'), result = read(t);
      t.oncomplete = () => resolve(result());
      t.onabort = t.onerror = () => reject(t.error);
    });
    const pairs = (store, range) => {
      const keys = store.getAllKeys(range), values = store.getAll(range);
      return () => keys.result.map((key, i) => [key, values.result[i]]);
    };
    return {
      place: INDEXED,
      library: () => all(['library'], t => pairs(t.objectStore('library'))),
      records: document => all(['records'], t => pairs(t.objectStore('records'), rowsOf(document)))
        .then(rows => rows.map(([key, bytes]) => [key[1], bytes])),
      write(w) {
        let t;
        try { t = db.transaction(['records', 'library'], 'readwrite', { durability: 'strict' }); } catch (error) { failed(w, error); return; }
        const records = t.objectStore('records'), library = t.objectStore('library');
        let conflict = null;
        const steps = () => {
          for (const p of w.puts) records.put(p.bytes, [p.document, p.seq]);
          if (w.act === 1) library.put(w.library, w.document);
          if (w.act === 2) library.delete(w.document);
          if (w.deleteBelow > 0) records.delete(IDBKeyRange.bound([w.document, 0], [w.document, w.deleteBelow], false, true));
          for (const seq of w.deletes) records.delete([w.document, seq]);
        };
        if (w.expected === null) {
          steps();
        } else {
          const newest = records.openKeyCursor(rowsOf(w.document), 'prev');
          newest.onsuccess = () => {
            if ((newest.result ? newest.result.key[1] : 0) === w.expected) { steps(); return; }
            const range = IDBKeyRange.bound([w.document, w.expected], [w.document, Infinity], true);
            const keys = records.getAllKeys(range), values = records.getAll(range);
            values.onsuccess = () => { conflict = keys.result.map((key, i) => [key[1], values.result[i]]); };
          };
        }
        t.oncomplete = () => conflict ? conflicted(w, conflict) : committed(w);
        t.onabort = () => failed(w, t.error);
      },
    };
  }

  // --- a plain store of strings: localStorage, or a Map ---------------------------------------------------------------

  function plain(place, store) {
    const PREFIX = 'hearsay/';
    const recordKey = (document, seq) => `${PREFIX}r/${document}/${String(seq).padStart(16, '0')}`;
    const seqs = document => store.keys().filter(k => k.startsWith(`${PREFIX}r/${document}/`)).map(k => Number(k.slice(-16))).sort((a, b) => a - b);
    const rows = (document, above) => seqs(document).filter(s => s > above).map(s => [s, bytesOf(store.get(recordKey(document, s)))]);
    return {
      place,
      library: async () => store.keys().filter(k => k.startsWith(PREFIX + 'l/')).map(k => [k.slice(PREFIX.length + 2), bytesOf(store.get(k))]),
      records: async document => rows(document, -1),
      write(w) {
        try {
          const known = seqs(w.document), newest = known.length ? known[known.length - 1] : 0;
          if (w.expected !== null && newest !== w.expected) { const now = rows(w.document, w.expected); queueMicrotask(() => conflicted(w, now)); return; }
          for (const p of w.puts) store.set(recordKey(p.document, p.seq), textOf(p.bytes));
          if (w.act === 1) store.set(PREFIX + 'l/' + w.document, textOf(w.library));
          if (w.act === 2) store.remove(PREFIX + 'l/' + w.document);
          for (const s of seqs(w.document)) if (s < w.deleteBelow || w.deletes.includes(s)) store.remove(recordKey(w.document, s));
          queueMicrotask(() => committed(w));
        } catch (error) {
          queueMicrotask(() => failed(w, error));
        }
      },
    };
  }

  function local() {
    localStorage.setItem('hearsay/try', 'x');
    localStorage.removeItem('hearsay/try');
    return plain(LOCAL, {
      keys: () => Object.keys(localStorage), get: k => localStorage.getItem(k),
      set: (k, v) => localStorage.setItem(k, v), remove: k => localStorage.removeItem(k),
    });
  }

  function memory() {
    const map = new Map();
    return plain(MEMORY, { keys: () => [...map.keys()], get: k => map.get(k), set: (k, v) => map.set(k, v), remove: k => map.delete(k) });
  }

  // --- answers ------------------------------------------------------------------------------------------------------

  const reasonOf = error => error?.name === 'QuotaExceededError' ? 'the browser’s storage is full'
    : error?.message || 'the browser’s storage did not take it';
  function committed(w) { send('_hs_committed', [w.ticket], w.document); host.requestFrame(); }
  function failed(w, error) { send('_hs_failed', [w.ticket], joined([w.document, reasonOf(error)])); host.requestFrame(); }
  function conflicted(w, rows) {
    for (const [seq, bytes] of rows) send('_hs_record', [seq], bytes);
    send('_hs_conflicted', [w.ticket], w.document);
    host.requestFrame();
  }

  let opening = null;

  return {
    // The browser opens its database while the program is compiled.
    begin() {
      opening = openDatabase().then(indexed).then(async it => ({ it, rows: await it.library() }));
      opening.catch(() => {});  // open() says what went wrong
    },

    async open() {
      let trouble = '', rows = null;
      try {
        ({ it: table, rows } = await opening);
        navigator.storage?.persist?.().catch(() => {});
      } catch (error) {
        trouble = error?.name === 'VersionError'
          ? 'A newer Hearsay keeps its articles here. This older page leaves them alone.' : reasonOf(error);
        try { table = error?.name === 'VersionError' ? memory() : local(); } catch { table = memory(); }
      }
      rows ??= await table.library();
      for (const [document, bytes] of rows) {
        const key = encoder.encode(document + '\0'), both = new Uint8Array(key.length + bytes.length);
        both.set(key);
        both.set(bytes, key.length);
        send('_hs_library_row', [key.length - 1], both);
      }
      send('_hs_storage_opened', [table.place], trouble);
      addEventListener('beforeunload', e => { if (hearsay._hs_unsaved()) e.preventDefault(); });
    },

    read(document) {
      table.records(document).then(rows => {
        for (const [seq, bytes] of rows) send('_hs_record', [seq], bytes);
        send('_hs_records', [], document);
      }, error => send('_hs_records_failed', [], joined([document, reasonOf(error)]))).then(() => host.requestFrame());
    },

    // The transaction's head as JSON (medium.cpp), and the bytes of its puts and its library row behind each other.
    write(head, bytes) {
      const w = JSON.parse(head);
      let at = 0;
      const take = size => { at += size; return bytes.slice(at - size, at); };
      for (const put of w.puts) put.bytes = take(put.size);
      w.library = take(w.librarySize);
      table.write(w);
    },
  };
})();
