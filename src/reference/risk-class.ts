// Which 风险类别 has an industry, and what is its base rate? 人社部发〔2015〕71号, annex, whose codes are those of GB/T 4754-2011,
// carried over to 2017: 80-97 were 79-96 there; 装卸搬运 moved from 58 to 591, so that division 59 alone has no class;
// division 79 (土地管理业) is new and has none until a city decides.

/** The two digits of each class's divisions; class 1 first. */
const DIVISIONS_BY_CLASS = [
  '65 66 67 68 69 75 85 87 91 92 93 94 95 96 97',
  '51 52 60 61 62 63 64 70 71 72 73 74 80 82 83 84 86 88',
  '13 14 15 16 17 20 24 39 40 41 46 76 77 78 81 90',
  '01 03 05 18 19 23 27 28 29 33 34 35 36 37 38 42 43 44 45 53 56 57 89',
  '02 11 21 22 49 50 54 55 58',
  '04 26 30 31 32 47 48',
  '07 12 25',
  '06 08 09 10',
];

const CLASS_OF = new Map(
  DIVISIONS_BY_CLASS.flatMap((divisions, i) => divisions.split(' ').map((division) => [division, i + 1])),
);

/** 装卸搬运 (5, as part of what was 58) and the kinds of 仓储 (2). */
const CLASS_WITHIN_59: Readonly<Record<string, number>> = {
  591: 5,
  592: 2,
  593: 2,
  594: 2,
  595: 2,
  596: 2,
  599: 2,
};

/** Per cent of payroll, class 1 first. */
const BASE_RATES = [0.2, 0.4, 0.7, 0.9, 1.1, 1.3, 1.6, 1.9];

/** 1-8 for two to four digits of a code as `parseIndustryCode` gives them; undefined where they don't decide it. */
export function riskClass(code: string): number | undefined {
  return code.startsWith('59') ? CLASS_WITHIN_59[code.slice(0, 3)] : CLASS_OF.get(code.slice(0, 2));
}

/** 基准费率 of a risk class, in per cent of payroll (0.2 means 0.2 %). */
export function baseRatePercent(riskClass: number): number | undefined {
  return BASE_RATES[riskClass - 1];
}
