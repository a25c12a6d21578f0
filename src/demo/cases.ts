// Which injuries happen in the synthetic city? As many as each district's rate asks for, spread over its enterprises by
// size and hazard. The rates are set so that the key industries' cases fall by about a fifth and the districts differ.

import { addDays, lastDayOfMonth } from '../model/date.ts';
import { inventedCitizenId } from '../template/invented.ts';
import type { Firm } from './city.ts';
import { insuredOf } from './heads.ts';
import { DISTRICTS } from './plan.ts';
import { Random } from './random.ts';

export interface Case {
  readonly caseNo: string;
  readonly firm: Firm;
  readonly personName: string;
  readonly personId: string;
  readonly occupation: string;
  readonly accidentDate: string;
  readonly appliedDate: string;
  readonly acceptedDate: string;
  readonly decidedDate: string;
  readonly outcome: '认定工伤' | '视同工伤' | '不予认定';
  readonly basis: string;
  readonly accidentKind?: string;
  readonly severity?: '轻伤' | '重伤' | '死亡';
  readonly grade?: string;
  readonly disease?: string;
  readonly exposureMonths?: number;
  readonly lostDays?: number;
  readonly fundPaid?: number;
  /** Listed as 待定 from its acceptance on, until it is decided. */
  readonly early: boolean;
}

/** Decided cases per insured person and year. */
const KEY_RATE = 0.0105;
const OTHER_RATE = 0.0022;

/**
 * Of the base year's rate, by district: what is left in 2024 and in 2025. The last one has risen, and has not
 * sent its last two months.
 */
const LEFT: readonly (readonly [y2024: number, y2025: number])[] = [
  [0.84, 0.72],
  [0.92, 0.84],
  [0.95, 0.9],
  [0.88, 0.79],
  [1.05, 1.15],
];

/** Cases of a district that were decided in the months `from` … `to` of one year, in order of their numbers. */
export function casesOf(firms: readonly Firm[], district: string, from: string, to: string): Case[] {
  const index = DISTRICTS.findIndex(({ code }) => code === district);
  const year = from.slice(0, 4);
  const left = year === '2025' ? LEFT[index]![1] : year === '2024' ? LEFT[index]![0] : 1;
  const years = (Number(to.slice(5)) - Number(from.slice(5)) + 1) / 12;
  const random = new Random(`cases of ${district} ${from} ${to}`);
  const draw = (among: readonly Firm[], rate: number) => {
    const insured = among.reduce((sum, firm) => sum + insuredOf(firm, to), 0);
    return Array.from({ length: Math.round(insured * rate * years) }, () =>
      happened(
        random.weighted(among, (firm) => insuredOf(firm, to) * firm.trade.hazard * firm.trouble),
        from,
        to,
        random,
      ),
    );
  };
  const own = firms.filter((firm) => firm.district === district);
  const key = draw(
    own.filter(({ trade }) => trade.key !== undefined),
    KEY_RATE * left,
  );
  const other = draw(
    own.filter(({ trade }) => trade.key === undefined),
    OTHER_RATE,
  );
  const refused = draw(own, KEY_RATE / 20).map((one) => ({ ...one, ...REFUSED }));
  const sign = DISTRICTS[index]!.name.slice(2, 3);
  return [...key, ...other, ...refused]
    .sort((a, b) => (a.acceptedDate < b.acceptedDate ? -1 : a.acceptedDate > b.acceptedDate ? 1 : 0))
    .map((one, i) => ({
      ...one,
      caseNo: `合成${sign}认字〔${year}〕${Number(from.slice(5)) * 1000 + i + 1}号`,
      personName: `合成职工${year.slice(2)}${from.slice(5)}${String(i + 1).padStart(3, '0')}`,
      personId: inventedCitizenId(district, birthday(random), i + 100),
    }));
}

type Happened = Omit<Case, 'caseNo' | 'personName' | 'personId'>;

const REFUSED = {
  outcome: '不予认定',
  basis: '16.2',
  severity: '轻伤',
  grade: undefined,
  disease: undefined,
  fundPaid: undefined,
} as const;

function happened(firm: Firm, from: string, to: string, random: Random): Happened {
  const month = `${from.slice(0, 5)}${String(random.between(Number(from.slice(5)), Number(to.slice(5)))).padStart(2, '0')}`;
  const decidedDate = addDays(`${month}-01`, random.between(0, Number(lastDayOfMonth(month).slice(8)) - 1));
  const acceptedDate = addDays(decidedDate, -random.between(15, 50));
  const appliedDate = addDays(acceptedDate, -random.between(1, 12));
  const accidentDate = addDays(appliedDate, -random.between(3, 60));
  return {
    firm,
    occupation: random.pick(firm.trade.occupations),
    accidentDate,
    appliedDate,
    acceptedDate,
    decidedDate,
    ...circumstances(firm, random),
    early: random.chance(0.08),
  };
}

type Circumstances = Pick<
  Happened,
  | 'outcome'
  | 'basis'
  | 'accidentKind'
  | 'severity'
  | 'grade'
  | 'disease'
  | 'exposureMonths'
  | 'lostDays'
  | 'fundPaid'
>;

function circumstances(firm: Firm, random: Random): Circumstances {
  const drawn = random.next();
  if (firm.dust && drawn < 0.06) {
    const disease = firm.trade.kind === '机械厂' ? '电焊工尘肺' : '矽肺';
    return { outcome: '认定工伤', basis: '14.4', disease, exposureMonths: random.between(60, 300) };
  }
  if (drawn > 0.985)
    return { outcome: '视同工伤', basis: '15.1', severity: '死亡', accidentKind: '其他伤害' };
  if (drawn > 0.85) return { outcome: '认定工伤', basis: '14.6', accidentKind: '车辆伤害', ...hurt(random) };
  if (drawn > 0.8) return { outcome: '认定工伤', basis: '14.5', accidentKind: '车辆伤害', ...hurt(random) };
  return {
    outcome: '认定工伤',
    basis: '14.1',
    accidentKind: random.pick(firm.trade.accidents),
    ...hurt(random),
  };
}

function hurt(random: Random): Pick<Circumstances, 'severity' | 'grade' | 'lostDays' | 'fundPaid'> {
  if (random.chance(0.006)) return { severity: '死亡' };
  const severe = random.chance(0.18);
  return {
    severity: severe ? '重伤' : '轻伤',
    ...(random.chance(0.4) && { grade: String(severe ? random.between(5, 8) : random.between(9, 10)) }),
    lostDays: severe ? random.between(110, 600) : random.between(5, 100),
    fundPaid: random.between(30, severe ? 3000 : 600) * 100,
  };
}

function birthday(random: Random): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${random.between(1965, 2002)}${two(random.between(1, 12))}${two(random.between(1, 28))}`;
}
