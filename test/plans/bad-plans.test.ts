// One bad plan for every kind of fault, and the words that its author reads.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { loadPlan, PlanFault, planFaultWords, planOfBytes } from '../../src/plans/load.ts';

const GOOD = readFileSync(new URL('../../src/plans/qingdao-2021-2025.json', import.meta.url), 'utf8');
const NATIONAL = readFileSync(new URL('../../src/plans/national-2026-2030.json', import.meta.url), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);

function faultOf(read: () => unknown): PlanFault {
  try {
    read();
  } catch (error) {
    if (error instanceof PlanFault) return error;
    throw error;
  }
  throw new Error('no fault');
}

/** The lines below the head, without indent. */
function lines(fault: PlanFault, lang: 'zh' | 'en'): string[] {
  return planFaultWords(fault, lang)
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
}

// biome-ignore lint/suspicious/noExplicitAny: a bad plan has no type
type Loose = any;

/** What is done to a good plan → what is said in Chinese and in English. */
const BAD: Record<string, [change: (plan: Loose) => void, zh: string, en: string]> = {
  'training that ends before it begins': [
    (p) => {
      p.training.to = '2020-12';
    },
    'training.to：前者不能晚于或大于后者，现为 2021-01 和 2020-12',
    'training.to: the first may not exceed the second; found 2021-01 and 2020-12',
  ],
  'more online than there is': [
    (p) => {
      p.training.maxOnlineShare = 1;
    },
    'training.maxOnlineShare：应 < 1，现为 1',
    'training.maxOnlineShare: has to be < 1; found 1',
  ],
  'a size below the smallest': [
    (p) => {
      p.sizes.bands[0].from = 5;
    },
    'sizes.bands[0].from：应 ≤ 0，现为 5',
    'sizes.bands[0].from: has to be ≤ 0; found 5',
  ],
  'sizes that do not grow': [
    (p) => {
      p.sizes.bands[2].from = 20;
    },
    'sizes.bands[2].from：应 > 20，现为 20',
    'sizes.bands[2].from: has to be > 20; found 20',
  ],
  'unknown key': [
    (p) => {
      p.target.tolerence = 0.02;
    },
    'target.tolerence：没有“tolerence”这一项；是不是 tolerance？可用：reduction、by、tolerance、minCases、path',
    'target.tolerence: there is no "tolerence" here; did you mean tolerance? Allowed: reduction, by, tolerance, minCases, path',
  ],
  'tables for another body that are linked in a circle': [
    (p) => {
      p.sharing.recipients[0].aggregates = [
        { by: ['district', 'accident-kind'] },
        { by: ['accident-kind', 'month'] },
        { by: ['month', 'district'] },
      ];
    },
    'sharing.recipients[0].aggregates[2].by：month × district 与前面的汇总表首尾相连，合起来可以推出隐去的格；删去其中一张',
    'sharing.recipients[0].aggregates[2].by: month × district is linked with the tables before it in a circle: together they give hidden cells away; leave one out',
  ],
  'an exchange of firms by month, with somebody twice, of no industry': [
    (p) => {
      p.sharing.recipients[0].aggregates = [{ by: ['enterprise', 'month'] }];
      p.sharing.recipients[1].id = 'emergency';
      p.sharing.recipients[2].industry = 'mines';
    },
    'sharing.recipients[1].id：“emergency”已被 sharing.recipients[0].id 使用，不能重复\nsharing.recipients[0].aggregates[0].by：应 ≤ 1，现为 enterprise × month\nsharing.recipients[2].industry：缺少“mines”',
    'sharing.recipients[1].id: "emergency" is already taken by sharing.recipients[0].id\nsharing.recipients[0].aggregates[0].by: has to be ≤ 1; found enterprise × month\nsharing.recipients[2].industry: "mines" is missing',
  ],
  'a threshold that hides nothing': [
    (p) => {
      p.sharing.threshold = 2;
    },
    'sharing.threshold：应 ≥ 3，现为 2',
    'sharing.threshold: has to be ≥ 3; found 2',
  ],
  'a successor that is no industry': [
    (p) => {
      const name = { zh: '旧行业', en: 'old' };
      p.industries = p.industries.slice(0, 1);
      p.sharing = undefined;
      p.crosswalk = { from: 'before', industries: [{ id: 'old', name, aliases: [], becomes: 'mines' }] };
    },
    'crosswalk.industries[0].becomes：只能是 hazardous-chemicals，现为 mines',
    'crosswalk.industries[0].becomes: has to be one of hazardous-chemicals; found mines',
  ],
  missing: [
    (p) => {
      delete p.rate.per;
    },
    'rate.per：缺少这一项，应为数（不加引号）',
    'rate.per: is missing; expected a number',
  ],
  'missing choice': [
    (p) => {
      delete p.rate.exposure;
    },
    'rate.exposure：缺少这一项，应为 insured、employees、hours 之一',
    'rate.exposure: is missing; expected one of insured, employees, hours',
  ],
  'number in quotes': [
    (p) => {
      p.target.reduction = '0.2';
    },
    'target.reduction：应为数（不加引号），现为 "0.2"',
    'target.reduction: expected a number, found "0.2"',
  ],
  'not whole': [
    (p) => {
      p.submission.dueDay = 9.5;
    },
    'submission.dueDay：应为整数（不加引号），现为 9.5',
    'submission.dueDay: expected a whole number, found 9.5',
  ],
  'not a list': [
    (p) => {
      p.industries[2].codes = '31';
    },
    'industries[2].codes：应为列表 […]，现为 "31"',
    'industries[2].codes: expected a list […], found "31"',
  ],
  'a number where a code is text': [
    (p) => {
      p.districts[0].code = 370202;
    },
    'districts[0].code：应为文字（加双引号），现为 370202',
    'districts[0].code: expected a string, found 370202',
  ],
  'not allowed': [
    (p) => {
      p.rate.dateBasis = 'accident';
    },
    'rate.dateBasis：只能是 decided、occurred，现为 "accident"',
    'rate.dateBasis: has to be one of decided, occurred; found "accident"',
  ],
  'another schema': [
    (p) => {
      p.schema = 'yufang.plan/2';
    },
    'schema：只能是 yufang.plan/1，现为 "yufang.plan/2"',
    'schema: has to be one of yufang.plan/1; found "yufang.plan/2"',
  ],
  'basis 17.1': [
    (p) => {
      p.rate.bases[0] = '17.1';
    },
    'rate.bases[0]：应为《工伤保险条例》条项 14.1–14.7、15.1–15.3、16.1–16.3，现为 "17.1"',
    'rate.bases[0]: expected an item 14.1-14.7, 15.1-15.3 or 16.1-16.3; found "17.1"',
  ],
  'month 13': [
    (p) => {
      p.target.by = '2025-13';
    },
    'target.by：应为月份 YYYY-MM，现为 "2025-13"',
    'target.by: expected a month YYYY-MM; found "2025-13"',
  ],
  'base year': [
    (p) => {
      p.rate.baseYears = ['2020年'];
    },
    'rate.baseYears[0]：应为四位年份 YYYY，现为 "2020年"',
    'rate.baseYears[0]: expected a year YYYY; found "2020年"',
  ],
  'no base year': [
    (p) => {
      p.rate.baseYears = [];
    },
    'rate.baseYears：至少要有一项，现为空',
    'rate.baseYears: needs at least one item; found none',
  ],
  'industry prefix': [
    (p) => {
      p.industries[4].codes[0] = 'E47';
    },
    'industries[4].codes[0]：应为 GB/T 4754 代码的前 2 至 4 位数字，现为 "E47"',
    'industries[4].codes[0]: expected 2 to 4 digits of a GB/T 4754 code; found "E47"',
  ],
  'blank text': [
    (p) => {
      p.name.zh = '　';
    },
    'name.zh：应为非空文字，现为 "　"',
    'name.zh: expected text that is not blank; found "　"',
  ],
  'role id': [
    (p) => {
      p.roles[0].id = 'Deputy Head';
    },
    'roles[0].id：应为小写英文标识（如 team-leader），现为 "Deputy Head"',
    'roles[0].id: expected a lower-case id such as team-leader; found "Deputy Head"',
  ],
  'an alternative that changes nothing': [
    (p) => {
      p.alternatives[2].rate = { exposure: 'insured' };
    },
    'alternatives[2].rate：与方案口径完全相同，没有可对照的；改动至少一项，或删去',
    'alternatives[2].rate: says what the definition says already; change something or leave it out',
  ],
  'an alternative that changes only the order': [
    (p) => {
      p.alternatives[0].rate = { bases: [...p.rate.bases].reverse() };
    },
    'alternatives[0].rate：与方案口径完全相同，没有可对照的；改动至少一项，或删去',
    'alternatives[0].rate: says what the definition says already; change something or leave it out',
  ],
  'an alternative that another one is': [
    (p) => {
      p.alternatives[2].rate = { bases: ['14.4', '14.3', '14.2', '14.1'], per: p.rate.per };
    },
    'alternatives[2].rate：“employees”已被 alternatives[0].rate 使用，不能重复',
    'alternatives[2].rate: "employees" is already taken by alternatives[0].rate',
  ],
  'two alternatives of one id': [
    (p) => {
      p.alternatives[3].id = 'employees';
    },
    'alternatives[3].id：“employees”已被 alternatives[2].id 使用，不能重复',
    'alternatives[3].id: "employees" is already taken by alternatives[2].id',
  ],
  'an alternative with a key that no definition has': [
    (p) => {
      p.alternatives[3].rate = { exposures: 'hours' };
    },
    'alternatives[3].rate.exposures：没有“exposures”这一项；是不是 exposure？可用：outcomes、bases、dateBasis、exposure、per、baseYears',
    'alternatives[3].rate.exposures: there is no "exposures" here; did you mean exposure? Allowed: outcomes, bases, dateBasis, exposure, per, baseYears',
  ],
  'an alternative with an item that does not exist': [
    (p) => {
      p.alternatives[0].rate.bases = ['14.1', '14.9'];
    },
    'alternatives[0].rate.bases[1]：应为《工伤保险条例》条项 14.1–14.7、15.1–15.3、16.1–16.3，现为 "14.9"',
    'alternatives[0].rate.bases[1]: expected an item 14.1-14.7, 15.1-15.3 or 16.1-16.3; found "14.9"',
  ],
  'an alternative whose base is the year of the target': [
    (p) => {
      p.alternatives[1].rate = { baseYears: ['2019', '2025'] };
    },
    'alternatives[1].rate.baseYears：目标月份应在基期（2025 年）之后，现为 2025-12',
    'alternatives[1].rate.baseYears: has to lie after the base years (up to 2025); found 2025-12',
  ],
  'an alternative called official': [
    (p) => {
      p.alternatives[0].id = 'official';
    },
    'alternatives[0].id：“official”是保留词（all、key、other、…-only、official、base-…、same-months、without-…、非重点、其他），请换一个',
    'alternatives[0].id: "official" is a reserved word (all, key, other, …-only, official, base-…, same-months, without-…, 非重点, 其他); choose another',
  ],
  'an alternative called like that of the same months': [
    (p) => {
      p.alternatives[0].id = 'same-months';
    },
    'alternatives[0].id：“same-months”是保留词（all、key、other、…-only、official、base-…、same-months、without-…、非重点、其他），请换一个',
    'alternatives[0].id: "same-months" is a reserved word (all, key, other, …-only, official, base-…, same-months, without-…, 非重点, 其他); choose another',
  ],
  'a step that goes backwards': [
    (p) => {
      p.chain[0].to = 'accidentDate';
    },
    'chain[0]：前者不能晚于或大于后者，现为 accidentDate 和 accidentDate',
    'chain[0]: the first may not exceed the second; found accidentDate and accidentDate',
  ],
  'a yearly activity of a kind that there is not': [
    (p) => {
      p.activities[0].types = ['宣传周'];
    },
    'activities[0].types[0]：只能是 集中宣传、进企业、进社区、媒体宣传、其他，现为 "宣传周"',
    'activities[0].types[0]: has to be one of 集中宣传, 进企业, 进社区, 媒体宣传, 其他; found "宣传周"',
  ],
  'kinds of a register that has none': [
    (p) => {
      p.activities[1].types = ['集中宣传'];
    },
    'activities[1].register：只能是 activity，现为 insurance-action',
    'activities[1].register: has to be one of activity; found insurance-action',
  ],
  'a cap that approval does not raise': [
    (p) => {
      p.projects.feeCap.approved = 0.03;
    },
    'projects.feeCap.approved：应 > 0.03，现为 0.03',
    'projects.feeCap.approved: has to be > 0.03; found 0.03',
  ],
  'a rule of the premium with a key that no condition has': [
    (p) => {
      p.premium.rules = [{ id: 'a', name: { zh: '甲', en: 'a' }, when: { payouts: { to: 1 } }, steps: 0 }];
    },
    'premium.rules[0].when.payouts：没有“payouts”这一项；是不是 payout？可用：payout、incidence、cases、deaths、diseases、majorAccident',
    'premium.rules[0].when.payouts: there is no "payouts" here; did you mean payout? Allowed: payout, incidence, cases, deaths, diseases, majorAccident',
  ],
  'more steps than any class has': [
    (p) => {
      p.premium.rules = [{ id: 'a', name: { zh: '甲', en: 'a' }, when: {}, steps: 3 }];
    },
    'premium.rules[0].steps：应 ≤ 2，现为 3',
    'premium.rules[0].steps: has to be ≤ 2; found 3',
  ],
  'bounds with nothing between': [
    (p) => {
      const when = { payout: { from: 1.2, below: 1.2 } };
      p.premium.rules = [{ id: 'a', name: { zh: '甲', en: 'a' }, when, steps: 0 }];
    },
    'premium.rules[0].when.payout：前者不能晚于或大于后者，现为 1.2 和 1.2',
    'premium.rules[0].when.payout: the first may not exceed the second; found 1.2 and 1.2',
  ],
  'two lower bounds': [
    (p) => {
      const when = { cases: { from: 1, above: 2 } };
      p.premium.rules = [{ id: 'a', name: { zh: '甲', en: 'a' }, when, steps: 0 }];
    },
    'premium.rules[0].when.cases.above：“above”已被 premium.rules[0].when.cases.from 使用，不能重复',
    'premium.rules[0].when.cases.above: "above" is already taken by premium.rules[0].when.cases.from',
  ],
  'a bound that says nothing': [
    (p) => {
      p.premium.rules = [{ id: 'a', name: { zh: '甲', en: 'a' }, when: { deaths: {} }, steps: 0 }];
    },
    'premium.rules[0].when.deaths：至少要有一项，现为空',
    'premium.rules[0].when.deaths: needs at least one item; found none',
  ],
  'two rules of one id': [
    (p) => {
      const rule = { id: 'a', name: { zh: '甲', en: 'a' }, when: {}, steps: 0 };
      p.premium.rules = [rule, rule];
    },
    'premium.rules[1].id：“a”已被 premium.rules[0].id 使用，不能重复',
    'premium.rules[1].id: "a" is already taken by premium.rules[0].id',
  ],
  'a risk class in two bands': [
    (p) => {
      p.premium.bands[0].classes = [1, 2];
    },
    'premium.bands[1].classes[0]：“2”已被 premium.bands[0].classes[1] 使用，不能重复',
    'premium.bands[1].classes[0]: "2" is already taken by premium.bands[0].classes[1]',
  ],
  'a risk class in no band': [
    (p) => {
      p.premium.bands[1].classes = [2, 3, 4, 5, 6, 7];
    },
    'premium.bands：缺少“classes 8”',
    'premium.bands: "classes 8" is missing',
  ],
  'a risk class that is none': [
    (p) => {
      p.premium.bands[0].classes = [1, 9];
    },
    'premium.bands[0].classes[1]：只能是 1、2、3、4、5、6、7、8，现为 9',
    'premium.bands[0].classes[1]: has to be one of 1, 2, 3, 4, 5, 6, 7, 8; found 9',
  ],
  'steps without the base rate': [
    (p) => {
      p.premium.bands[0].shares = [1.2, 1.5];
    },
    'premium.bands[0].shares：缺少“1”',
    'premium.bands[0].shares: "1" is missing',
  ],
  'steps that go down': [
    (p) => {
      p.premium.bands[0].shares = [1, 1.5, 1.2];
    },
    'premium.bands[0].shares[2]：应 > 1.5，现为 1.2',
    'premium.bands[0].shares[2]: has to be > 1.5; found 1.2',
  ],
  'two cuts at once': [
    (p) => {
      const cut = { name: { zh: '降', en: 'cut' }, factor: 0.8 };
      p.premium.cuts = [
        { ...cut, id: 'a', from: '2023-05', to: '2024-12' },
        { ...cut, id: 'b', from: '2024-12', to: '2025-12' },
      ];
    },
    'premium.cuts[1].from：前者不能晚于或大于后者，现为 2024-12 和 2024-12',
    'premium.cuts[1].from: the first may not exceed the second; found 2024-12 and 2024-12',
  ],
  'a cut that ends before it begins': [
    (p) => {
      p.premium.cuts = [
        { id: 'a', name: { zh: '降', en: 'cut' }, factor: 0.8, from: '2024-05', to: '2024-04' },
      ];
    },
    'premium.cuts[0]：前者不能晚于或大于后者，现为 2024-05 和 2024-04',
    'premium.cuts[0]: the first may not exceed the second; found 2024-05 and 2024-04',
  ],
  'a base rate that is missing': [
    (p) => {
      p.premium.baseRates = { 1: 0.2, 2: 0.4, 3: 0.7, 4: 0.9, 5: 1.1, 6: 1.3, 7: 1.6 };
    },
    'premium.baseRates.8：缺少这一项，应为数（不加引号）',
    'premium.baseRates.8: is missing; expected a number',
  ],
  'severity code': [
    (p) => {
      p.severities = { 'unknown-district': 'note' };
    },
    'severities.unknown-district：应为问题代码（如 cell/not-in-list），现为 "unknown-district"',
    'severities.unknown-district: expected a finding code such as cell/not-in-list; found "unknown-district"',
  ],
  severity: [
    (p) => {
      p.severities = { 'cross/jump': 'warning' };
    },
    'severities.cross/jump：只能是 error、query、note，现为 "warning"',
    'severities.cross/jump: has to be one of error, query, note; found "warning"',
  ],
  '20 instead of 0.2': [
    (p) => {
      p.target.reduction = 20;
    },
    'target.reduction：应 < 1，现为 20',
    'target.reduction: has to be < 1; found 20',
  ],
  'reduction 0': [
    (p) => {
      p.target.reduction = 0;
    },
    'target.reduction：应 > 0，现为 0',
    'target.reduction: has to be > 0; found 0',
  ],
  'due on the 31st': [
    (p) => {
      p.submission.dueDay = 31;
    },
    'submission.dueDay：应 ≤ 28，现为 31',
    'submission.dueDay: has to be ≤ 28; found 31',
  ],
  'tolerance eats the target': [
    (p) => {
      p.target.tolerance = 0.2;
    },
    'target.tolerance：应 < 0.2，现为 0.2',
    'target.tolerance: has to be < 0.2; found 0.2',
  ],
  'district code twice': [
    (p) => {
      p.districts[1].code = '370202';
    },
    'districts[1].code：“370202”已被 districts[0].code 使用，不能重复',
    'districts[1].code: "370202" is already taken by districts[0].code',
  ],
  'alias of two districts, spaced and in full width': [
    (p) => {
      p.districts[2].aliases.push(' 市 南 ', '３７０２０３');
    },
    'districts[2].aliases[11]：“ 市 南 ”已被 districts[0].aliases[0] 使用，不能重复\ndistricts[2].aliases[12]：“３７０２０３”已被 districts[1].code 使用，不能重复',
    'districts[2].aliases[11]: " 市 南 " is already taken by districts[0].aliases[0]\ndistricts[2].aliases[12]: "３７０２０３" is already taken by districts[1].code',
  ],
  'industry id twice': [
    (p) => {
      p.industries[1].id = 'dust';
    },
    'industries[7].id：“dust”已被 industries[1].id 使用，不能重复',
    'industries[7].id: "dust" is already taken by industries[1].id',
  ],
  'role alias is another role': [
    (p) => {
      p.roles[0].aliases.push('班组长');
    },
    'roles[2].name.zh：“班组长”已被 roles[0].aliases[2] 使用，不能重复',
    'roles[2].name.zh: "班组长" is already taken by roles[0].aliases[2]',
  ],
  'reserved industry': [
    (p) => {
      p.industries[0].id = 'key';
    },
    'industries[0].id：“key”是保留词（all、key、other、…-only、official、base-…、same-months、without-…、非重点、其他），请换一个',
    'industries[0].id: "key" is a reserved word (all, key, other, …-only, official, base-…, same-months, without-…, 非重点, 其他); choose another',
  ],
  'reserved role': [
    (p) => {
      p.roles[0].name.zh = '其他';
    },
    'roles[0].name.zh：“其他”是保留词（all、key、other、…-only、official、base-…、same-months、without-…、非重点、其他），请换一个',
    'roles[0].name.zh: "其他" is a reserved word (all, key, other, …-only, official, base-…, same-months, without-…, 非重点, 其他); choose another',
  ],
  'except outside codes': [
    (p) => {
      p.industries[3].except = ['31'];
    },
    'industries[3].except[0]：要排除的 31 不是 codes 中任何一项的下级；codes 现为 30',
    'industries[3].except[0]: 31 is not below any prefix in codes; codes are 30',
  ],
  'target not after the base years': [
    (p) => {
      p.rate.baseYears = ['2020', '2025'];
    },
    'target.by：目标月份应在基期（2025 年）之后，现为 2025-12',
    'target.by: has to lie after the base years (up to 2025); found 2025-12',
  ],
  'years reversed': [
    (p) => {
      p.years = { from: '2026', to: '2025' };
    },
    'years：前者不能晚于或大于后者，现为 2026 和 2025',
    'years: the first may not exceed the second; found 2026 and 2025',
  ],
  'hours reversed': [
    (p) => {
      p.bounds.hoursPerHead = { min: 400, max: 40 };
    },
    'bounds.hoursPerHead：前者不能晚于或大于后者，现为 400 和 40',
    'bounds.hoursPerHead: the first may not exceed the second; found 400 and 40',
  ],
};

