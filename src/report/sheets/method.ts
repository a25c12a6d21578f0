// 口径与方法: by which definitions and formulas was everything computed, and what was left out and why?

import type { Consolidated } from '../../define.ts';
import { METRICS } from '../../metrics/index.ts';
import { VERDICTS } from '../../model/measure.ts';
import { TABLES, tablesIn } from '../../tables/index.ts';
import type { Ask } from '../ask.ts';
import { definitionRows, verdictRows } from '../definition.ts';
import type { Grid, GridRow, Sheet } from '../sheet.ts';
import { waitingWords } from '../waiting.ts';

export const method: Sheet = {
  id: 'method',
  name: '口径与方法',
  build(results, ask) {
    return {
      title: ask.say('口径与方法', 'Definitions and methods'),
      notes: [
        ask.say(
          '国家和省未统一“工伤事故发生率”的算法，本表逐项写明所用口径。换一种口径，结论可能不同。',
          'No national text fixes a formula for the injury rate: this sheet states the one used. Another definition can give another verdict.',
        ),
      ],
      widths: [24, 34, 16, 40],
      blocks: [
        pairs(
          'definition',
          ask.say('方案口径', 'The definition of the plan'),
          definitionRows(results, ask),
          ask,
        ),
        ...choices(results, ask),
        pairs('metrics', ask.say('指标与公式', 'Measures and formulas'), metricRows(ask), ask),
        pairs(
          'intervals',
          ask.say('区间与阅读', 'Intervals and how to read them'),
          readingRows(results, ask),
          ask,
        ),
        pairs(
          'verdicts',
          ask.say('结论的含义（自上而下第一个成立的）', 'Verdicts (the first that holds)'),
          [
            ...verdictRows(results.plan, VERDICTS, ask),
            [ask.say('两张表结论不同', 'Two verdicts'), waitingWords(ask)],
          ],
          ask,
        ),
        pairs(
          'remarks',
          ask.say('本期数据的说明', 'What to know about these data'),
          remarkRows(results, ask),
          ask,
        ),
        pairs(
          'leftOut',
          ask.say('未计入：有强制性问题的行', 'Left out: rows with an error'),
          leftOutRows(results, ask),
          ask,
        ),
        undecided(results, ask),
        notChecked(results, ask),
      ],
      tab: 'method',
      orientation: 'portrait',
    };
  },
};

type Pair = readonly [string, string];

function pairs(id: string, caption: string, rows: readonly Pair[], ask: Ask): Grid {
  return {
    kind: 'grid',
    id,
    caption,
    columns: [
      { id: 'name', header: ask.say('项目', 'Item'), look: 'wrapped' },
      { id: 'words', header: ask.say('内容', 'Content'), look: 'wrapped', span: 3 },
    ],
    rows: rows.map(([name, words], i): GridRow => ({ id: `${id} ${i}`, cells: { name, words } })),
  };
}

/** What the document does not fix and the plan file therefore chose. */
function choices({ plan }: Consolidated, ask: Ask): Grid[] {
  const rows: Pair[] = [
    ...(plan.notes ?? []).map((note): Pair => [ask.say('一般说明', 'In general'), ask.of(note)]),
    ...plan.industries.flatMap(({ name, note }): Pair[] => (note ? [[ask.of(name), ask.of(note)]] : [])),
  ];
  if (rows.length === 0) return [];
  const caption = ask.say(
    '方案文件对未规定事项的选择',
    'What the plan file chose where the document is silent',
  );
  return [pairs('choices', caption, rows, ask)];
}

function metricRows(ask: Ask): Pair[] {
  return METRICS.map(({ name, formula }) => [ask.of(name), ask.of(formula)]);
}

function readingRows({ plan }: Consolidated, ask: Ask): Pair[] {
  const { say } = ask;
  return [
    [
      say('先加后除', 'Summed first'),
      say(
        '人数与人年先分别相加、最后相除；全市不是各区市发生率的平均。',
        'Counts and person-years are summed first and divided last; the city is never a mean of district rates.',
      ),
    ],
    [
      say('95%区间', '95 % intervals'),
      say(
        '发生率：精确泊松（Garwood）；降幅：精确条件法（Clopper-Pearson）；标准化降幅：伽马近似（Fay）；覆盖率：Wilson（总体上保持 95%，人数很少且接近 0 或 100% 时可低至约 84%）。区间和应达进度由程序计算，工作簿中为数值，不是公式。',
        'Rates: exact Poisson (Garwood); reductions: exact conditional (Clopper-Pearson); standardised: gamma (Fay); coverage: Wilson (95 % over all, as seldom as 84 % where few persons are near 0 or 100 %). Limits and paths are computed values, not formulas.',
      ),
    ],
    [
      say('样本量', 'Sample size'),
      say(
        `人年相同时，恰好下降 20% 约需基期 185 例才在 5% 水平上显著；多数区市×行业达不到。基期少于 ${plan.target.minCases} 例的不作评判。`,
        `With equal exposure a fall of exactly 20 % is significant at 5 % only from about 185 base cases; most district × industry cells have fewer. Below ${plan.target.minCases} nothing is judged.`,
      ),
    ],
    [
      say('无法计算', 'Unknown'),
      say(
        '写作 — 并在批注中写明原因；不是 0，也不是 100%。有一个区市缺数据，全市即无法计算。',
        'Written — with the reason as a comment; never 0, never 100 %. Where a district is missing the city is unknown.',
      ),
    ],
  ];
}

