// Which Chromium the tests and the benches start, and how: with WebGL without a graphics card, and silent.
// CHROMIUM names another browser than the one on the PATH.
import {existsSync} from 'node:fs';

export const chromiumPath =
    process.env.CHROMIUM || ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);

export const chromiumArguments = [
  '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--no-first-run',
];

export const chromiumStart = {executablePath: chromiumPath, args: chromiumArguments};

// For tests, which measure no time: WebGL draws on an emulated graphics card, but the window is put together without one, which
// takes a quarter less of the processor's time.
export const testArguments = [...chromiumArguments, '--disable-gpu-compositing'];
export const testStart = {executablePath: chromiumPath, args: testArguments};
