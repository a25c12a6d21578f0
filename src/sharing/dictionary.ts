// What does each column of a package mean, and what may stand in it?

import type { Column } from '../define.ts';
import type { Plan, SharedBy } from '../model/plan.ts';
import { listWords } from '../words/list.ts';
import { SHARED_BY_WORDS } from '../words/shared-by.ts';
import type { Cell, SharedRows } from './rows.ts';

const TYPES: Readonly<Record<Column['type'], string>> = {
  uscc: '统一社会信用代码（GB 32100，18 位）',
  'citizen-id': '',
  industry: '行业代码（GB/T 4754-2017）',
  district: '区市名称',
  int: '整数',
  money: '金额（元）',
  number: '数',
  date: '日期',
  'yes-no': '是 / 否',
  enum: '选项',
  period: '报送期',
  month: '月份（YYYY-MM）',
  text: '文字',
};

const EMPTY = '空格表示未填，不是 0';

export function dictionaryRows(
  tables: readonly (SharedRows & { readonly file: string })[],
  ways: readonly (readonly SharedBy[])[],
  plan: Plan,
  threshold: number,
): { readonly header: readonly string[]; readonly rows: Cell[][] } {
  const ofTables = tables.flatMap(({ file, table, columns, dates }) =>
    columns.map(({ header, type, choices, hint }): Cell[] => [
      file,
      header,
      hint?.zh ?? `${table.sheet}的“${header}”`,
      type === 'date' ? (dates === 'day' ? '日期 YYYY-MM-DD' : '月份 YYYY-MM') : TYPES[type],
      choices === undefined
        ? EMPTY
        : listWords(
            choices.map(({ label }) => label),
            'zh',
          ),
    ]),
  );
  return {
    header: ['文件', '栏目', '含义', '类型', '取值'],
    rows: [...ofTables, ...(ways.length > 0 ? countColumns(ways, plan, threshold) : [])],
  };
}

function countColumns(ways: readonly (readonly SharedBy[])[], { rate }: Plan, threshold: number): Cell[][] {
  const by = ways.map((one) => one.map((way) => SHARED_BY_WORDS[way].zh).join(' × '));
  const date = rate.dateBasis === 'decided' ? '认定日期' : '事故日期';
  return [
    ['汇总方式', '按什么分类计数', '文字', listWords(by, 'zh')],
    ['类别一', '第一种分类；“合并：…”是几类合在一起；“合计”是全部', '文字', ''],
    ['类别二', '第二种分类；只按一种分类的留空', '文字', ''],
    ['信用代码', '只在按企业列出时填写', TYPES.uscc, ''],
    [
      '例数',
      `方案口径计入的工伤案件，按${date}计入月份`,
      '整数或符号',
      `0 表示没有；“<${threshold}”表示 1 至 ${threshold - 1}；“*”表示为保护其他格而隐去`,
    ],
  ].map((row) => ['共享-汇总例数.csv', ...row]);
}
