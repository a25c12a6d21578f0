// What do two threads gain on ten equal files? --threads says how many there are. Without the workbook of
// consolidate, which one thread writes: sections/city.js has it.

import { equalFiles } from '../enterprises.js';
import { inTurns, yufang } from '../measure.js';
import { goal, heading, row } from '../print.js';

export async function threads() {
  const folder = await equalFiles(10, 10_000);
  const commands = {
    validate: ['validate', folder, '--as-of', '2025-07-10'],
    consolidate: ['consolidate', folder, '--period', '2025-01', '--as-of', '2025-07-10', '--format', 'json'],
  };
  for (const [name, args] of Object.entries(commands)) {
    const on = (count) => () => yufang([...args, '--threads', String(count)]);
    const results = inTurns({ '1 thread': on(1), '2 threads': on(2) });
    const one = results['1 thread'];
    heading(`${name}, ten files of 10,000 enterprises`, 'ratio: to one thread');
    for (const [threads, result] of Object.entries(results)) row(threads, result, one);
    goal('one thread to two', one.seconds / results['2 threads'].seconds, 'at least', 1.6, ' ×');
  }
}
