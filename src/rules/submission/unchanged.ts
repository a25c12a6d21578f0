// Is this the last period's file sent again? Every row of every table says the same, in the same order.

import type { SubmissionRule } from '../../define.ts';
import { Personal } from '../../model/finding.ts';
import { lastMonthOf } from '../../model/period.ts';
import type { Row } from '../../model/submission.ts';
import type { Submission } from '../../tally/city.ts';
import { compareSubmissions } from '../../tally/city.ts';
import { CASE_TABLES } from '../../tally/only-others.ts';

export const unchanged: SubmissionRule = {
  level: 'submission',
  needs: [],
  finding: {
    code: 'submission/unchanged',
    severity: 'note',
    zh: {
      what: '{period} 的三张台账共 {rows} 行，与 {earlier}（{file}）完全相同',
      why: '各期职工人数、参保人数、工伤和培训少有一点不变的，可能误把上期文件改名后重报',
      fix: '核对是否报错了文件；确实没有变化的，无需修改',
    },
    en: {
      what: 'All {rows} rows of the three tables of {period} are those of {earlier} ({file})',
      why: 'Head counts, insured, injuries and training hardly ever stay as they were; last period’s file may have been renamed and sent again',
      fix: 'Check that it is the right file; if nothing has changed, nothing is to be done',
    },
    example: {
      wrong: {
        zh: '把 5 月的文件改名为 6 月再报，各行都没变',
        en: 'the file of May renamed and sent for June',
      },
      right: { zh: '6 月的职工、参保人数和新增案件已更新', en: 'persons and new cases of June' },
    },
  },
  *check(submission, siblings) {
    const { period } = submission.identity;
    const before = previousOf(submission, siblings);
    const earlier = before?.identity.period;
    if (period === undefined || before === undefined || earlier === undefined) return;
    if (CASE_TABLES.some((table) => submission.broken.has(table) || before.broken.has(table))) return;
    const rows = CASE_TABLES.reduce((sum, table) => sum + submission.rows[table].length, 0);
    if (rows === 0) return;
    if (!CASE_TABLES.every((table) => sameRows(submission.rows[table], before.rows[table]))) return;
    yield { place: submission.place, args: { period, rows, earlier, file: before.label } };
  },
};

/** The newest version of the period before. */
function previousOf({ identity }: Submission, siblings: readonly Submission[]): Submission | undefined {
  if (identity.period === undefined) return undefined;
  const month = lastMonthOf(identity.period);
  let previous: Submission | undefined;
  for (const sibling of siblings) {
    const { period } = sibling.identity;
    const holdsTables = CASE_TABLES.some((table) => sibling.rows[table].length > 0);
    if (sibling.leftOut || !holdsTables || period === undefined || lastMonthOf(period) >= month) continue;
    if (previous === undefined || compareSubmissions(previous, sibling) < 0) previous = sibling;
  }
  return previous;
}

type AnyRow = Row<unknown>;

/** Nearly always over at the first rows that differ. */
function sameRows(now: readonly AnyRow[], before: readonly AnyRow[]): boolean {
  return now.length === before.length && now.every((row, i) => sameValues(row.values, before[i]?.values));
}

function sameValues(a: unknown, b: unknown): boolean {
  const now = a as Readonly<Record<string, unknown>>;
  const before = (b ?? {}) as Readonly<Record<string, unknown>>;
  for (const key in now) if (plain(now[key]) !== plain(before[key])) return false;
  for (const key in before) if (now[key] === undefined && before[key] !== undefined) return false;
  return true;
}

function plain(value: unknown): unknown {
  return value instanceof Personal ? value.reveal() : value;
}
