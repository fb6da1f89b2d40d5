// Faults of the browser's storage, put between the page and the browser before the page's own scripts run
// (open's `init`). The page sees what it would see of the real thing: the same errors, by the same events.

// No IndexedDB: asking for it is refused, as where cookies are blocked for local files.
export function withoutIndexedDB() {
  IDBFactory.prototype.open = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
}

// Neither IndexedDB nor localStorage.
export function withoutStorage() {
  IDBFactory.prototype.open = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('Access is denied for this document.', 'SecurityError'); },
  });
}

// While window.full is true each write of IndexedDB ends as on a full disk: the transaction aborts with a
// QuotaExceededError.
export function fullWhenAsked() {
  window.full = false;
  const failing = new WeakSet();
  const error = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'error');
  Object.defineProperty(IDBTransaction.prototype, 'error', {
    get() {
      return failing.has(this) ? new DOMException('The disk is full.', 'QuotaExceededError') :
                                 error.get.call(this);
    },
  });
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    const request = put.apply(this, given);
    if (window.full) {
      const {transaction} = this;
      if (!failing.has(transaction)) queueMicrotask(() => transaction.abort());
      failing.add(transaction);
    }
    return request;
  };
}

// Holds all of the page's databases as a slow disk does, until `release` is called: another reader and writer
// has them. Runs in the page's world but knows nothing of the page.
export async function holdStorage(inner) {
  await inner.evaluate(async () => {
    const databases = await indexedDB.databases();
    window.holding = true;
    for (const {name} of databases) {
      const request = indexedDB.open(name);
      await new Promise(done => { request.onsuccess = done; });
      const transaction = request.result.transaction([...request.result.objectStoreNames], 'readwrite');
      const again = () => {
        if (!window.holding) return;
        transaction.objectStore(request.result.objectStoreNames[0]).get('nothing').onsuccess = again;
      };
      await new Promise(done => {
        transaction.objectStore(request.result.objectStoreNames[0]).get('nothing').onsuccess = () => {
          done();
          again();
        };
      });
      transaction.oncomplete = () => request.result.close();
    }
  });
  return () => inner.evaluate(() => { window.holding = false; });
}

// No Web Locks, as in older browsers and on pages without a secure origin.
export function withoutLocks() {
  Object.defineProperty(Navigator.prototype, 'locks', {get: () => undefined});
}

// The page as a later one that has another version of the database.
export function newerPage() {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name, version) { return open.call(this, name, version && version + (name === 'hearsay')); };
}

// No IndexedDB, and a localStorage that takes `window.room` more values.
export function smallStorage() {
  IDBFactory.prototype.open = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  window.room = Infinity;
  const set = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, value) {
    if (this === localStorage && key.startsWith('hearsay/') && window.room-- <= 0)
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    return set.call(this, key, value);
  };
}

// The browser without a service that the page may want: taken from its window, or (with a dot) from what holds it.
export function without(name) {
  const path = name.split('.'), last = path.pop(), holder = path.reduce((at, part) => at[part], window);
  Object.defineProperty(holder, last, {value: undefined, configurable: true, writable: true});
}

// A storage that takes writes and never answers, as long as `window.silent` is true.
export function silentWhenAsked() {
  window.silent = false;
  const complete = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
  window.held = [];
  Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
    ...complete,
    set(answer) {
      complete.set.call(this, event => {
        if (window.silent && this.mode === 'readwrite') window.held.push(() => answer.call(this, event));
        else answer.call(this, event);
      });
    },
  });
}
