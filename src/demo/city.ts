// Which enterprises does the synthetic city have? Sixty a district, in trades whose hazards differ.

import type { Plan } from '../model/plan.ts';
import { baseRatePercent, riskClass } from '../reference/risk-class.ts';
import { inventedUscc } from '../template/invented.ts';
import { DISTRICTS } from './plan.ts';
import { Random } from './random.ts';

export interface Firm {
  readonly district: string;
  readonly uscc: string;
  readonly name: string;
  readonly trade: Trade;
  readonly town: string;
  readonly dust: boolean;
  /** Cases per insured, as a multiple of its trade's: a few have many, for the list of key enterprises to find. */
  readonly trouble: number;
  /** In the base year. */
  readonly employees: number;
  /** Yearly growth of the head count since. */
  readonly growth: number;
  /** Insured of a hundred employees, in the base year and now. */
  readonly insuredThen: number;
  readonly insuredNow: number;
  /** Persons to be trained, by role id; none where the trade is no key industry. */
  readonly required: ReadonlyMap<string, number>;
  readonly riskClass: number;
  readonly ratePercent: number;
}

interface Trade {
  /** Plan industry id; undefined = not key. */
  readonly key?: string;
  /** GB/T 4754-2017. */
  readonly code: string;
  readonly kind: string;
  readonly firms: number;
  readonly size: readonly [number, number];
  /** Share of its firms where dust is a hazard. */
  readonly dust: number;
  /** Cases per insured, as a multiple of the others'. */
  readonly hazard: number;
  readonly occupations: readonly string[];
  readonly accidents: readonly string[];
}

const TRADES: readonly Trade[] = [
  trade(
    'hazardous-chemicals',
    '2614',
    '化工厂',
    5,
    [60, 260],
    0,
    0.9,
    '操作工 巡检工',
    '中毒和窒息 灼烫 机械伤害',
  ),
  trade(
    'non-coal-mining',
    '1011',
    '采石场',
    3,
    [40, 110],
    1,
    2,
    '凿岩工 装载机司机',
    '物体打击 坍塌 车辆伤害',
  ),
  trade('metallurgy', '3120', '炼钢厂', 3, [150, 420], 1, 1.2, '炉前工 天车工', '灼烫 起重伤害 机械伤害'),
  trade(
    'building-materials',
    '3021',
    '水泥制品厂',
    5,
    [50, 180],
    1,
    1.1,
    '搅拌工 打磨工',
    '机械伤害 物体打击',
  ),
  trade(
    'construction',
    '4710',
    '建筑公司',
    8,
    [80, 320],
    0,
    1.4,
    '架子工 瓦工 木工',
    '高处坠落 物体打击 坍塌',
  ),
  trade('transport', '5431', '运输公司', 7, [40, 200], 0, 0.9, '驾驶员 装卸工', '车辆伤害 起重伤害'),
  trade(
    'machinery',
    '3311',
    '机械厂',
    11,
    [50, 300],
    0.3,
    1.1,
    '焊工 车工 冲压工',
    '机械伤害 物体打击 起重伤害',
  ),
  trade(undefined, '1351', '食品厂', 6, [40, 180], 0, 1.3, '分割工 包装工', '机械伤害 其他伤害'),
  trade(undefined, '5211', '商店', 5, [20, 90], 0, 0.8, '理货员 配送员', '其他伤害 车辆伤害'),
  trade(undefined, '6513', '软件公司', 4, [30, 160], 0, 0.3, '工程师', '其他伤害'),
  trade(undefined, '6110', '宾馆', 3, [30, 120], 0, 0.9, '厨师 服务员', '灼烫 其他伤害'),
];

/** Heads of whom one is a team leader. */
const TEAM = 40;

/** One firm in so many has more cases than its trade explains. */
const TROUBLED = 17;

export function inventedFirms(plan: Plan): Firm[] {
  return DISTRICTS.flatMap(({ code, name }) => {
    const random = new Random(`firms of ${name}`);
    let serial = 0;
    return TRADES.flatMap((one) =>
      Array.from({ length: one.firms }, () => inventedFirm(one, code, name, ++serial, random, plan)),
    );
  });
}

function inventedFirm(
  trade: Trade,
  district: string,
  districtName: string,
  serial: number,
  random: Random,
  plan: Plan,
): Firm {
  const employees = random.between(...trade.size);
  const risk = riskClass(trade.code)!;
  const heads = (role: string) => (role === 'team-leader' ? Math.max(1, Math.round(employees / TEAM)) : 1);
  return {
    district,
    uscc: inventedUscc(district, serial),
    name: `${districtName}第${serial}${trade.kind}`,
    trade,
    town: `合成${random.pick(['东', '南', '西', '北'])}街道`,
    dust: random.chance(trade.dust),
    trouble: serial % TROUBLED === 0 ? 5 : 1,
    employees,
    growth: random.between(-20, 30) / 1000,
    insuredThen: random.between(86, 97),
    insuredNow: random.between(92, 100),
    required: new Map(trade.key === undefined ? [] : plan.roles.map(({ id }) => [id, heads(id)])),
    riskClass: risk,
    ratePercent: baseRatePercent(risk)!,
  };
}

function trade(
  key: string | undefined,
  code: string,
  kind: string,
  firms: number,
  size: readonly [number, number],
  dust: number,
  hazard: number,
  occupations: string,
  accidents: string,
): Trade {
  return {
    ...(key !== undefined && { key }),
    code,
    kind,
    firms,
    size,
    dust,
    hazard,
    occupations: occupations.split(' '),
    accidents: accidents.split(' '),
  };
}
