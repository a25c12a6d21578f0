// Do the findings make the run fail?

import type { Checked } from '../define.ts';
import type { Severity } from '../model/finding.ts';
import { FROM_WORST } from '../words/severity.ts';

/** A 核实 finding that its owner has explained no longer fails a run. */
export function exitFor(
  { counts, explained }: Pick<Checked, 'counts' | 'explained'>,
  failOn: Severity | 'never',
): 0 | 1 {
  if (failOn === 'never') return 0;
  const failing = FROM_WORST.slice(0, FROM_WORST.indexOf(failOn) + 1);
  return failing.some((severity) => counts[severity] - (severity === 'query' ? explained : 0) > 0) ? 1 : 0;
}
