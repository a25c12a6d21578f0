// What stood in a cell, as 审核结果 may repeat it: the clerk's table is the one place where a person stands unmasked. A list
// is filtered, printed and sent on without it.

import { type Finding, mask, Personal } from '../model/finding.ts';
import { isFreeText, withoutNumbers } from '../model/free-text.ts';
import type { Plan } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import { tableOf } from '../tables/index.ts';

/** @param text the cell as it stands in the file */
export function shownValue(text: string, { subject, args }: Finding, plan: Plan): string {
  if (text === '') return text;
  const { value } = args;
  const column =
    subject &&
    tableOf(subject.table)
      .columns(plan)
      .find(({ key }) => key === subject.column);
  const kind = column?.personal ?? (value instanceof Personal ? value.kind : undefined);
  if (kind !== undefined) return mask(text, kind);
  return column !== undefined && isFreeText(column) ? withoutNumbers(text) : scrubbed(text);
}
