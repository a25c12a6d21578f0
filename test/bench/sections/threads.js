// What do two cores gain on ten equal files, and what two threads? One thread of ours has the second core inflate and
// collect, so the two are not the same: `--threads` says how many read. Without the workbook of consolidate, which one
// thread writes: sections/city.js has it.

import { equalFiles } from '../enterprises.js';
import { inTurns, yufang, yufangOnOneCore } from '../measure.js';
import { goal, heading, row } from '../print.js';

const SIZES = [10_000, 50_000];

export async function threads() {
  for (const size of SIZES) {
    const folder = await equalFiles(10, size);
    const commands = {
      validate: ['validate', folder, '--as-of', '2025-07-10'],
      consolidate: [
        'consolidate',
        folder,
        '--period',
        '2025-01',
        '--as-of',
        '2025-07-10',
        '--format',
        'json',
      ],
    };
    for (const [name, args] of Object.entries(commands)) {
      const on = (count) => () => yufang([...args, '--threads', String(count)]);
      const oneCore = yufangOnOneCore && { 'one core': () => yufangOnOneCore(args) };
      const results = inTurns({
        '1 thread': on(1),
        '2 threads': on(2),
        'as it is run': () => yufang(args),
        ...oneCore,
      });
      const one = results['1 thread'];
      heading(`${name}, ten files of ${size.toLocaleString('en')} enterprises`, 'ratio: to one thread');
      for (const [threads, result] of Object.entries(results)) row(threads, result, one);
      goal('one thread to two', one.seconds / results['2 threads'].seconds, 'at least', 1.6, ' ×');
      if (oneCore)
        goal(
          'one core to two',
          results['one core'].seconds / results['as it is run'].seconds,
          'at least',
          1.6,
          ' ×',
        );
    }
  }
}
