// Of what one body knows, how much does no other know?

import type { Count, CountScope, Metric } from '../define.ts';
import { districtScopes } from '../model/measure.ts';
import { lastMonthOf, type Month, type Period, yearOf } from '../model/period.ts';
import type { Row } from '../model/submission.ts';
import { REGISTERS } from '../tables/index.ts';
import type { City, DistrictLedger } from '../tally/city.ts';
import type { Counted } from '../tally/contributions.ts';
import { GAPS, type Gap, registerGaps } from '../tally/register-gaps.ts';
import { sentUntil } from '../tally/sent-registers.ts';
import { GAP_WORDS } from '../words/register-gaps.ts';
import { reasonOf, remarksOf } from './known.ts';
import { remarksOfSent } from './register-scopes.ts';

export const registerGapsMetric: Metric = {
  id: 'register-gaps',
  name: { zh: '登记台账对照', en: 'registers against each other' },
  formula: {
    zh: 'accident 事故伤亡人员未见工伤案件；case 认定案件（不含职业病，事故日期在不晚于事故台账报送到的月份）未见事故；exceeding 超标未整改，同一地点复测合格的除外；single 只有一份登记台账知道的企业。whole 为被对照的数；没有收到登记台账时不计算',
    en: 'accident: casualties without a case; case: counted cases (no diseases, up to the last month of the register) without an accident; exceeding: limits exceeded and neither put right nor passed by a later test of the same place; single: enterprises that one register alone knows. whole = those that were looked for; nothing where no register was sent',
  },
  *measure({ city }, period, plan) {
    const gaps = registerGaps(city, period, plan);
    if (gaps === undefined) return;
    for (const district of districtScopes(plan)) {
      const asked = city.districts.filter((one) => district === 'all' || one.district.code === district);
      const countOf = ({ district: { code } }: DistrictLedger, group: Gap) => gaps.counts.get(code)?.[group];
      const isUnsaid = gaps.list.some(
        ({ gap, casualties, district: code }) =>
          gap === 'accident' && casualties === undefined && (district === 'all' || code === district),
      );
      for (const group of GAPS) {
        const known = asked.flatMap((ledger) => countOf(ledger, group) ?? []);
        const sent = asked.map((ledger) =>
          countOf(ledger, group) === undefined ? undefined : heldUntil(ledger, group, period),
        );
        const isKnown = known.length > 0;
        yield {
          measure: 'register-gaps',
          window: 'year-to-date',
          district,
          by: 'gap',
          group,
          whole: isKnown ? known.reduce((sum, { whole }) => sum + whole, 0) : null,
          value: isKnown ? known.reduce((sum, { value }) => sum + value, 0) : null,
          ...reasonOf(isKnown ? undefined : 'no-data'),
          ...remarksOf([
            ...remarksOfSent(sent, period),
            ...(group === 'accident' && isUnsaid ? ['partly-stated'] : []),
          ]),
        };
      }
    }
  },
  counts: {
    among: concerned,
    apart: 'enterprise',
    fields: { value: counted('value'), whole: counted('whole') },
  },
};

/** Rows of registers, cases, and the rows that name an enterprise of a register or alone the enterprise of a case. */
function* concerned(ledger: DistrictLedger, city: City): Generator<Row<unknown>> {
  yield* registered(ledger);
  yield* ledger.cases;
  const inRegisters = new Set(city.districts.flatMap((one) => registered(one).map(codeOf)));
  const times = new Map(ledger.cases.map(({ values }) => [values.uscc, 0]));
  const rows = ledger.snapshots.flatMap((snapshot) => snapshot.rows);
  for (const { values } of rows)
    if (times.has(values.uscc)) times.set(values.uscc, times.get(values.uscc)! + 1);
  yield* rows.filter(({ values: { uscc } }) => inRegisters.has(uscc) || times.get(uscc) === 1);
}

const codeOf = ({ values }: Row<unknown>) => (values as { readonly uscc?: string }).uscc;

function registered({ registers }: DistrictLedger): readonly Row<unknown>[] {
  return REGISTERS.flatMap(({ id }): readonly Row<unknown>[] => registers[id] ?? []).filter(
    (row) => codeOf(row) !== undefined,
  );
}

function counted(field: 'value' | 'whole'): Count {
  return {
    name: ({ group }) => GAP_WORDS[group as Gap][field],
    rows: (scope) => rowsOf(scope, field),
  };
}

function rowsOf(
  { cube, ledgers, measure, period, plan }: CountScope,
  field: 'value' | 'whole',
): readonly Counted[] {
  const gaps = registerGaps(cube.city, period, plan);
  return ledgers.flatMap(
    ({ district }) => gaps?.rows.get(district.code)?.[measure.group as Gap]?.[field] ?? [],
  );
}

/** Up to which month the register says it. Of enterprises that one alone knows: the latest of all. */
function heldUntil(ledger: DistrictLedger, gap: Gap, period: Period): Month {
  const ids =
    gap === 'single'
      ? REGISTERS.map(({ id }) => id)
      : [gap === 'exceeding' ? ('hazard-register' as const) : ('accident-register' as const)];
  const year = gap === 'exceeding' || gap === 'single' ? undefined : yearOf(period);
  const months = ids.flatMap((id) => sentUntil(ledger, id, year) ?? []);
  return months.sort().at(-1) ?? lastMonthOf(period);
}
