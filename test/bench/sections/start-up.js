// How soon is there an answer? Everything that is not needed for it is loaded late (test/standard/loading.test.ts).

import { workbookOf } from '../enterprises.js';
import { inTurns, run, yufang } from '../measure.js';
import { goal, heading, row } from '../print.js';

export async function startUp() {
  const file = await workbookOf(1000);
  // Without the probe for memory, which would be a large part of such short runs.
  const options = { memory: false };
  const results = inTurns(
    {
      'node -e 0': () => run(process.execPath, ['-e', '0'], options),
      'yufang --version': () => yufang(['--version'], options),
      'yufang --help': () => yufang(['--help'], options),
      'yufang validate, 1,000 rows': () => yufang(['validate', file, '--as-of', '2025-07-10'], options),
    },
    9,
  );
  const bare = results['node -e 0'];
  heading('Start-up', 'ratio: to an empty Node');
  for (const [name, result] of Object.entries(results)) row(name, result, bare);
  goal('--version to an empty Node', results['yufang --version'].seconds / bare.seconds, 'at most', 2, ' ×');
  goal('validate of 1,000 rows', results['yufang validate, 1,000 rows'].seconds, 'at most', 0.5, ' s');
}
