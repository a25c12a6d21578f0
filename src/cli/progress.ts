// How far is it? One line on a terminal's stderr that is drawn over and over, and gone when the answer comes.

import type { Writable } from 'node:stream';
import { visible } from '../words/visible.ts';

export interface Progress {
  readonly show: (step: { done: number; total: number; file: string }) => void;
  readonly clear: () => void;
}

const WIDTH = 24;

export function progressOn(stream: Writable): Progress {
  let shown = false;
  return {
    show({ done, total, file }) {
      const full = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
      const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
      stream.write(`\r\x1b[K${bar} ${done}/${total} ${[...visible(file)].slice(-24).join('')}`);
      shown = true;
    },
    clear() {
      if (shown) stream.write('\r\x1b[K');
      shown = false;
    },
  };
}