/** Text that is not JSON → what is said. */
const NOT_JSON: Record<string, [text: string, zh: string, en: string]> = {
  'comma before the end': [
    '{\n  "id": "a",\n}',
    '第 3 行第 1 列不是 JSON：此处应为加英文双引号的键名，现为 }',
    'not JSON at line 3, column 1: expected a key in double quotes, found }',
  ],
  'Chinese comma': [
    '{\r\n  "名称": "青岛"，\r\n}',
    '第 2 行第 13 列不是 JSON：此处应为英文逗号 , 或 }，现为 ，',
    'not JSON at line 2, column 13: expected , or }, found ，',
  ],
  'Chinese quotes': [
    '{ “id”: 1 }',
    '第 1 行第 3 列不是 JSON：此处应为加英文双引号的键名，现为 “',
    'not JSON at line 1, column 3: expected a key in double quotes, found “',
  ],
  comment: [
    '[1 // one\n]',
    '第 1 行第 4 列不是 JSON：此处应为英文逗号 , 或 ]，现为 /',
    'not JSON at line 1, column 4: expected , or ], found /',
  ],
  'no colon': [
    '{"id" 1}',
    '第 1 行第 7 列不是 JSON：此处应为英文冒号 :，现为 1',
    'not JSON at line 1, column 7: expected :, found 1',
  ],
  'cut off': [
    '{"id": "a"',
    '第 1 行第 11 列不是 JSON：此处应为英文逗号 , 或 }，现为 文件末尾',
    'not JSON at line 1, column 11: expected , or }, found the end of the file',
  ],
  'string over the line': [
    '["a\nb"]',
    '第 1 行第 4 列不是 JSON：此处应为结束的英文双引号 "，现为 换行',
    'not JSON at line 1, column 4: expected a closing ", found a line break',
  ],
  'Windows path': [
    '["C:\\data"]',
    '第 1 行第 5 列不是 JSON：此处应为合法的反斜杠转义，现为 \\',
    'not JSON at line 1, column 5: expected a valid backslash escape, found \\',
  ],
  'two values': [
    '{} {}',
    '第 1 行第 4 列不是 JSON：此处应为文件结束，现为 {',
    'not JSON at line 1, column 4: expected the end of the file, found {',
  ],
  nothing: [
    '',
    '第 1 行第 1 列不是 JSON：此处应为一个值，现为 文件末尾',
    'not JSON at line 1, column 1: expected a value, found the end of the file',
  ],
  'the same key twice': [
    '{ "per": 1,\n  "per": 2 }',
    '第 2 行第 3 列：同一层里“per”写了两次，只能留一个',
    'line 2, column 3: "per" stands twice in one object; keep one',
  ],
  'endless nesting': [
    '['.repeat(100_000),
    '第 1 行第 65 列：层次超过 64 层',
    'line 1, column 65: nested deeper than 64 levels',
  ],
  'a list': ['[]', '应为对象 {…}，现为 []', 'expected an object {…}, found []'],
};

