// Which 核实 findings have been explained by their owner? In this file, at this cell; or in an earlier period about the
// same row, where the value has moved no more since than the plan lets it move.

import { type Answer, placeInFile, questionOf } from '../model/answer.ts';
import type { Explained, Finding } from '../model/finding.ts';
import { personsIn, withoutNumbers } from '../model/free-text.ts';
import { lastMonthOf } from '../model/period.ts';
import type { Plan } from '../model/plan.ts';
import { scrubbed } from '../model/scrubbed.ts';
import type { Row } from '../model/submission.ts';
import { fillWords } from '../words/fill.ts';
import type { Submission } from './city.ts';

/** The same findings, those that are explained with their owner's words. */
export function withExplanations(
  findings: readonly Finding[],
  submissions: readonly Submission[],
  plan: Plan,
): Finding[] {
  const speaking = submissions.filter(({ answers = [] }) => answers.some(({ words }) => words !== ''));
  if (speaking.length === 0) return [...findings];
  const spoken = new Map(speaking.map((submission) => [submission, new Spoken(submission.answers!)]));
  const ofFile = new Map(submissions.flatMap((one) => one.files.map(({ label }) => [label, one] as const)));
  const personsOf = rowPersons();
  const asked = new Times(findings.map((finding) => finding.at.file + questionFrom(finding)));
  return findings.map((finding) => {
    const submission = finding.severity === 'query' ? ofFile.get(finding.at.file) : undefined;
    if (submission === undefined) return finding;
    const here = spoken.get(submission)?.here(finding, plan);
    if (here !== undefined) return explainedBy(finding, { words: here, ...personsOf(finding, submission) });
    // Of several rows that ask the same nobody can tell which one was meant.
    if (!hasKey(finding) || asked.of(finding.at.file + questionFrom(finding)) > 1) return finding;
    for (const earlier of earlierThan(submission, speaking)) {
      const words = spoken.get(earlier)!.before(finding, plan);
      if (words !== undefined)
        return explainedBy(finding, {
          words,
          since: earlier.identity.period!,
          ...personsOf(finding, submission),
        });
    }
    return finding;
  });
}

/** Whoever stands in the row that the finding is about, where one does. */
function rowPersons(): (finding: Finding, submission: Submission) => Pick<Explained, 'about'> {
  const rows = new Map<Submission, Map<string, Row<unknown>>>();
  return ({ at, subject }, submission) => {
    const line = Number(/\d+$/.exec(at.cell ?? '')?.[0]);
    if (subject === undefined || Number.isNaN(line)) return {};
    const known = rows.get(submission) ?? new Map(placed(submission));
    rows.set(submission, known);
    const row = known.get([at.file, at.sheet, line].join('\n'));
    const about = row === undefined ? [] : personsIn(row.values as Readonly<Record<string, unknown>>);
    return about.length > 0 ? { about } : {};
  };
}

function* placed({ rows }: Submission): Generator<[string, Row<unknown>]> {
  for (const table of Object.values(rows))
    for (const row of table as readonly Row<unknown>[])
      yield [[row.source.file.label, row.source.sheet, row.line].join('\n'), row];
}

const explainedBy = (finding: Finding, explained: Explained): Finding => ({ ...finding, explained });
const hasKey = ({ subject }: Finding): boolean => subject !== undefined && subject.key !== '';

/** What one submission's clerk said. */
class Spoken {
  readonly #answers: readonly Answer[];
  readonly #asked: Times;

  constructor(answers: readonly Answer[]) {
    this.#answers = answers.filter(({ words }) => words !== '');
    this.#asked = new Times(this.#answers.map(questionOf));
  }

  /** At the finding's own cell; where the row has moved, about the same row. */
  here(finding: Finding, plan: Plan): string | undefined {
    const place = placeInFile({
      code: finding.kind.code,
      sheet: finding.at.sheet ?? '',
      cell: finding.at.cell ?? '',
    });
    const atPlace = this.#answers.filter((answer) => placeInFile(answer) === place);
    // A question that has no row may share its cell with another: then the words of the finding decide.
    const same = hasKey(finding) ? atPlace : atPlace.filter(({ what }) => says(finding, what));
    const answer = same[0] ?? this.#about(finding);
    return answer === undefined || !hasHardlyMoved(answer, finding, plan, true) ? undefined : answer.words;
  }

  before(finding: Finding, plan: Plan): string | undefined {
    const answer = this.#about(finding);
    return answer === undefined || !hasHardlyMoved(answer, finding, plan, false) ? undefined : answer.words;
  }

  #about(finding: Finding): Answer | undefined {
    const question = questionFrom(finding);
    if (!hasKey(finding) || this.#asked.of(question) !== 1) return undefined;
    return this.#answers.find((answer) => questionOf(answer) === question);
  }
}

class Times {
  readonly #times = new Map<string, number>();

  constructor(texts: readonly string[]) {
    for (const text of texts) this.#times.set(text, this.of(text) + 1);
  }

  of(text: string): number {
    return this.#times.get(text) ?? 0;
  }
}

function questionFrom({ kind, subject }: Finding): string {
  return questionOf({ code: kind.code, column: subject?.column ?? '', key: subject?.key ?? '' });
}

function says({ kind, args }: Finding, what: string): boolean {
  return fillWords(kind.zh.what, args, 'zh') === what || fillWords(kind.en.what, args, 'en') === what;
}

/** The district's earlier periods, the latest first. */
function earlierThan({ identity }: Submission, speaking: readonly Submission[]): Submission[] {
  const { district, period } = identity;
  if (district === undefined || period === undefined) return [];
  const end = (one: Submission) => lastMonthOf(one.identity.period!);
  return speaking
    .filter((one) => one.identity.district === district && one.identity.period !== undefined)
    .filter((one) => end(one) < lastMonthOf(period))
    .sort((a, b) => (end(a) < end(b) ? 1 : -1));
}

/** Numbers within the plan's bound for jumps, anything else only unchanged; what cannot be compared has moved. */
function hasHardlyMoved({ read }: Answer, { subject }: Finding, { bounds }: Plan, isHere: boolean): boolean {
  const now = subject?.value;
  if (now === undefined || read === '') return isHere && now === undefined && read === '';
  // Written masked since; files from before have it as it was.
  if (typeof now === 'string') return read === now || read === withoutNumbers(scrubbed(now));
  if (typeof now !== 'number') return read === String(now);
  return Math.abs(now - Number(read)) <= bounds.jump.share * Math.abs(Number(read));
}
