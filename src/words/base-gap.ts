// What is there to say where it is the base that lacks, and not what was sent now? Which years to look for, and of whom.

import type { Language } from '../model/bilingual.ts';
import { fewWords, listWords } from './list.ts';

export type BaseGap = BaseTotals | BaseMissing;

interface BaseTotals {
  /** Months (`06`, `12`) to which the totals of the base run, where there are totals only. */
  readonly ends: readonly string[];
}

interface BaseMissing {
  /** Base years of which nothing was sent. */
  readonly years: readonly string[];
  /** Names of the districts of which they lack; none = of all that the figure is about. */
  readonly names: readonly string[];
}

export function baseGapWords(gap: BaseGap, language: Language): string {
  return 'ends' in gap ? baseTotalsWords(gap.ends, language) : baseMissingWords(gap, language);
}

/** `06`, `12` → 缺少基期同月数据：基期只有1—6月和全年合计. */
export function baseTotalsWords(ends: readonly string[], language: Language): string {
  const zh = language === 'zh';
  const names = ends.map((end) => {
    const month = Number(end);
    if (month === 12) return zh ? '全年' : 'the year';
    return zh ? (month === 1 ? '1月' : `1—${month}月`) : `January to ${end}`;
  });
  const last = names.at(-1)!;
  const list =
    names.length === 1 ? last : `${names.slice(0, -1).join(zh ? '、' : ', ')}${zh ? '和' : ' and '}${last}`;
  return zh
    ? `缺少基期同月数据：基期只有${list}合计`
    : `no data of the same months of the base: there are only totals of ${list}`;
}

/** 缺少基期（2020年）数据：请把 2020 的文件夹一并给出: whoever left the folder out has not been let down by the districts. */
function baseMissingWords({ years, names }: BaseMissing, language: Language): string {
  const which = listWords(years, language);
  if (language === 'zh') {
    const base = `基期（${listWords(
      years.map((year) => `${year}年`),
      'zh',
    )}）数据`;
    return names.length === 0
      ? `缺少${base}：请把 ${which} 的文件夹一并给出`
      : `缺少${fewWords(names, 'zh')}的${base}：请把其 ${which} 的文件一并给出`;
  }
  const base = `no data of the base (${which})`;
  return names.length === 0
    ? `${base}: give the folder of ${which} as well`
    : `${base} of ${fewWords(names, 'en')}: give their files of ${which} as well`;
}