describe('a bad plan is named field by field', () => {
  it.each(Object.entries(BAD))('%s', (_, [change, zh, en]) => {
    const plan = JSON.parse(GOOD);
    change(plan);
    const fault = faultOf(() => planOfBytes(bytes(JSON.stringify(plan)), 'my.json'));
    expect(lines(fault, 'zh').join('\n')).toBe(zh);
    expect(lines(fault, 'en').join('\n')).toBe(en);
  });

  it.each(Object.entries(NOT_JSON))('not JSON: %s', (_, [text, zh, en]) => {
    const fault = faultOf(() => planOfBytes(bytes(text), 'my.json'));
    expect(lines(fault, 'zh')).toEqual([zh]);
    expect(lines(fault, 'en')).toEqual([en]);
  });

  it('all faults of the shape at once', () => {
    const plan = JSON.parse(GOOD);
    plan.target.reduction = 20;
    plan.rate.baseYears = [];
    plan.districts[3].nmae = '崂山';
    const fault = faultOf(() => planOfBytes(bytes(JSON.stringify(plan)), 'my.json'));
    expect(fault.problems.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'districts[3].nmae unknown-key',
      'rate.baseYears empty',
      'target.reduction too-big',
    ]);
    expect(planFaultWords(fault, 'zh').split('\n')[0]).toBe('方案“my.json”不能使用（3 处问题）：');
    expect(planFaultWords(fault, 'en').split('\n')[0]).toBe(
      'The plan "my.json" cannot be used (3 problems):',
    );
  });
});

