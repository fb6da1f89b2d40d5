// The medium of core/store/medium.h: moves bytes between the journal (C++) and the browser's storage.
//
// [x] IndexedDB, one strict transaction a write   [x] localStorage with the same rows where there is no IndexedDB
// [x] memory where there is neither, said to the person   [x] compare-and-swap on the newest row   [x] other tabs are told
// [x] a database of a newer page is read and never written   [x] one that other tabs hold back: said, and left alone
// [x] rows of other pages are left alone   [x] articles whose library row is gone   [x] no answer: said after five seconds
//
// Nothing here knows what the bytes mean. persist() is asked for and never waited for (Firefox may not answer).
'use strict';

host.storage = (() => {
  const DATABASE = 'hearsay', VERSION = 1;
  const SILENT = 5000;  // milliseconds without an answer: then the person is told
  const { indexed_db: INDEXED, local_storage: LOCAL, memory: MEMORY, newer: NEWER } = Place;
  let table = null;

  // Whether the storage leaves something unanswered for long.
  const late = new Set();
  function waitFor(what) {
    const tell = () => { hearsay?._hs_storage_silent(late.size ? 1 : 0); host.requestFrame(); };
    const timer = setTimeout(() => { late.add(what); tell(); }, SILENT);
    return () => { clearTimeout(timer); if (late.delete(what)) tell(); };
  }
  const patient = promise => Promise.race([promise, new Promise((_, refuse) => setTimeout(refuse, 12000, new Error('silent')))]);

  const bytesOf = text => Uint8Array.from(text, c => c.charCodeAt(0));
  const same = (a, b) => a?.length === b.length && b.every((byte, i) => byte === a[i]);
  const textOf = bytes => { let s = ''; for (const b of bytes) s += String.fromCharCode(b); return s; };

  // IndexedDB.

  function openDatabase(version) {
    return new Promise((resolve, reject) => {
      let request, late = false;
      try { request = version ? indexedDB.open(DATABASE, version) : indexedDB.open(DATABASE); } catch (error) { reject(error); return; }
      const refuse = error => { late = true; clearTimeout(wait); reject(error); };
      // A slow disk takes seconds after a crash; to show a person an empty library would be worse than to wait.
      const wait = setTimeout(refuse, 10000, new Error('silent'));
      request.onupgradeneeded = () => {
        for (const name of ['records', 'library'])
          if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
      };
      // An open tab with an older Hearsay does not let go of its database, though it was asked to.
      request.onblocked = () => setTimeout(refuse, 1000, Object.assign(new Error(), { name: 'Blocked' }));
      // One that comes too late must not get in another's way.
      request.onsuccess = () => { clearTimeout(wait); if (late) request.result.close(); else resolve(request.result); };
      request.onerror = () => refuse(request.error ?? new Error('unavailable'));
    });
  }

  // What else may be under a record's key was not put there by Hearsay.
  const isRecord = ([seq, bytes]) => bytes instanceof Uint8Array && Number.isSafeInteger(seq);

  function indexed(db, place) {
    if (!db.objectStoreNames.contains('records') || !db.objectStoreNames.contains('library'))
      throw new Error('foreign');
    let writing = 0, wanted = false;
    const lost = why => { send('_hs_storage_lost', [], why); host.tabs.leaveAll(); host.requestFrame(); };
    // A newer page wants to change the database: it shall not have to wait for this tab longer than this tab writes.
    const letGo = () => { if (wanted && !writing) { wanted = false; db.close(); lost('updated'); } };
    db.onversionchange = () => { wanted = true; letGo(); };
    db.onclose = () => lost('closed');
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
      place, db,
      // The articles that have records.
      documents: () => all(['records'], t => {
        const names = [], cursor = t.objectStore('records').openKeyCursor();
        cursor.onsuccess = () => {
          const at = cursor.result;
          if (!at) return;
          if (Array.isArray(at.key) && typeof at.key[0] === 'string') { names.push(at.key[0]); at.continue([at.key[0], Infinity]); }
          else at.continue();
        };
        return () => names;
      }),
      library: () => all(['library'], t => pairs(t.objectStore('library'))),
      row: document => all(['library'], t => { const r = t.objectStore('library').get(document); return () => r.result; }),
      records: (document, after) => all(['records'], t => pairs(t.objectStore('records'), IDBKeyRange.bound([document, after], [document, Infinity], after > 0)))
        .then(rows => rows.map(([key, bytes]) => [key[1], bytes])),
      write(w) {
        if (place === NEWER) { queueMicrotask(() => failed(w, new Error('newer'))); return; }
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
          for (const document of w.clears) records.delete(rowsOf(document));
        };
        if (w.expectedLibrary) {
          const row = library.get(w.document);
          row.onsuccess = () => { if (same(row.result, w.expectedLibrary)) steps(); else conflict = []; };
        } else if (w.expected === null) {
          steps();
        } else {
          const newest = records.openCursor(rowsOf(w.document), 'prev');
          newest.onsuccess = () => {
            const at = newest.result;
            if (at && !isRecord([at.key[1], at.value])) { at.continue(); return; }
            if ((at ? at.key[1] : 0) === w.expected) { steps(); return; }
            const range = IDBKeyRange.bound([w.document, w.expected], [w.document, Infinity], true);
            const keys = records.getAllKeys(range), values = records.getAll(range);
            values.onsuccess = () => { conflict = keys.result.map((key, i) => [key[1], values.result[i]]).filter(isRecord); };
          };
        }
        ++writing;
        const done = answer => { answer(); --writing; letGo(); };  // the answer may bring the next write
        t.oncomplete = () => done(() => conflict ? conflicted(w, conflict) : committed(w));
        t.onabort = () => done(() => failed(w, t.error));
      },
    };
  }

  // A plain store of strings: localStorage, or a Map.

  function plain(place, store) {
    const PREFIX = 'hearsay/';
    const recordKey = (document, seq) => `${PREFIX}r/${document}/${String(seq).padStart(16, '0')}`;
    const seqs = document => store.keys().filter(k => k.startsWith(`${PREFIX}r/${document}/`)).map(k => Number(k.slice(-16))).filter(Number.isSafeInteger).sort((a, b) => a - b);
    const rows = (document, above) => seqs(document).filter(s => s > above).map(s => [s, bytesOf(store.get(recordKey(document, s)))]);
    return {
      place,
      documents: async () => [...new Set(store.keys().filter(k => k.startsWith(PREFIX + 'r/')).map(k => k.slice(PREFIX.length + 2, -17)))],
      library: async () => store.keys().filter(k => k.startsWith(PREFIX + 'l/')).map(k => [k.slice(PREFIX.length + 2), bytesOf(store.get(k))]),
      row: async document => { const row = store.get(PREFIX + 'l/' + document); return row == null ? undefined : bytesOf(row); },
      records: async (document, after) => rows(document, after || -1),
      forget(document) {
        for (const s of seqs(document)) store.remove(recordKey(document, s));
        store.remove(PREFIX + 'l/' + document);
      },
      write(w) {
        try {
          if (w.expectedLibrary && store.get(PREFIX + 'l/' + w.document) !== textOf(w.expectedLibrary)) { queueMicrotask(() => conflicted(w, [])); return; }
          const known = seqs(w.document), newest = known.length ? known[known.length - 1] : 0;
          if (w.expected !== null && newest !== w.expected) { const now = rows(w.document, w.expected); queueMicrotask(() => conflicted(w, now)); return; }
          for (const p of w.puts) store.set(recordKey(p.document, p.seq), textOf(p.bytes));
          if (w.act === 1) store.set(PREFIX + 'l/' + w.document, textOf(w.library));
          if (w.act === 2) store.remove(PREFIX + 'l/' + w.document);
          for (const s of seqs(w.document)) if (s < w.deleteBelow || w.deletes.includes(s)) store.remove(recordKey(w.document, s));
          for (const document of w.clears) for (const s of seqs(document)) store.remove(recordKey(document, s));
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

  // What the small storage has kept while IndexedDB was not to be had moves there: all of an article in one
  // transaction, and then away from here. One that is there already stays where it is.
  async function adopt(into) {
    let from;
    try { from = local(); } catch { return; }
    for (const [document, row] of await from.library()) {
      if (await into.row(document)) continue;
      const t = into.db.transaction(['records', 'library'], 'readwrite', { durability: 'strict' });
      for (const [seq, bytes] of await from.records(document, 0)) t.objectStore('records').put(bytes, [document, seq]);
      t.objectStore('library').put(row, document);
      await new Promise((resolve, reject) => { t.oncomplete = resolve; t.onabort = () => reject(t.error); });
      from.forget(document);
    }
  }

  function memory() {
    const map = new Map();
    return plain(MEMORY, { keys: () => [...map.keys()], get: k => map.get(k), set: (k, v) => map.set(k, v), remove: k => map.delete(k) });
  }

  // Whether the articles are hidden when the page's file is moved: Firefox keeps a store for each local file.
  const tiedToPath = () => location.protocol === 'file:' && !/Chrom/.test(navigator.userAgent);

  // Answers.

  // What the browser says itself, or one of ours: “storage.” and this is a message (core/message/english.h).
  const reasonOf = error => error?.name === 'QuotaExceededError' ? 'full'
    : error?.message || 'refused';
  function committed(w) { w.answered(); host.tabs.changed(w.document); send('_hs_committed', [w.ticket], w.document); host.requestFrame(); }
  function failed(w, error) { w.answered(); send('_hs_failed', [w.ticket], joined([w.document, reasonOf(error)])); host.requestFrame(); }
  function conflicted(w, rows) {
    w.answered();
    for (const [seq, bytes] of rows) send('_hs_record', [seq], bytes);
    send('_hs_conflicted', [w.ticket], w.document);
    if (w.expectedLibrary) host.storage.changed(w.document);
    host.requestFrame();
  }

  let opening = null;

  // All rows of the library, and an empty one for each article whose row is gone: it is listed, and gets its row back when it
  // is opened. What was put aside as damaged is no article of its own.
  async function listed(it) {
    const rows = await it.library(), known = new Set(rows.map(([document]) => document));
    for (const document of await it.documents())
      if (!known.has(document) && !document.endsWith(' (damaged)')) rows.push([document, new Uint8Array(0)]);
    return rows;
  }

  // A row of the library; one that is not ours is left alone.
  function sendRow(document, bytes) {
    if (typeof document !== 'string' || !(bytes instanceof Uint8Array)) return;
    const key = encoder.encode(document + '\0'), both = new Uint8Array(key.length + bytes.length);
    both.set(key);
    both.set(bytes, key.length);
    send('_hs_library_row', [key.length - 1], both);
  }

  return {
    // The browser opens its database while the program is compiled.
    begin() {
      opening = openDatabase(VERSION).then(db => indexed(db, INDEXED), error => {
        // Opened as it is, whatever its version: it is read and not written.
        if (error?.name === 'VersionError') return openDatabase().then(db => indexed(db, NEWER));
        throw error;
      }).then(async it => {
        if (it.place === INDEXED) await adopt(it).catch(() => {});  // another time
        return { it, rows: await listed(it) };
      });
      opening.catch(() => {});  // open() says what went wrong
    },

    async open() {
      let trouble = '', rows = null;
      try {
        ({ it: table, rows } = await patient(opening));
        this.askToLast();
      } catch (error) {
        const blocked = error?.name === 'Blocked';
        trouble = blocked ? 'blocked' : reasonOf(error);
        try { table = blocked ? memory() : local(); } catch { table = memory(); }
      }
      host.tabs.meet(table.place === LOCAL);
      rows ??= await listed(table);
      for (const [document, bytes] of rows) sendRow(document, bytes);
      send('_hs_storage_opened', [table.place, tiedToPath() ? 1 : 0], trouble);
      addEventListener('beforeunload', e => {
        const unsaved = hearsay._hs_unsaved(), offers = hearsay._hs_leaving(this.lasts ? 1 : 0);
        if (offers) host.requestFrame();
        if (unsaved || offers) e.preventDefault();
      });
      // Where tabs cannot hear each other (Firefox, for local files) a tab looks when it is looked at.
      document.addEventListener('visibilitychange', () => { if (!document.hidden) this.changed(''); });
    },

    // Whether the browser has promised to keep what is stored; known a moment after the start.
    lasts: false,
    async askToLast() {
      try { this.lasts = await navigator.storage.persist(); } catch { /* no promise */ }
    },

    // Something was stored elsewhere: of this document, or ('') of any.
    async changed(document) {
      if (!table) return;
      try {
        if (document) {
          const bytes = await table.row(document);
          if (bytes) sendRow(document, bytes); else send('_hs_library_gone', [], document);
        } else {
          for (const [key, bytes] of await table.library()) sendRow(key, bytes);
        }
      } catch { return; }  // what this tab itself reads or writes next will say what is wrong
      send('_hs_changed', [], document);
      host.requestFrame();
    },

    // `how`: see How in medium.h.
    async read(document, after, how) {
      const answered = waitFor({});
      try {
        if (how === How.open) await host.tabs.claim(document);
        if (how === How.take) await host.tabs.take(document);
        const rows = await table.records(document, after), writes = host.tabs.writes(document);
        for (const [seq, bytes] of rows.filter(isRecord)) send('_hs_record', [seq], bytes);
        send('_hs_records', [how, writes ? 1 : 0], document);
      } catch (error) {
        send('_hs_records_failed', [how], joined([document, reasonOf(error)]));
      }
      answered();
      host.requestFrame();
    },

    // The transaction's head as JSON (medium.cpp), and the bytes of its puts and its library row one after the other.
    write(head, bytes) {
      const w = JSON.parse(head);
      let at = 0;
      const take = size => { at += size; return bytes.slice(at - size, at); };
      for (const put of w.puts) put.bytes = take(put.size);
      w.library = take(w.librarySize);
      w.expectedLibrary = w.expectedLibrarySize > 0 ? take(w.expectedLibrarySize) : null;
      w.answered = waitFor(w);
      try { table.write(w); } catch (error) { queueMicrotask(() => failed(w, error)); }
    },
  };
})();
