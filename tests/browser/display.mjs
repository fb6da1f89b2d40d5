// A display that nobody looks at, for browsers that need one. Xvfb chooses its number and writes it to the fourth
// stream.
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';

export const xvfb = existsSync('/usr/bin/Xvfb');

// Its name for DISPLAY, and what ends it.
export async function display() {
  const server = spawn(
      '/usr/bin/Xvfb', ['-displayfd', '3', '-screen', '0', '1280x960x24', '-nolisten', 'tcp'],
      {stdio: ['ignore', 'ignore', 'ignore', 'pipe']});
  const number = await new Promise((resolve, reject) => {
    server.stdio[3].once('data', data => resolve(String(data).trim()));
    server.once('exit', () => reject(new Error('Xvfb did not start')));
  });
  return {name: `:${number}`, end: () => server.kill()};
}
