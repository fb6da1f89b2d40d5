// One writer for each article: Web Locks between the tabs of this page, and messages (BroadcastChannel) by which they
// ask for an article and tell what they have stored.
//
// [x] the lock of an article is its writer's; who gets none reads and waits   [x] taking over: asked for, then stolen
// [x] a tab that is closed or killed gives its locks back by itself   [x] without locks every tab may write, and the
// compare-and-swap of each write (storage.js) is what keeps their work apart   [x] the small storage has no such thing
// between tabs: without locks it is for one tab, and the others read
'use strict';

host.tabs = (() => {
  const PATIENCE = 500, TRIES = 3;  // milliseconds for the other tab to store its work and answer; how often it is asked
  const { locks } = navigator;
  const held = new Map();      // document → gives the lock back
  const waiting = new Map();   // document → ends the waiting
  const later = new Map();     // document → the timer that begins the waiting
  const askers = new Map();    // document → the tab that wants it
  const me = randomBytes(8).join('-');
  let channel = null, given = null;
  try { channel = new BroadcastChannel('hearsay'); } catch { /* tabs then meet in the storage only */ }

  // Whether the lock was had. The browser keeps it until give() or leave(), the end of the page, or another's steal.
  function request(document, options) {
    return new Promise(answer => {
      let mine = null;
      locks.request('hearsay/' + document, options, lock => {
        if (!lock) { answer(false); return undefined; }
        return new Promise(release => { mine = release; held.set(document, release); answer(true); });
      }).catch(error => {
        if (mine && held.get(document) === mine) {
          held.delete(document);
          wait(document);
          send('_hs_taken', [], document);
          host.requestFrame();
        }
        answer(error.name !== 'AbortError');  // where locks are refused the tab writes without
      });
    });
  }

  // Until the article is left or the lock is had: then the tab may write, once it has read what it missed.
  async function wait(document) {
    if (waiting.has(document)) return;
    const end = new AbortController();
    waiting.set(document, end);
    const got = await request(document, { signal: end.signal });
    if (waiting.get(document) === end) waiting.delete(document);
    if (got) { send('_hs_changed', [], document); host.requestFrame(); }
  }
  const stopWaiting = document => { waiting.get(document)?.abort(); waiting.delete(document); };
  const release = document => { held.get(document)?.(); held.delete(document); };

  channel?.addEventListener('message', ({ data }) => {
    if (data.take && held.has(data.take)) { askers.set(data.take, data.by); send('_hs_asked', [], data.take); host.requestFrame(); }
    if (data.given && data.to === me) given?.(data.given);
    if (data.changed) host.storage.changed(data.changed);
  });

  // The small storage without locks. Its owner says that it is there; a tab that is closed takes that back, and one that was
  // killed is believed to be there for as long as the timers of a hidden tab may sleep.
  const OWNER = 'hearsay/owner', BEAT = 1000, GONE = 90000;
  const opened = new Set();
  let sole = null;  // whether this tab owns it; null: it need not
  const owner = () => { try { return JSON.parse(localStorage.getItem(OWNER)); } catch { return null; } };
  function own() {
    sole = true;
    try { localStorage.setItem(OWNER, JSON.stringify({ by: me, at: Date.now() })); } catch { /* full: what is stored is found full too */ }
  }
  function lookForOwner() {
    const other = owner();
    if (!other || other.by === me || !(Math.abs(Date.now() - other.at) < GONE)) own(); else sole = false;
  }
  function lose() {
    if (!sole || owner()?.by === me) return;
    sole = false;
    for (const document of opened) send('_hs_taken', [], document);
    host.requestFrame();
  }

  return {
    // Once, when it is known where things are stored.
    meet(small) {
      if (locks || !small) return;
      lookForOwner();
      setInterval(() => { lose(); if (sole) own(); }, BEAT);
      addEventListener('storage', e => { if (e.key === OWNER) lose(); });
      addEventListener('pagehide', () => { lose(); if (sole) localStorage.removeItem(OWNER); });
      addEventListener('pageshow', e => { if (e.persisted) lookForOwner(); });
    },
    writes: document => locks ? held.has(document) : sole !== false,
    changed(document) { try { channel?.postMessage({ changed: document }); } catch { /* they look when they are looked at */ } },

    // For an article that is opened: whether this tab writes. If not, it waits for its turn.
    async claim(document) {
      opened.add(document);
      if (!locks) return sole !== false;
      if (held.has(document)) return true;
      if (await request(document, { ifAvailable: true })) return true;
      wait(document);
      return false;
    },

    // Asks the tab that has it to store its work and give it; takes it when there is no answer.
    async take(document) {
      if (sole === false) {
        own();
        await new Promise(done => setTimeout(done, PATIENCE));  // for the other tab to hear of it
      }
      if (!locks || held.has(document)) return true;
      stopWaiting(document);
      if (await request(document, { ifAvailable: true })) return true;
      for (let i = 0, free = false; channel && i < TRIES && !free; ++i) {
        free = await new Promise(answer => {
          const late = setTimeout(answer, PATIENCE, false);
          given = what => { if (what === document) { clearTimeout(late); answer(true); } };
          channel.postMessage({ take: document, by: me });
        });
      }
      return request(document, { steal: true });
    },

    // Everything is stored: the tab that asked may have it; this one reads on and waits.
    give(document) {
      release(document);
      channel?.postMessage({ given: document, to: askers.get(document) });
      later.set(document, setTimeout(wait, PATIENCE, document));
    },

    // This tab can store nothing any more: others may.
    leaveAll() {
      for (const document of [...later.keys(), ...waiting.keys(), ...held.keys()]) this.leave(document);
    },

    leave(document) {
      opened.delete(document);
      clearTimeout(later.get(document));
      later.delete(document);
      stopWaiting(document);
      release(document);
    },
  };
})();
