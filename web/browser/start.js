// Starts the program: the payload in the page, the module, the listeners.
'use strict';

// Where nothing else can say it: over everything.
function showTrouble(words) {
  const box = document.getElementById('trouble');
  box.hidden = false;
  box.textContent = words;
}

async function start() {
  try {
    await begin();
  } catch (error) {
    host.early.gone();
    hearsay = null;
    const old = typeof WebAssembly === 'undefined' || typeof DecompressionStream === 'undefined' || error instanceof WebAssembly.CompileError;
    showTrouble(old ? `Hearsay could not start in this browser. Please try a newer Chrome, Firefox, Edge or Safari. (${error})`
      : `Hearsay could not start. Your articles are still in this browser: reload the page, or try another browser. (${error})`);
  }
}

async function begin() {
  host.storage.begin();
  // While the browser makes ready to paint it has use for every core; the program's turn comes after.
  await host.early.painted;
  hearsay = await createHearsay({
    wasmBinary: await unpackWasm(host.carried.takeProgram()),
    host,
  });
  performance.mark?.('hearsay:started');
  // The words come first, as DOM: the canvas takes a moment to start.
  const { classList } = document.documentElement;
  classList.add('early');
  host.files.listen();
  host.print.listen();
  forced.addEventListener('change', () => withoutCanvas());
  listenToWindow();
  listenToKeys();
  await host.storage.open();
  performance.mark?.('hearsay:stored');
  host.ready = true;
  host.frame(performance.now());
  host.early.gone();
  host.requestFrame();
  requestAnimationFrame(() => setTimeout(() => {
    if (!hearsay) return;
    let drawn = false;
    try { drawn = hearsay._hs_start(); } finally { withoutCanvas(!drawn); }
    classList.remove('early');
    performance.mark?.('hearsay:canvas');
    host.requestFrame();
  }));
}

// Without WebGL the DOM that lies over the canvas becomes what is seen; and where the system wants its own few colours, which
// a canvas does not know.
const forced = media('(forced-colors: active)');
let canvasAway = false;
function withoutCanvas(yes = canvasAway) {
  canvasAway = yes;
  document.documentElement.classList.toggle('no-canvas', yes || forced.matches);
}

document.addEventListener('DOMContentLoaded', start);
host.early.show();
