// Which 核实 findings have been explained by their owner? In this submission, or in an earlier one of the district where
// the value has moved no more since than the plan lets it move.

import { type Answer, questionOf } from '../model/answer.ts';
import type { Explained, Finding } from '../model/finding.ts';
import { lastMonthOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import type { Submission } from './city.ts';

/** The same findings, those that are explained with their owner's words. */
export function withExplanations(
  findings: readonly Finding[],
  submissions: readonly Submission[],
  plan: Plan,
): Finding[] {
  if (!submissions.some(({ answers = [] }) => answers.some(({ words }) => words !== '')))
    return [...findings];
  const spoken = submissions.map((submission) => ({ submission, words: wordsOf(submission) }));
  const ofFile = new Map(submissions.flatMap((one) => one.files.map(({ label }) => [label, one] as const)));
  return findings.map((finding) => {
    const submission = finding.severity === 'query' ? ofFile.get(finding.at.file) : undefined;
    if (submission === undefined) return finding;
    const { district, period = '' } = submission.identity;
    const asked = questionFrom(finding);
    const before = spoken
      .filter(({ submission: other }) => other === submission || isEarlier(other, district, period))
      .sort((a, b) => (endOf(a.submission) < endOf(b.submission) ? 1 : -1));
    for (const { submission: other, words } of before) {
      const answer = words.get(asked);
      if (answer === undefined || !hasHardlyMoved(answer, finding, plan)) continue;
      const explained: Explained =
        other === submission
          ? { words: answer.words }
          : { words: answer.words, since: other.identity.period! };
      return { ...finding, explained };
    }
    return finding;
  });
}

function wordsOf({ answers = [] }: Submission): ReadonlyMap<string, Answer> {
  return new Map(answers.filter(({ words }) => words !== '').map((answer) => [questionOf(answer), answer]));
}

function questionFrom({ kind, at, subject }: Finding): string {
  return questionOf({
    code: kind.code,
    column: subject?.column ?? '',
    key: subject?.key ?? '',
    cell: at.cell ?? '',
  });
}

function isEarlier({ identity }: Submission, district: string | undefined, period: string): boolean {
  return (
    district !== undefined &&
    identity.district === district &&
    identity.period !== undefined &&
    lastMonthOf(identity.period) < (period === '' ? '' : lastMonthOf(period))
  );
}

const endOf = ({ identity }: Submission): string => lastMonthOf(identity.period ?? '');

/** Numbers within the plan's bound for jumps, anything else only unchanged. */
function hasHardlyMoved({ value }: Answer, { subject }: Finding, { bounds }: Plan): boolean {
  const now = subject?.value;
  if (now === undefined || value === '') return true;
  const then = Number(value.replaceAll(',', ''));
  if (typeof now !== 'number' || !Number.isFinite(then))
    return value === String(now) || typeof now !== 'string';
  return Math.abs(now - then) <= bounds.jump.share * Math.abs(then);
}
