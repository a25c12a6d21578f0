// What do other bodies (应急, 卫健, 住建) know of the synthetic city? Registers of accidents, hazards, dangers and joint actions of
// three districts, as sent with the last period; among them what 联防联控 has to find, and nothing else of its kind.

import type { TableId } from '../define.ts';
import { addDays } from '../model/date.ts';
import type { Period } from '../model/period.ts';
import { inventedUscc } from '../template/invented.ts';
import type { Plant } from './plants.ts';
import type { DemoRow, DemoTables } from './rows.ts';

const PERIOD: Period = '2025-06';
const YEAR = '2025';
/** The others keep none, or send none. */
const SENDERS = ['合成甲区', '合成乙区', '合成丁区'];
/** An enterprise that nobody but the inspectors knows: far beyond those of the city. */
const KNOWN_TO_INSPECTORS = 9901;

/** The register's rows of one district; nothing for another period or a district that sends none. */
export function registersOfOthers(
  district: string,
  districtName: string,
  period: Period,
  { enterprise = [], injury = [] }: DemoTables,
): DemoTables {
  if (period !== PERIOD || !SENDERS.includes(districtName)) return {};
  const sign = `合成${districtName.slice(2, 3)}`;
  const hurt = new Set(injury.map(({ uscc }) => uscc));
  // Whoever has no case at all: what is told of them below belongs to no case.
  const unhurt = enterprise.filter(({ uscc }) => !hurt.has(uscc));
  return {
    'accident-register': accidents(sign, injury, unhurt[0]!),
    'hazard-register': hazards(enterprise.filter(({ dustExposed }) => dustExposed === '是')),
    'danger-register': dangers(sign, unhurt, {
      uscc: inventedUscc(district, KNOWN_TO_INSPECTORS),
      enterpriseName: `${districtName}未登记作坊`,
    }),
    'joint-action': actions(),
  };
}

/** Findings that these registers lead to, where they lead to them: the last rows of 隐患台账. */
export const REGISTER_PLANTS: readonly Plant[] = SENDERS.flatMap((district) => [
  planted(district, 'register/overdue', 'rectification', (rows) => rows.at(-2)),
  planted(district, 'register/unknown-enterprise', 'uscc', (rows) => rows.at(-1)),
]);

function planted(
  district: string,
  code: Plant['code'],
  column: string,
  put: (rows: readonly DemoRow[]) => DemoRow | undefined,
): Plant {
  return { district, period: PERIOD, table: 'danger-register' satisfies TableId, code, column, put };
}

const HARMED: Readonly<Record<string, string>> = {
  死亡: 'deaths',
  重伤: 'seriousInjuries',
  轻伤: 'minorInjuries',
};

/** Accidents of known cases, every second one without the person; and one that led to no case. */
function accidents(sign: string, injury: readonly DemoRow[], unhurt: DemoRow): DemoRow[] {
  const known = injury.filter(
    ({ accidentDate, basis, severity }) =>
      basis === '14.1' && severity !== undefined && String(accidentDate) >= YEAR,
  );
  // The last ones: the first rows of the injury table are where faults are planted.
  const rows = known.slice(-4).map(
    ({ uscc, enterpriseName, accidentDate, accidentKind, severity, personName, personId }, i): DemoRow => ({
      accidentNo: `${sign}事故${YEAR}-${i + 1}`,
      uscc: uscc!,
      enterpriseName: enterpriseName!,
      accidentDate: accidentDate!,
      ...(accidentKind !== undefined && { accidentKind }),
      [HARMED[String(severity)]!]: 1,
      ...(i % 2 === 0 && personName !== undefined && personId !== undefined && { personName, personId }),
      applied: '是',
    }),
  );
  return [
    ...rows,
    {
      accidentNo: `${sign}事故${YEAR}-9`,
      ...firm(unhurt),
      accidentDate: `${YEAR}-04-12`,
      accidentKind: '机械伤害',
      minorInjuries: 1,
      applied: '否',
    },
  ];
}

/** Most are within the limits, one was put right, and the last is beyond them. */
function hazards(dusty: readonly DemoRow[]): DemoRow[] {
  const tested = dusty.slice(0, 5);
  return tested.map((one, i): DemoRow => {
    const isLast = i === tested.length - 1;
    const testedOn = addDays(`${YEAR}-03-03`, i * 9);
    const exposed = Number(one.dustWorkers);
    return {
      ...firm(one),
      hazard: '矽尘',
      exposed,
      testedOn,
      points: 8,
      exceeding: isLast ? 2 : i === 1 ? 1 : 0,
      toExamine: exposed,
      examined: exposed - (isLast ? 1 : 0),
      suspected: 0,
      ...(i === 1 && { rectification: '已整改', rectifiedOn: addDays(testedOn, 40) }),
      ...(isLast && { rectification: '整改中' }),
    };
  });
}

/** Put right, still in time, overdue, and of an enterprise that no table knows. */
function dangers(sign: string, firms: readonly DemoRow[], stranger: DemoRow): DemoRow[] {
  const found = (number: number, whose: DemoRow, more: DemoRow): DemoRow => ({
    ...whose,
    inspectedOn: `${YEAR}-03-11`,
    inspector: '合成检查组',
    dangerNo: `${sign}隐患${YEAR}-${number}`,
    level: '一般',
    danger: '防护罩缺失（合成）',
    ...more,
  });
  const done = { dueOn: `${YEAR}-04-11`, rectification: '已整改', rectifiedOn: `${YEAR}-04-02` };
  return [
    found(1, firm(firms[1]!), done),
    found(2, firm(firms[2]!), { dueOn: `${YEAR}-08-31`, rectification: '整改中' }),
    found(3, firm(firms[3]!), { level: '重大', dueOn: `${YEAR}-05-15`, rectification: '整改中' }),
    found(4, stranger, done),
  ];
}

function actions(): DemoRow[] {
  const lead = '合成人社局';
  const participants = '合成应急局、合成卫健局、合成住建局';
  return [
    { heldOn: `${YEAR}-02-20`, kind: '联席会议', lead, participants, evidence: '合成会议纪要1号' },
    {
      heldOn: `${YEAR}-03-11`,
      kind: '联合检查',
      lead,
      participants,
      inspected: 4,
      problems: 4,
      rectified: 2,
      evidence: '合成检查记录1号',
    },
  ];
}

const firm = ({ uscc, name }: DemoRow): DemoRow => ({ uscc: uscc!, enterpriseName: name! });
