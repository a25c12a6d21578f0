// A credit code with one slip of the fingers: the code that the district uses elsewhere for the same enterprise, and
// whose check sign fits.

import type { About, Suggester } from '../define.ts';
import type { Suggestion } from '../model/finding.ts';
import { comparable } from '../model/text.ts';
import { checkCitizenId } from '../reference/citizen-id.ts';
import { checkUscc } from '../reference/uscc.ts';
import { codesOfDistrict, isRight, type KnownCode } from './known-codes.ts';

export const creditCode: Suggester = {
  codes: [
    'enterprise/code-malformed',
    'enterprise/code-check-digit',
    'injury/unknown-enterprise',
    'training/unknown-enterprise',
  ],
  suggest(_, about) {
    const written = about.row?.values.uscc;
    if (typeof written !== 'string' || about.column?.key !== 'uscc') return undefined;
    const { status, reason } = checkUscc(written);
    // A right code may be a new enterprise's; a registration number of 15 digits is nobody's to convert.
    if (status === 'valid' || reason === 'old-15' || checkCitizenId(written).status === 'valid')
      return undefined;
    const code = comparable(written).toUpperCase();
    return (
      inOwnForm(code) ??
      (code.length > 19 || code.length < 17 ? undefined : (known(code, about) ?? lookAlike(code)))
    );
  },
};

/** 信用代码：9137…E。 or 9137-0200-…: the code is whole, only signs stand around it. */
function inOwnForm(code: string): Suggestion | undefined {
  const found = code.replace(/[^0-9A-Z]/g, '');
  if (found === code || !isRight(found)) return undefined;
  return {
    value: found,
    because: {
      zh: '去掉多余的符号后是完整、校验相符的代码',
      en: 'without the signs around it the code is whole and its check sign fits',
    },
  };
}

function known(code: string, { row, submission, submissions, table }: About): Suggestion | undefined {
  const codes = codesOfDistrict(submission, submissions);
  // Used like that before: then the licence may say so, too (some codes were issued with a wrong check sign).
  const used = table.id === 'enterprise' ? [...(codes.get(code)?.listedIn ?? [])] : [];
  if (used.some((one) => one !== submission)) return undefined;
  const values = row!.values as { readonly name?: string; readonly enterpriseName?: string };
  const name = values.name ?? values.enterpriseName;
  const candidates = [...neighbours(code)].flatMap((candidate) => {
    const entry = codes.get(candidate);
    if (entry === undefined || !isRight(candidate)) return [];
    // It has a row of its own in this very table, or the others know it only from the injured and trained.
    if (table.id === 'enterprise' ? entry.listedIn.has(submission) : entry.listedIn.size === 0) return [];
    return [{ candidate, entry }];
  });
  const named = name === undefined ? [] : candidates.filter(({ entry }) => entry.names.has(comparable(name)));
  const isWhole = code.length === 18;
  const silent = candidates.filter(({ entry }) => name === undefined || entry.names.size === 0);
  const [one, another] = named.length > 0 || !isWhole ? named : silent;
  if (one === undefined || another !== undefined) return undefined;
  return suggested(one.candidate, one.entry, named.length > 0 ? name : undefined);
}

function suggested(value: string, { listedIn, usedIn }: KnownCode, name: string | undefined): Suggestion {
  const where =
    [...(listedIn.size > 0 ? listedIn : usedIn)]
      .map(({ label }) => label)
      .sort()
      .at(-1) ?? '';
  const args = { where, ...(name !== undefined && { name }) };
  if (name === undefined)
    return {
      value,
      because: {
        zh: '只差一位或相邻两位互换，校验位相符，且见于“{where}”',
        en: 'one sign or two swapped neighbours away, with a fitting check sign, and it stands in “{where}”',
      },
      args,
    };
  return {
    value,
    because: {
      zh: '“{where}”中“{name}”的代码是它，只差一位或相邻两位互换，校验位相符',
      en: 'the code of “{name}” in “{where}”, one sign or two swapped neighbours away, with a fitting check sign',
    },
    args,
  };
}

const SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Every code that one slip makes of it: a sign replaced, two neighbours swapped, one lost or doubled. */
function neighbours(code: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i < code.length; i++) {
    if (code.length === 19) found.add(code.slice(0, i) + code.slice(i + 1));
    if (code.length !== 18) continue;
    for (const sign of SIGNS) found.add(code.slice(0, i) + sign + code.slice(i + 1));
    if (i < 17) found.add(code.slice(0, i) + code[i + 1] + code[i] + code.slice(i + 2));
  }
  if (code.length === 17)
    for (let i = 0; i <= 17; i++)
      for (const sign of SIGNS) found.add(code.slice(0, i) + sign + code.slice(i));
  found.delete(code);
  return found;
}

/** No code has these letters: they can only be the digits that look like them. */
const LIKE: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2', V: 'U' };

function lookAlike(code: string): Suggestion | undefined {
  const value = code.replace(/[IOSZV]/g, (sign) => LIKE[sign]!);
  if (value === code || !isRight(value)) return undefined;
  return {
    value,
    because: {
      zh: '代码不用字母 I、O、S、V、Z；换成形近的字符后校验位相符',
      en: 'no code has the letters I, O, S, V, Z; with the signs that look like them the check sign fits',
    },
  };
}
