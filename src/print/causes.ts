// What is to be mended first? A finding may be nothing but the consequence of another: a code that Excel destroyed in
// 企业台账 makes unknown enterprises of its rows in the other tables, a renamed header a missing column. The rules keep
// still where they can tell; here stands what they cannot.

import type { Finding, FindingCode } from '../model/finding.ts';
import { FAMILIES } from '../model/finding.ts';

/** What the tables that are matched with a table cannot do without. */
const FIRST: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'structure/header-not-found',
  'structure/missing-column',
  'structure/missing-conditional-column',
  'structure/duplicate-column',
  'structure/second-table',
  'cell/precision-lost',
]);

/** Findings of a header → what in the same sheet may be their cause. */
const IN_SHEET: Readonly<Partial<Record<FindingCode, readonly FindingCode[]>>> = {
  'structure/missing-column': [
    'structure/column-repeats-meaning',
    'structure/unknown-column',
    'structure/unnamed-column',
  ],
  'structure/missing-conditional-column': ['structure/unknown-column', 'structure/unnamed-column'],
  'cell/required': ['structure/column-repeats-meaning'],
};

const UNKNOWN: ReadonlySet<FindingCode> = new Set<FindingCode>([
  'injury/unknown-enterprise',
  'training/unknown-enterprise',
]);
/** A code of 企业台账 that no row can match. */
const LOST: readonly FindingCode[] = ['cell/precision-lost', 'cell/required', 'enterprise/code-malformed'];
/** One that only its own enterprise's rows fail to match. */
const WRONG: FindingCode = 'enterprise/code-check-digit';

/** Within a severity: what others follow from stands before them. */
export function causeRank(code: FindingCode): number {
  const family = FAMILIES.findIndex((name) => code.startsWith(`${name}/`));
  return family * 3 + (FIRST.has(code) ? 0 : UNKNOWN.has(code) ? 2 : 1);
}

/** Answers which codes, present in the same submission, a run of findings may follow from. */
export class CausesFound {
  readonly #inSheet = new Map<string, Set<FindingCode>>();
  /** By submission: codes of 企业台账 that nothing can match, and the names of those that are wrong. */
  readonly #lost = new Map<string, Set<FindingCode>>();
  readonly #wrong = new Map<string, Set<string>>();
  readonly #submissionOf: ReadonlyMap<string, string>;

  /** @param submissionOf a file's label → its submission's, where that has several files. */
  constructor(findings: readonly Finding[], submissionOf: ReadonlyMap<string, string>) {
    this.#submissionOf = submissionOf;
    for (const { kind, at, subject } of findings) {
      const { code } = kind;
      if (code.startsWith('structure/')) add(this.#inSheet, sheetKey(at.file, at.sheet), code);
      if (subject?.table !== 'enterprise' || subject.column !== 'uscc') continue;
      if (LOST.includes(code)) add(this.#lost, this.#whole(at.file), code);
      if (code === WRONG && subject.name !== undefined) add(this.#wrong, this.#whole(at.file), subject.name);
    }
  }

  /** @param run findings of one code in one sheet. */
  of(run: readonly Finding[]): readonly FindingCode[] {
    const { kind, at } = run[0]!;
    const inSheet = this.#inSheet.get(sheetKey(at.file, at.sheet));
    const found = (IN_SHEET[kind.code] ?? []).filter((code) => inSheet?.has(code));
    if (!UNKNOWN.has(kind.code)) return found;
    const wrong = this.#wrong.get(this.#whole(at.file));
    const isWrong = run.some(({ subject }) => subject?.name !== undefined && wrong?.has(subject.name));
    return [...(this.#lost.get(this.#whole(at.file)) ?? []), ...(isWrong ? [WRONG] : [])];
  }

  #whole(file: string): string {
    return this.#submissionOf.get(file) ?? file;
  }
}

function add<T>(map: Map<string, Set<T>>, key: string, value: T): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}

const sheetKey = (file: string, sheet = '') => `${file}\n${sheet}`;