describe('the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yufang-plan-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  it('is read with and without a byte order mark, and with Windows line ends', () => {
    const expected = loadPlan('qingdao-2021-2025');
    expect(loadPlan(write('plain.json', GOOD))).toEqual(expected);
    expect(loadPlan(write('bom.json', `\uFEFF${GOOD}`))).toEqual(expected);
    expect(loadPlan(write('方案', GOOD.replaceAll('\n', '\r\n')))).toEqual(expected);
  });

  it('in GB18030 or UTF-16 is refused by name', () => {
    const gb = Uint8Array.from([0x7b, 0x22, 0xc7, 0xe0, 0xb5, 0xba, 0x22, 0x3a, 0x31, 0x7d]);
    for (const content of [gb, new Uint8Array(Buffer.from(`\uFEFF${GOOD}`, 'utf16le'))]) {
      const fault = faultOf(() => loadPlan(write('gb.json', content)));
      expect(lines(fault, 'zh')).toEqual(['文件不是 UTF-8 编码；请在编辑器中另存为 UTF-8']);
      expect(lines(fault, 'en')).toEqual(['the file is not UTF-8; save it as UTF-8 in your editor']);
    }
  });

  it('that is not there, or is a folder', () => {
    mkdirSync(join(folder, 'sub.json'));
    expect(
      lines(
        faultOf(() => loadPlan(join(folder, 'none.json'))),
        'en',
      ),
    ).toEqual(['there is no such file']);
    expect(
      lines(
        faultOf(() => loadPlan(join(folder, 'sub.json'))),
        'zh',
      ),
    ).toEqual(['这不是文件（是文件夹或设备）']);
    expect(faultOf(() => loadPlan('a\0b.json')).problems[0]!.code).toBe('unreadable');
    expect(faultOf(() => loadPlan('')).problems[0]!.code).toBe('unknown-id');
  });

  it('an unknown id lists the known ones and the nearest', () => {
    const fault = faultOf(() => loadPlan('qingdao-2021-2026'));
    expect(planFaultWords(fault, 'zh')).toBe(
      '方案“qingdao-2021-2026”不能使用：\n  没有这个自带方案，也没有这个文件；最接近的是 qingdao-2021-2025；自带方案有：national-2026-2030、qingdao-2021-2025',
    );
    expect(planFaultWords(fault, 'en')).toBe(
      'The plan "qingdao-2021-2026" cannot be used:\n  neither a shipped plan nor a file; the nearest is qingdao-2021-2025; shipped plans: national-2026-2030, qingdao-2021-2025',
    );
  });
});

