// How many died, and how many fell ill with pneumoconiosis?

import type { Consolidated } from '../../define.ts';
import { unitWords } from '../../words/unit.ts';
import type { Ask } from '../ask.ts';
import { computedNote } from '../comparison.ts';
import { field, formula, from, rateLook } from '../figures.ts';
import type { Content, Grid, GridRow } from '../sheet.ts';

export function outcomes({ plan }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const row = (
    id: string,
    name: string,
    scope: string,
    measure: string,
    industry: string,
    base = false,
  ): GridRow => {
    const figure = ask.figure(measure, { industry });
    const { value } = (base ? figure?.base : figure) ?? {};
    const named = (name: string) => (base ? `base.${name}` : name);
    const per = figure?.per ?? 1;
    const why = ask.why(figure);
    const limit = (which: 'low' | 'high'): Content => {
      const cell = field(figure, which, ask);
      return typeof cell.value === 'number' ? { ...cell, look: rateLook(per) } : cell;
    };
    return {
      id,
      cells: {
        name,
        scope,
        part: field(figure, named('part'), ask),
        whole: field(figure, named('whole'), ask),
        rate: formula(`[part]/[whole]*${per}`, value, why, {
          look: rateLook(per),
          ...from(figure, named('value')),
        }),
        unit: unitWords(per, measure === 'fatality-rate' ? plan.rate.exposure : 'insured', ask.language),
        ...(base ? {} : { low: limit('low'), high: limit('high') }),
      },
    };
  };
  const wholeHeader =
    plan.rate.exposure === 'hours' ? say('工时 / 人年', 'Hours / person-years') : say('人年', 'Person-years');
  const deaths = say('工亡率', 'Deaths');
  const dust = say('尘肺病发病率', 'Pneumoconiosis');
  return {
    kind: 'grid',
    id: 'outcomes',
    caption: say('工亡与尘肺病', 'Deaths and pneumoconiosis'),
    columns: [
      { id: 'name', header: say('指标', 'Measure'), look: 'text', span: 3 },
      { id: 'scope', header: say('范围与时段', 'Scope and time'), look: 'text', span: 3 },
      { id: 'part', header: say('人数', 'Cases'), look: 'count', span: 2 },
      { id: 'whole', header: wholeHeader, look: 'person-years', span: 2 },
      { id: 'rate', header: say('率', 'Rate'), look: 'rate' },
      { id: 'unit', header: say('单位', 'Unit'), look: 'centred', span: 2 },
      { id: 'low', header: say('95%下限', '95 % low'), look: 'rate', note: computedNote(ask) },
      { id: 'high', header: say('95%上限', '95 % high'), look: 'rate', note: computedNote(ask) },
    ],
    rows: [
      row('deaths-key', deaths, say('重点行业 · 本期', 'Key · now'), 'fatality-rate', 'key'),
      row('deaths-all', deaths, say('全部企业 · 本期', 'All · now'), 'fatality-rate', 'all'),
      row('dust-now', dust, say('接尘人员 · 本期', 'Dust workers · now'), 'pneumoconiosis-rate', 'all'),
      row(
        'dust-base',
        dust,
        say('接尘人员 · 基期', 'Dust workers · base'),
        'pneumoconiosis-rate',
        'all',
        true,
      ),
    ],
  };
}
