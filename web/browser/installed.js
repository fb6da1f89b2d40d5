// The page as an app of a site that has a service worker beside it (web/site/worker.js). Such a page names a manifest; in any
// other one nothing is asked for.
'use strict';

host.installed = {
  build: document.querySelector('meta[name=hearsay-build]').content,
  offered: !!document.querySelector('link[rel=manifest]') && 'serviceWorker' in navigator,

  // The program runs: from now on it is the one to come back to, and the browser looks for a newer one.
  async started() {
    if (!this.offered) return;
    try {
      await navigator.serviceWorker.register('worker.js', { updateViaCache: 'none' });
      (await navigator.serviceWorker.ready).active.postMessage({ said: 'started', page: this.build });
    } catch (error) { console.warn(`Hearsay is not installed: ${error}`); }  // it works all the same
  },

  // It does not: whether the worker has an older build that did, which a reload brings.
  async canGoBack() {
    const worker = this.offered && navigator.serviceWorker.controller;
    if (!worker) return false;
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ said: 'failed', page: this.build }, [port2]);
    return new Promise(done => {
      port1.onmessage = event => done(event.data);
      setTimeout(() => done(false), 3000);
    });
  },
};