describe('whatever is done to a plan, it is a plan or a PlanFault', () => {
  const texts = { qingdao: GOOD, national: NATIONAL };
  const good = fc.constantFrom('qingdao' as const, 'national' as const);

  function holds(text: string | Uint8Array): void {
    try {
      planOfBytes(typeof text === 'string' ? bytes(text) : text, 'x');
    } catch (error) {
      expect(error).toBeInstanceOf(PlanFault);
      for (const lang of ['zh', 'en'] as const) {
        const words = planFaultWords(error as PlanFault, lang);
        expect(words.split('\n').length).toBeGreaterThan(1);
        expect(words).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  }

  it('values replaced, keys renamed and removed', () => {
    // A key or value of the harness's own must not look like a slip of ours.
    const word = fc.oneof(fc.constantFrom('__proto__', 'toString', '', 'id'), fc.string({ maxLength: 6 }));
    const value = fc
      .jsonValue({ maxDepth: 2 })
      .filter((v) => !/undefined|NaN|\[object/.test(JSON.stringify(v)));
    fc.assert(
      fc.property(good, fc.nat(), fc.nat(2), word, value, (name, place, how, key, replacement) => {
        const plan: Loose = JSON.parse(texts[name]);
        const spots: [Loose, string][] = [];
        const visit = (node: Loose) => {
          for (const k of Object.keys(node)) {
            spots.push([node, k]);
            if (typeof node[k] === 'object' && node[k] !== null) visit(node[k]);
          }
        };
        visit(plan);
        const [parent, k] = spots[place % spots.length]!;
        if (how === 0) parent[k] = replacement;
        else if (how === 1) delete parent[k];
        else if (Array.isArray(parent)) parent.push(replacement);
        else
          Object.defineProperty(parent, key, {
            value: replacement,
            enumerable: true,
            configurable: true,
            writable: true,
          });
        holds(JSON.stringify(plan));
      }),
      { numRuns: 3000 },
    );
  });

  it('signs put in, left out and cut off', () => {
    const sign = fc.constantFrom(
      '"',
      ',',
      '，',
      '{',
      ']',
      '\\',
      '\u0000',
      '0',
      '-',
      '\n',
      '\ud800',
      'e',
      '中',
    );
    fc.assert(
      fc.property(good, fc.nat(), fc.nat(3), sign, (name, place, cut, inserted) => {
        const text = texts[name];
        const at = place % text.length;
        holds(text.slice(0, at) + inserted + text.slice(at + cut));
      }),
      { numRuns: 1500 },
    );
  });

  it('any bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), holds));
  });

  it('our scanner and JSON.parse agree on what is JSON', () => {
    const text = fc.oneof(
      fc.json(),
      fc.string(),
      fc.stringMatching(/^[[\]{},:"\\0-9.eE+\-truefalsn \n]{0,12}$/),
    );
    fc.assert(
      fc.property(text, (candidate) => {
        let isJson = true;
        try {
          JSON.parse(candidate);
        } catch {
          isJson = false;
        }
        let said: string | undefined;
        try {
          planOfBytes(bytes(candidate), 'x');
        } catch (error) {
          said = (error as PlanFault).problems[0]!.code;
        }
        fc.pre(said !== 'doubled-key');
        // A lone surrogate does not survive UTF-8; the text is compared as it was read.
        fc.pre(!/\p{Cs}/u.test(candidate));
        fc.pre(!candidate.startsWith('\uFEFF'));
        expect(said === 'not-json').toBe(!isJson);
      }),
      { numRuns: 5000 },
    );
  });
});
