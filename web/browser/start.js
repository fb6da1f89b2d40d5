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
    host.installed.started();
  } catch (error) {
    hearsay = null;
    if (await host.installed.canGoBack()) return location.reload();
    document.documentElement.classList.add('stopped');
    showTrouble(`${whyNot(error)} (${error})`);
  }
}

// The smallest module with a vector of 128 bits in it.
const VECTORS = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11];

// What keeps the program from starting, and what helps. The first words of the article stay and can be read.
function whyNot(error) {
  const kept = 'Your articles are still in this browser.';
  if (typeof WebAssembly === 'undefined')
    return `Hearsay cannot run: this browser has WebAssembly switched off. In Edge, open Settings, “Privacy, search and services”, “Enhance your security on the web”, and add this page to the sites that are left out. Or try another browser. ${kept}`;
  if (typeof DecompressionStream === 'undefined' || !WebAssembly.validate(new Uint8Array(VECTORS)))
    return `Hearsay cannot run: this browser is too old for it. Update the browser (on an iPad or iPhone, iOS 16.4 or newer), or try a newer Chrome, Edge, Firefox or Safari. ${kept}`;
  return `Hearsay could not start. ${kept} Reload the page, or try another browser.`;
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
  await host.scorm.begin();
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
