// What is a finding? A fact about the data: code + severity + place + args. Never a sentence:
// words are made at the edge (print/, report/) from the kind that the finding leaf declares.

import type { Bilingual } from './bilingual.ts';
import type { TableId } from './table.ts';

/** 强制 leaves the row out of every measure · 核实 counts and wants a 说明 · 提示 only informs. */
export type Severity = 'error' | 'query' | 'note';

export const FAMILIES = [
  'file',
  'structure',
  'cell',
  'enterprise',
  'injury',
  'training',
  'history',
  'register',
  'project',
  'cross',
  'submission',
  'plan',
  'claim',
] as const;

type Family = (typeof FAMILIES)[number];

/** `family/what-is-wrong` in words. A published code is never reused. */
export type FindingCode = `${Family}/${string}`;

/** Sentences with `{placeholders}` that name keys of a finding's args. */
export interface Words {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** What is typed wrong and what is right: invented cells, a plain text where both languages show the same. */
export interface Example {
  readonly wrong: Bilingual | string;
  readonly right: Bilingual | string;
}

/** Where to click; one sentence where Excel and WPS do it alike. Those that recur stand in words/steps.ts. */
export type Step = Bilingual | { readonly excel: Bilingual; readonly wps: Bilingual };

/** Declared by the leaf that finds it; the catalogue is collected from these. */
export interface FindingKind {
  readonly code: FindingCode;
  /** Default; a plan file may change it. */
  readonly severity: Severity;
  readonly zh: Words;
  readonly en: Words;
  readonly example: Example;
  /** `fix` as the letter to the district says it, where it speaks to the city. */
  readonly fixOfDistrict?: Bilingual;
  /** Left out where `fix` says it all. */
  readonly steps?: readonly Step[];
  /** What a placeholder stands for where no cell fills it (`explain`), if words/blanks.ts does not say it. */
  readonly blanks?: Readonly<Record<string, Bilingual>>;
}

/** A `Bilingual` is a word that each sentence takes in its own language. */
export type Arg = string | number | Personal | Bilingual;
export type Args = Readonly<Record<string, Arg>>;

/** Where: the address is the one in the clerk's own file (A1 style; for CSV too). */
export interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly cell?: string;
  /** 1-based, of a text that has no cells. */
  readonly line?: number;
}

/** Which row of which table, in words that its owner knows it by; nothing personal. */
export interface Subject {
  readonly table: TableId;
  /** Key of the column at fault. */
  readonly column: string;
  /** Values of the key columns: a code, a case number. */
  readonly key: string;
  /** 单位名称. */
  readonly name?: string;
  /** What was read from the cell, where it could be read. */
  readonly value?: string | number | boolean;
}

/** What the clerk may have meant. Made only where something points to it, and never put in by the tool itself. */
export interface Suggestion {
  /** As it would be typed into the cell. */
  readonly value: string | number;
  /** Why it is believed; placeholders as in `Words`. */
  readonly because: Bilingual;
  readonly args?: Args;
}

/** The owner's words about a 核实 finding (情况说明). */
export interface Explained {
  readonly words: string;
  /** The period in which it was said, where that is an earlier one and the value has hardly moved since. */
  readonly since?: string;
  /** Persons of the row it is about: masked in the words wherever these are shown to others. */
  readonly about?: readonly Personal[];
}

export interface Finding {
  readonly kind: FindingKind;
  /** The kind's severity unless the plan changes it. */
  readonly severity: Severity;
  readonly at: Place;
  readonly args: Args;
  readonly subject?: Subject;
  readonly suggestion?: Suggestion;
  readonly explained?: Explained;
}

/** What kind of personal datum a column holds; it decides the mask. */
export type PersonalKind = 'name' | 'id' | 'phone';

/**
 * A personal value on its way to the edge. Whatever turns it into text by accident (a template string,
 * JSON.stringify, a crash message) gets the mask; only `reveal()` gives the value, and only its owner asks.
 */
export class Personal {
  readonly #value: string;
  readonly kind: PersonalKind;

  constructor(value: string, kind: PersonalKind) {
    this.#value = value;
    this.kind = kind;
  }

  toString(): string {
    return mask(this.#value, this.kind);
  }

  toJSON(): string {
    return this.toString();
  }

  reveal(): string {
    return this.#value;
  }
}

/** `张*`, `370202********1234`, `138****5678`. Short or odd values lose everything but their first sign. */
export function mask(value: string, kind: PersonalKind): string {
  const signs = [...value];
  if (kind === 'id' && signs.length >= 15) {
    return signs.slice(0, 6).join('') + '*'.repeat(signs.length - 10) + signs.slice(-4).join('');
  }
  if (kind === 'phone' && signs.length >= 11) {
    return signs.slice(0, 3).join('') + '*'.repeat(signs.length - 7) + signs.slice(-4).join('');
  }
  return (signs[0] ?? '') + '*'.repeat(Math.max(signs.length - 1, 1));
}
