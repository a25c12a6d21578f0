// What does Ctrl-C leave behind? Nothing: what is half made is taken away, then the run ends with the code that a shell
// gives to a killed one. While there is nothing half made nobody listens, and the signal ends the run at once, as ever.

import { removeUnfinished, watchUnfinished } from '../report/unfinished.ts';

/** 128 + the signal's number, as shells count. SIGBREAK is Ctrl-Break of Windows; there SIGTERM cannot be caught. */
const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGBREAK: 149 } as const;
type Signal = keyof typeof CODES;

/** In milliseconds: what the disk was told to do is done by then. */
const SETTLES = 50;

export function cleanUpWhenKilled(): void {
  const signals = (Object.keys(CODES) as Signal[]).filter(
    (signal) => signal !== 'SIGBREAK' || process.platform === 'win32',
  );
  watchUnfinished((isAny) => {
    for (const signal of signals) {
      if (isAny) process.on(signal, end);
      else process.off(signal, end);
    }
  });
}

function end(signal: NodeJS.Signals): void {
  // A file that is being opened in another thread would be there again behind us.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, SETTLES);
  removeUnfinished();
  process.exit(CODES[signal as Signal]);
}
