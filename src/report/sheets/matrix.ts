// 区市×行业: where has the rate fallen, and where are there too few cases to say? The falls on top, and under them the
// four tables that they are formulas over.

import type { Consolidated } from '../../define.ts';
import type { Measure } from '../../model/measure.ts';
import { percentWords } from '../../words/figures.ts';
import { periodWords } from '../../words/period.ts';
import type { Ask } from '../ask.ts';
import { field, from, NO_RATIO, toneOf, total } from '../figures.ts';
import { type Cell, type Content, type Grid, live, type Sheet } from '../sheet.ts';
import { shownDistricts } from '../shown-districts.ts';
import type { Look } from '../style.ts';
import { waitingNote } from '../waiting.ts';
import { baseWords, exposureWords } from '../wording.ts';

const PARTS = ['nowCases', 'nowExposure', 'baseCases', 'baseExposure'] as const;
type Part = (typeof PARTS)[number];

export const matrix: Sheet = {
  id: 'matrix',
  name: '区市×行业',
  build(results, ask) {
    const { say } = ask;
    const period = periodWords(results.period, ask.language);
    const { minCases } = results.plan.target;
    const scopes = ['key', ...results.plan.industries.map(({ id }) => id), 'other', 'all'];
    return {
      title: say(
        `区市 × 行业降幅 · ${period}较${baseWords(results, ask)}`,
        `Districts × industries · ${period} against ${baseWords(results, ask)}`,
      ),
      notes: [
        say(
          `正数为下降，负数为上升。基期少于 ${minCases} 例的写“样本不足”（批注中有点估计），— 表示无法计算；两者都不是 0。底色按结论：绿 统计确证达标，蓝 点估计达标或进度正常，黄 进度滞后，红 未下降。`,
          `Positive = fallen. Fewer than ${minCases} base cases = too few (the estimate is in the comment), — = unknown; neither is 0. Green: confirmed, blue: met or on track by the estimate, yellow: behind, red: not fallen.`,
        ),
        say(
          '各行业可重叠，“重点行业合计”为并集，不等于各行业相加。',
          'Industries overlap; the key industries are a union, not a sum.',
        ),
        ...waitingNote(results, ask),
      ],
      widths: [12, ...scopes.map(() => 11.5)],
      blocks: [falls(results, scopes, ask), ...PARTS.map((part) => counts(part, results, scopes, ask))],
      tab: 'figures',
      freeze: { block: 'falls', columns: 1 },
    };
  },
};

function gridOf(
  id: string,
  caption: string,
  look: Look,
  scopes: readonly string[],
  { plan }: Consolidated,
  ask: Ask,
  cell: (district: string, industry: string) => Content,
): Grid {
  return {
    kind: 'grid',
    id,
    caption,
    columns: [
      { id: 'name', header: ask.say('区市', 'District'), look: 'text' },
      ...scopes.map((industry) => ({ id: industry, header: ask.industryName(industry), look })),
    ],
    // The falls alone, then cases over person-years: now on one page, the base on the next.
    ...(id.endsWith('Cases') && { newPage: true }),
    rows: shownDistricts(plan.districts.map(({ code }) => code)).map((district) => ({
      id: `${id}-${district}`,
      ...(district === 'all' && { total: true }),
      cells: {
        name: ask.districtName(district),
        ...Object.fromEntries(scopes.map((industry) => [industry, cell(district, industry)])),
      },
    })),
  };
}

function falls(results: Consolidated, scopes: readonly string[], ask: Ask): Grid {
  const caption = ask.say('发生率降幅', 'Reduction of the injury rate');
  return gridOf('falls', caption, 'percent', scopes, results, ask, (district, industry) => {
    const measure = ask.figure('injury-reduction', { district, industry });
    if (measure?.value == null) return field(measure, 'value', ask);
    if (measure.verdict === 'insufficient') return { ...tooFew(measure, ask), ...from(measure, 'value') };
    const at = (part: Part) => `[${part}-${district}.${industry}]`;
    return live(
      `1-(${at('nowCases')}/${at('nowExposure')})/(${at('baseCases')}/${at('baseExposure')})`,
      measure.value,
      { tone: toneOf(measure), ...from(measure, 'value') },
    );
  });
}

function tooFew({ value, base }: Measure, ask: Ask): Cell {
  return {
    value: ask.say('样本不足', 'too few'),
    look: 'unknown',
    note: ask.say(
      `基期 ${base?.part ?? 0} 例，不宜评判。点估计 ${percentWords(value ?? 0)}`,
      `${base?.part ?? 0} base cases: not to be judged. Estimate ${percentWords(value ?? 0)}`,
    ),
  };
}

function counts(part: Part, results: Consolidated, scopes: readonly string[], ask: Ask): Grid {
  const { say } = ask;
  const exposure = exposureWords(results.plan, ask);
  const captions: Readonly<Record<Part, string>> = {
    nowCases: say('本期计入工伤人数', 'Injuries now'),
    nowExposure: say(`本期${exposure}`, `Now: ${exposure}`),
    baseCases: say('基期计入工伤人数', 'Injuries in the base'),
    baseExposure: say(`基期${exposure}`, `Base: ${exposure}`),
  };
  const codes = results.plan.districts.map(({ code }) => code);
  const countOf = (district: string, industry: string) => {
    const measure = ask.figure('injury-reduction', { district, industry });
    const ratio = (part.startsWith('now') ? measure?.now : measure?.base) ?? NO_RATIO;
    return { measure, value: part.endsWith('Cases') ? ratio.part : ratio.whole };
  };
  const look = part.endsWith('Cases') ? 'count' : 'person-years';
  return gridOf(part, captions[part], look, scopes, results, ask, (district, industry) => {
    const { measure, value } = countOf(district, industry);
    const of = `${part.startsWith('now') ? 'now' : 'base'}.${part.endsWith('Cases') ? 'part' : 'whole'}`;
    if (district !== 'all') return field(measure, of, ask);
    const parts = codes.map((code) => countOf(code, industry).value);
    const sum = `SUM([${part}-${codes[0]}.${industry}]:[${part}-${codes.at(-1)}.${industry}])`;
    return total(sum, value, parts, ask.why(measure), ask, from(measure, of));
  });
}
