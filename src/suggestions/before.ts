// What did the last period have in this cell's column for the same enterprise?

import type { About } from '../define.ts';
import { earlierEnterprise } from '../tally/earlier-enterprise.ts';

export function beforeOf(
  { column, row, submission, submissions, table }: About,
  key = column?.key,
): number | undefined {
  if (table.id !== 'enterprise' || row === undefined || key === undefined) return undefined;
  const earlier = earlierEnterprise(submission, submissions, row.values.uscc as string | undefined);
  const value = (earlier?.values as Readonly<Record<string, unknown>> | undefined)?.[key];
  return typeof value === 'number' ? value : undefined;
}
