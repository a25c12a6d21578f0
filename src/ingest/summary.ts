// Is this a summary that `consolidate --format json` wrote, and what does it hold?

import { readFile } from 'node:fs/promises';
import type { Bilingual } from '../model/bilingual.ts';
import type { Measure } from '../model/measure.ts';
import { isPeriod, type Period } from '../model/period.ts';

export interface Summary {
  readonly plan: string;
  readonly period: Period;
  readonly measures: readonly Measure[];
}

const WRONG: Bilingual = {
  zh: '不是 yufang consolidate --format json 写出的汇总（yufang.summary/1）',
  en: 'is no summary that yufang consolidate --format json wrote (yufang.summary/1)',
};

export async function readSummary(path: string): Promise<Summary | { refused: Bilingual }> {
  const text = (await readFile(path, 'utf8')).replace(/^\ufeff/, '');
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return { refused: WRONG };
  }
  if (!isRecord(read) || read.schema !== 'yufang.summary/1') return { refused: WRONG };
  const { plan, period, measures } = read;
  const isWhole =
    typeof plan === 'string' && typeof period === 'string' && isPeriod(period) && Array.isArray(measures);
  if (!isWhole || !measures.every(isMeasure)) return { refused: WRONG };
  return { plan, period, measures };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Enough to be asked for by its scope and to be calculated with; what else it says is taken as it stands. */
function isMeasure(value: unknown): value is Measure {
  if (!isRecord(value)) return false;
  const isNumber = (field: unknown) => field === undefined || field === null || typeof field === 'number';
  const isRatio = (field: unknown) =>
    field === undefined ||
    (isRecord(field) && ['part', 'whole', 'value'].every((key) => isNumber(field[key])));
  return (
    ['measure', 'window', 'district'].every((key) => typeof value[key] === 'string') &&
    ['value', 'low', 'high', 'part', 'whole', 'per', 'required', 'attendances'].every((key) =>
      isNumber(value[key]),
    ) &&
    value.value !== undefined &&
    isRatio(value.base) &&
    isRatio(value.now)
  );
}
