// 培训覆盖: is everyone trained who has to be, by district and role, and who is still missing? The measure is that of
// the key industries; the list below holds exactly the enterprises that keep it from 100 %.

import type { Consolidated } from '../../define.ts';
import { lastMonthOf } from '../../model/period.ts';
import { percentWords } from '../../words/figures.ts';
import { endWords } from '../../words/period.ts';
import type { Ask } from '../ask.ts';
import { coverageSheet } from '../coverage.ts';
import { sourceCells, sourceColumns } from '../ledgers.ts';
import type { Ledger, Sheet } from '../sheet.ts';

export const training: Sheet = {
  id: 'training',
  name: '培训覆盖',
  build(results, ask) {
    const { say } = ask;
    const end = endWords(results.period, ask.language);
    const { from, target } = results.plan.training;
    const figure = (district: string, role: string) =>
      ask.figure('training-coverage', { district, industry: 'key', role });
    return coverageSheet(
      {
        title: say(`重点人员培训覆盖 · 截至${end}`, `Training coverage · ${end}`),
        note: say(
          `重点行业企业，期末台账；${from} 起考核合格且未离任的不同人员，逐企业逐类别按应训人数封顶。目标 ${percentWords(target, 0)}。合格人次仅供参考，不入覆盖率，也不含已离任人员的人次。合计、缺训、覆盖率为公式。`,
          `Key industries at the end of the period; distinct persons who passed since ${from} and have not left, capped per enterprise and role. Target ${percentWords(target, 0)}. Attendances never count in the coverage, and are without those of persons who have left. Totals, missing and coverage are formulas.`,
        ),
        captions: {
          districts: say('各区市（重点行业，全部人员类别）', 'Districts (key industries, all roles)'),
          parts: say('区市 × 人员类别（重点行业）', 'District × role (key industries)'),
        },
        headers: {
          whole: say('应训人数', 'Required'),
          part: say('已训人数', 'Trained'),
          missing: say('缺训人数', 'Missing'),
          coverage: say('覆盖率', 'Coverage'),
        },
        partHeader: say('人员类别', 'Role'),
        parts: results.plan.roles.map(({ id }) => id),
        partName: ask.roleName,
        figure,
        target,
        states: { reached: say('达到目标', 'target reached'), below: say('未达目标', 'below the target') },
        attendances: say('合格人次', 'Attendances'),
        missing: untrained(results, ask),
      },
      results.plan,
      ask,
    );
  },
};

function untrained(results: Consolidated, ask: Ask): Ledger {
  const { plan, cube, period } = results;
  const { say } = ask;
  const month = lastMonthOf(period);
  const missing = plan.districts.flatMap(({ code }) => {
    const key = new Set(cube.enterprises(month, code, 'key'));
    return cube.untrained(month, code).filter(({ row }) => key.has(row));
  });
  const unknown = plan.districts
    .filter(({ code }) => cube.training(month, code, 'key') === undefined)
    .map(({ name }) => name);
  const without =
    unknown.length > 0
      ? say(`；${ask.list(unknown)}缺少数据，不在其中`, `; without ${ask.list(unknown)}: no data`)
      : '';
  return {
    kind: 'ledger',
    id: 'untrained',
    caption: say(
      `未训清单（${missing.length} 条，按企业与人员类别${without}）`,
      `Still untrained (${missing.length}, by enterprise and role${without})`,
    ),
    newPage: true,
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'role', header: say('人员类别', 'Role'), look: 'text' },
      { id: 'required', header: say('应训人数', 'Required'), look: 'count' },
      { id: 'trained', header: say('已训人数', 'Trained'), look: 'count' },
      { id: 'missing', header: say('缺训人数', 'Missing'), look: 'count', formula: '[required]-[trained]' },
      { id: 'uscc', header: say('统一社会信用代码', 'Credit code'), look: 'code' },
      { id: 'name', header: say('单位名称', 'Enterprise'), look: 'text' },
      { id: 'industry', header: say('重点行业', 'Industry'), look: 'text' },
      ...sourceColumns(ask),
    ],
    count: missing.length,
    *rows() {
      for (const { row, district, role, required, trained } of missing) {
        const { uscc, name, keyIndustry } = row.values;
        yield {
          cells: [
            ask.districtName(district),
            ask.roleName(role),
            required,
            trained,
            required - trained,
            uscc,
            name,
            keyIndustry === undefined ? undefined : ask.industryName(keyIndustry),
            ...sourceCells(row),
          ],
        };
      }
    },
    none:
      unknown.length > 0
        ? say('没有可列的记录', 'nothing to list')
        : say('按报送数据，应训人员均已训足', 'by the data received all are trained'),
  };
}
