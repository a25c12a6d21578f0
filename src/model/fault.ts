// Whose fault is it, when it is not in the data? The user's ends with exit 2, the tool's or the machine's with 3.
// Whatever else is thrown is a mistake in the code, and says no more than that: it might name a person.

import type { Bilingual } from './bilingual.ts';

/** Wrong usage or a bad plan: what is wrong, and what is right instead. */
export class UsageFault extends Error {
  readonly words: Bilingual;

  constructor(words: Bilingual) {
    super(words.en);
    this.name = 'UsageFault';
    this.words = words;
  }
}

/** The machine would not do it: a full disk, a folder that may not be written to, a workbook that Excel holds open. */
export class ToolFault extends Error {
  readonly words: Bilingual;

  constructor(words: Bilingual, cause?: unknown) {
    super(words.en, { cause });
    this.name = 'ToolFault';
    this.words = words;
  }
}
