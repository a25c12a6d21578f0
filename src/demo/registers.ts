// Which registers do the districts of the synthetic city keep of publicity, insurance and prevention projects? One has held
// no campaign, one has no evidence, one sends none at all.

import { inventedUscc } from '../template/invented.ts';
import type { DemoRow, DemoTables } from './rows.ts';

/** By sign of the district, as they stand at the end of June 2025. */
export function registersOf(district: string, name: string): DemoTables {
  return REGISTERS[name.slice(2, 3)]?.(district) ?? {};
}

const REGISTERS: Readonly<Record<string, (district: string) => DemoTables>> = {
  甲: (district) => ({
    activity: [
      publicity('2025-04-25', '集中宣传', '工伤预防宣传月启动', 32, 460, '合成照片甲1至8号'),
      publicity('2025-05-14', '进企业', '送政策进企业', 11, 230, '合成照片甲9至12号'),
    ],
    'insurance-action': [drive('2025-05-20', 58, [140, 118, 22], '合成检查记录甲2号')],
    'construction-project': [
      building(district, 1, 86_000_000, '2025-02-18', '2025-03-01'),
      building(district, 2, 24_000_000, '2025-03-20', '2025-04-02'),
      building(district, 3, 41_000_000, undefined, '2025-05-06'),
      { ...building(district, 4, 9_000_000, '2024-05-10', '2024-05-20'), completedOn: '2025-03-31' },
    ],
    'prevention-project': [
      {
        ...project('甲', 1, '培训', '班组长工伤预防培训', '合成甲行业协会', '合成甲培训机构', 320_000),
        approvedOn: '2025-02-20',
        contract: 310_000,
        startsOn: '2025-03-01',
        endsOn: '2025-05-15',
        acceptedOn: '2025-05-28',
        acceptance: '合格',
        performance: '良',
        paid: 310_000,
      },
      {
        ...project('甲', 2, '宣传', '公交工伤预防宣传', '合成甲传媒公司', '合成甲传媒公司', 150_000),
        approvedOn: '2025-02-20',
        contract: 148_000,
        startsOn: '2025-04-01',
        endsOn: '2025-09-30',
      },
    ],
    expert: ['甲', '乙', '丙', '丁'].map((sign, i) => ({
      personName: `合成专家${sign}`,
      expertNo: `合成专${i + 1}`,
      unit: i === 3 ? '合成乙安全协会' : `合成大学${i + 1}系`,
      field: i % 2 === 0 ? '安全工程' : '职业卫生',
      termFrom: '2024-01-01',
      termTo: '2026-12-31',
    })),
  }),
  // No 集中宣传 among them.
  乙: (district) => ({
    activity: [publicity('2025-03-18', '进社区', '社区工伤预防讲座', 0, 120, '合成照片乙1号')],
    'insurance-action': [drive('2025-06-05', 40, [96, 60, 36], '合成检查记录乙1号')],
    'construction-project': [
      building(district, 1, 52_000_000, '2025-01-15', '2025-02-01'),
      building(district, 2, 18_000_000, undefined, '2025-04-10'),
    ],
    'prevention-project': [
      {
        ...project('乙', 1, '培训', '危化品企业负责人培训', '合成乙安全协会', '合成乙培训机构', 260_000),
        approvedOn: '2025-03-01',
        contract: 255_000,
        startsOn: '2025-04-01',
        endsOn: '2025-06-10',
      },
      stated({
        projectNo: '合成乙预防2025-2',
        title: '职业病预防宣传（合成）',
        kind: '宣传',
        applicant: '合成乙疾控中心',
        budget: 90_000,
        appliedOn: '2025-06-12',
      }),
    ],
  }),
  // Held, and nothing to show for it.
  丙: () => ({
    activity: [
      publicity('2025-04-28', '集中宣传', '广场集中宣传', 20, 300, '合成照片丙1至3号'),
      publicity('2025-05-30', '媒体宣传', '电台专题', undefined, undefined, '合成录音丙1号'),
    ],
    'insurance-action': [drive('2025-04-16', 35, [70, 41, 29], undefined)],
  }),
  丁: () => ({
    activity: [publicity('2025-05-09', '集中宣传', '工伤预防宣传周', 18, 210, '合成照片丁1至2号')],
    'insurance-action': [drive('2025-05-27', 26, [44, 44, 0], '合成检查记录丁1号')],
  }),
};

const stated = (row: Readonly<Record<string, string | number | undefined>>) =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as DemoRow;

function publicity(
  heldOn: string,
  kind: string,
  title: string,
  enterprises: number | undefined,
  persons: number | undefined,
  evidence: string,
): DemoRow {
  const more = { place: '合成广场', host: '合成人社局' };
  return stated({ heldOn, title: `${title}（合成）`, kind, ...more, enterprises, persons, evidence });
}

function drive(
  heldOn: string,
  inspected: number,
  [uninsured, newlyInsured, stillUninsured]: readonly [number, number, number],
  evidence: string | undefined,
): DemoRow {
  return stated({
    heldOn,
    title: '参保扩面专项行动（合成）',
    inspected,
    uninsured,
    newlyInsured,
    stillUninsured,
    evidence,
  });
}

/** Serials that no enterprise of the district has. */
const CONTRACTORS = 800;

function building(
  district: string,
  serial: number,
  cost: number,
  insuredOn: string | undefined,
  startedOn: string,
): DemoRow {
  return stated({
    projectName: `合成工程${serial}号`,
    contractor: inventedUscc(district, CONTRACTORS + serial),
    enterpriseName: `合成施工${serial}公司`,
    cost,
    insured: insuredOn === undefined ? '否' : '是',
    insuredOn,
    registered: 30 + serial * 25,
    startedOn,
  });
}

/** Reviewed by three of other units. */
function project(
  sign: string,
  serial: number,
  kind: string,
  title: string,
  applicant: string,
  provider: string,
  budget: number,
): DemoRow {
  return {
    projectNo: `合成${sign}预防2025-${serial}`,
    title: `${title}（合成）`,
    kind,
    applicant,
    provider,
    budget,
    appliedOn: '2025-01-08',
    reviewedOn: '2025-02-10',
    reviewers: '合成专家甲、合成专家乙、合成专家丙',
  };
}
