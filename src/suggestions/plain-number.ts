// A number that is typed oddly: O for 0, 一百二十, 约 120 人, stray signs. Only where it can be read in one way.

import type { About, Suggester } from '../define.ts';
import { cellReader } from '../ingest/cell-reader.ts';
import type { Bilingual } from '../model/bilingual.ts';
import { chineseCount } from '../reference/chinese-numeral.ts';
import { beforeOf } from './before.ts';

export const plainNumber: Suggester = {
  codes: ['cell/not-a-number', 'cell/not-an-integer'],
  suggest({ args: { value } }, about) {
    const { column, plan } = about;
    if (typeof value !== 'string' || value.endsWith('…') || column === undefined) return undefined;
    const meant = numberMeant(value, column.type === 'int');
    if (meant === undefined) return undefined;
    const reading = cellReader(column, plan, undefined, false)(meant.text);
    if (typeof reading !== 'number' || isJump(reading, about)) return undefined;
    return { value: reading, because: meant.because };
  },
};

/** What the last period makes unlikely is not suggested: l may stand for 1, or for nothing. */
function isJump(value: number, about: About): boolean {
  // Hours and cases begin again in January.
  const isHeads = about.column?.type === 'int' && about.column.key !== 'injuries';
  const before = isHeads ? beforeOf(about) : undefined;
  const { share, minEmployees } = about.plan.bounds.jump;
  if (before === undefined || Math.max(before, value) < minEmployees) return false;
  return Math.abs(value - before) > share * before;
}

interface Meant {
  readonly text: string;
  readonly because: Bilingual;
}

const STRAY = /^[\s,;:、。'"`“”‘’·_~!#=]+|[\s.,;:、。'"`“”‘’·_~!#=]+$/g;
/** Round numbers from here on are no count. */
const ESTIMATES = 1000;
const ABOUT = /^(?:大约|约)|左右$/g;
const PERSONS = /\s*\(?(?:名|个|位)?(?:在职|在岗)?(?:职工|员工|工人|人员|人次|人|名|位)整?\)?$/;
const LOOK_ALIKE = /^[\dOo○〇lI]+(?:,[\dOo○〇lI]{3})*(?:\.[\dOo○〇lI]+)?$/;

function numberMeant(written: string, isCount: boolean): Meant | undefined {
  const text = written.normalize('NFKC').trim();
  const exact = text.replace(STRAY, '');
  const rough = exact.replace(ABOUT, '').replace(STRAY, '');
  const bare = isCount ? rough.replace(PERSONS, '').replace(STRAY, '') : rough;
  const number = digitsOf(bare);
  if (number === undefined || number === text) return undefined;
  const isRough = rough !== exact;
  // 约二十万 is an estimate; 约 120 may be a count.
  if (isRough && Number(number) >= ESTIMATES && Number(number) % 100 === 0) return undefined;
  return { text: number, because: because(bare, number, isRough) };
}

/** Digits and one point; undefined for what is no number or may be two. */
function digitsOf(text: string): string | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return text;
  if (LOOK_ALIKE.test(text) && /\d/.test(text))
    return text
      .replace(/[Oo○〇]/g, '0')
      .replace(/[lI]/g, '1')
      .replaceAll(',', '');
  if (/^\d{1,3}(?:(?:,{1,2}|['’´])\d{3})+$/.test(text)) return text.replace(/\D/g, '');
  return chineseCount(text)?.toString();
}

function because(bare: string, number: string, isRough: boolean): Bilingual {
  if (isRough)
    return {
      zh: '去掉“约”“左右”后只有这一个数；请核对是否为实数',
      en: 'the one number in it; make sure it is exact',
    };
  if (/[OolI]/.test(bare))
    return {
      zh: '字母 O、o、l、I 应是数字 0、1 误录',
      en: 'letters O, o, l, I stand for the digits 0 and 1',
    };
  if (bare === number)
    return {
      zh: '去掉多余的标点或“人”字后只有这一种读法',
      en: 'without the stray signs or words it reads in one way',
    };
  return { zh: '只有这一种读法', en: 'it reads in one way only' };
}