/** Each remark that some figure carries, and in which districts. */
function remarkRows({ measures }: Consolidated, ask: Ask): Pair[] {
  const where = new Map<string, Set<string>>();
  for (const { remarks = [], district, definition } of measures) {
    // What only another definition lacks is said in 口径对照.
    if (definition !== undefined) continue;
    for (const remark of remarks) {
      const districts = where.get(remark) ?? new Set();
      if (district !== 'all') districts.add(ask.districtName(district));
      where.set(remark, districts);
    }
  }
  const rows = [...where].sort(([a], [b]) => (a < b ? -1 : 1));
  if (rows.length === 0) return [[ask.say('无', 'None'), ask.say('没有需要说明的情况', 'nothing to say')]];
  return rows.map(([code, districts]) => [
    districts.size > 0 ? ask.list([...districts]) : ask.districtName('all'),
    ask.remarks({ remarks: [code] }) ?? code,
  ]);
}

function leftOutRows({ inputs, leftOut }: Consolidated, ask: Ask): Pair[] {
  return tablesIn(inputs).map(({ id, name }) => [
    ask.of(name),
    ask.say(
      `${leftOut[id]} 行（逐行见“问题清单”，严重程度为强制）`,
      `${leftOut[id]} rows (see 问题清单, severity error)`,
    ),
  ]);
}

/** Rows in which a rule had too little to decide: not passed, not failed. */
function undecided({ undecided: counts }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    kind: 'grid',
    id: 'undecided',
    caption: say(
      '无法判定：缺少所需数值的行（既不算通过，也不算不通过）',
      'Undecided: rows that lack what a rule needs',
    ),
    columns: [
      { id: 'code', header: say('规则代码', 'Rule'), look: 'text', span: 2 },
      { id: 'count', header: say('行数', 'Rows'), look: 'count' },
      { id: 'words', header: say('说明', 'Meaning'), look: 'wrapped' },
    ],
    rows:
      rows.length > 0
        ? rows.map(([code, count]) => ({
            id: `undecided ${code}`,
            cells: { code, count, words: say('缺值，未判定', 'missing values, not decided') },
          }))
        : [{ id: 'undecided none', cells: { code: say('无', 'none') } }],
  };
}

/** 未核验: rules that could not be asked at all, by file. */
function notChecked({ notChecked: list }: Consolidated, ask: Ask): Grid {
  const { say } = ask;
  const codes = new Map<string, { file: string; table: string; codes: string[] }>();
  for (const { file, table, code } of list) {
    const key = `${file}\n${table}`;
    const entry = codes.get(key) ?? { file, table, codes: [] };
    entry.codes.push(code);
    codes.set(key, entry);
  }
  const rows = [...codes.values()].map(
    ({ file, table, codes: found }, i): GridRow => ({
      id: `notChecked ${i}`,
      cells: { file, codes: found.sort().join('\n'), table: nameOfTable(table, ask) },
    }),
  );
  return {
    kind: 'grid',
    id: 'notChecked',
    caption: say(
      '未核验：所需的表缺失或损坏，规则无从核对',
      'Not checked: a table that the rule needs is absent or broken',
    ),
    columns: [
      { id: 'file', header: say('文件', 'File'), look: 'wrapped', span: 2 },
      { id: 'table', header: say('缺少的表', 'Table'), look: 'text' },
      { id: 'codes', header: say('未核验的规则', 'Rules'), look: 'wrapped' },
    ],
    rows: rows.length > 0 ? rows : [{ id: 'notChecked none', cells: { file: say('无', 'none') } }],
  };
}

function nameOfTable(table: string, ask: Ask): string {
  const known = TABLES.find(({ id }) => id === table);
  return known ? ask.of(known.name) : table;
}
