// Starts the program: the payload in the page, the module, the listeners.
'use strict';

async function start() {
  host.storage.begin();
  // While the browser makes ready to paint it has use for every core; the program's turn comes after.
  await host.early.painted;
  try {
    hearsay = await createHearsay({
      wasmBinary: await unpackWasm(document.getElementById('wasm').textContent),
      host,
    });
  } catch (error) {
    const box = document.getElementById('trouble');
    box.hidden = false;
    box.textContent = 'Hearsay could not start in this browser. Please try a newer Chrome, Firefox, Edge or Safari. (' + error + ')';
    return;
  }
  performance.mark('hearsay:started');
  document.getElementById('wasm').remove();
  // The words come first, as DOM: the canvas takes a moment to start.
  const { classList } = document.documentElement;
  classList.add('early');
  host.files.listen();
  host.print.listen();
  listenToWindow();
  listenToKeys();
  await host.storage.open();
  performance.mark('hearsay:stored');
  host.ready = true;
  host.frame(performance.now());
  host.early.gone();
  host.requestFrame();
  requestAnimationFrame(() => setTimeout(() => {
    withoutCanvas(!hearsay._hs_start());
    classList.remove('early');
    performance.mark('hearsay:canvas');
    host.requestFrame();
  }));
}

// Without WebGL the DOM that lies over the canvas becomes what is seen.
function withoutCanvas(yes) { document.documentElement.classList.toggle('no-canvas', yes); }

host.early.show();
document.addEventListener('DOMContentLoaded', start);
