// How does a finding read before there is a cell to fill it from? Each placeholder by the name of what it stands for:
// “〔栏名〕”填的“〔所填内容〕”不是数字.

import type { Bilingual, Language } from '../model/bilingual.ts';
import type { FindingKind } from '../model/finding.ts';

/** Of placeholders that mean one thing in every finding; a kind's own `blanks` go before. */
const BLANKS: Readonly<Record<string, Bilingual>> = {
  accident: { zh: '日期', en: 'date' },
  actual: { zh: '所填末位', en: 'sign' },
  basis: { zh: '条款', en: 'clause' },
  caseNo: { zh: '编号', en: 'number' },
  codes: { zh: '行业代码', en: 'codes' },
  column: { zh: '栏名', en: 'column' },
  columns: { zh: '栏名', en: 'columns' },
  count: { zh: '若干', en: 'some' },
  course: { zh: '培训项目', en: 'course' },
  date: { zh: '日期', en: 'date' },
  days: { zh: '天数', en: 'number of' },
  decided: { zh: '日期', en: 'date' },
  district: { zh: '区市', en: 'district' },
  dueDay: { zh: '规定的', en: 'given by the plan' },
  dueOn: { zh: '期限', en: 'date' },
  earlier: { zh: '前一日期栏', en: 'earlier column' },
  earlierDate: { zh: '日期', en: 'date' },
  earlierFile: { zh: '以前的文件', en: 'earlier file' },
  earlierPeriod: { zh: '以前的报送期', en: 'earlier period' },
  employees: { zh: '职工人数', en: 'number' },
  encoding: { zh: '编码', en: 'encoding' },
  end: { zh: '日期', en: 'date' },
  expected: { zh: '应有末位', en: 'another' },
  file: { zh: '文件', en: 'file' },
  files: { zh: '若干', en: 'some' },
  first: { zh: '行号', en: 'n' },
  header: { zh: '行号', en: 'n' },
  hours: { zh: '小时数', en: 'number of' },
  id: { zh: '号码', en: 'number' },
  industry: { zh: '重点行业', en: 'industry' },
  industryCode: { zh: '行业代码', en: 'code' },
  insured: { zh: '参保人数', en: 'number' },
  label: { zh: '表中的栏名', en: 'header' },
  later: { zh: '后一日期栏', en: 'later column' },
  laterDate: { zh: '日期', en: 'date' },
  length: { zh: '字数', en: 'many' },
  limit: { zh: '上限', en: 'limit' },
  line: { zh: '行号', en: 'n' },
  max: { zh: '上限', en: 'most' },
  min: { zh: '下限', en: 'least' },
  minimum: { zh: '规定的', en: 'asked for by the plan' },
  months: { zh: '月数', en: 'number of' },
  name: { zh: '单位名称', en: 'name' },
  others: { zh: '另一区市', en: 'another district' },
  outcome: { zh: '认定结论', en: 'outcome' },
  outcomes: { zh: '认定工伤、视同工伤', en: '认定工伤, 视同工伤' },
  passed: { zh: '人数', en: 'more' },
  period: { zh: '报送期', en: 'period' },
  person: { zh: '姓名', en: 'name' },
  required: { zh: '人数', en: 'number' },
  riskClass: { zh: '所填', en: 'n' },
  role: { zh: '人员类别', en: 'role' },
  roles: { zh: '方案列出的人员类别', en: 'roles' },
  rows: { zh: '行号', en: 'n' },
  sender: { zh: '报送区市', en: 'sender' },
  sentOn: { zh: '报送日期', en: 'date' },
  severity: { zh: '所填', en: 'severity' },
  sheet: { zh: '工作表', en: 'sheet' },
  sheets: { zh: '工作表', en: 'sheets' },
  table: { zh: '表名', en: 'table' },
  tables: { zh: '同样的表', en: 'tables' },
  taken: { zh: '采用的值', en: 'value used' },
  uscc: { zh: '代码', en: 'code' },
  value: { zh: '所填内容', en: 'value' },
  when: { zh: '条件', en: 'condition' },
  year: { zh: '某', en: 'year' },
};

/** What the kind says in general, in one language; a kind's own word for a blank is part of the sentence. */
export function generalWords(kind: FindingKind, which: 'what' | 'why' | 'fix', language: Language): string {
  const words = kind[language][which].replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const own = kind.blanks?.[name];
    if (own !== undefined) return own[language];
    const known = BLANKS[name]?.[language];
    if (known === undefined) return '…';
    return language === 'zh' ? `〔${known}〕` : `[${known}]`;
  });
  // A name in brackets needs neither quotation marks nor blanks around it.
  return words
    .replace(/“([〔[][^〕\]]*[〕\]])”/g, '$1')
    .replace(/ ?(〔[^〕]*〕) ?/g, '$1')
    .trim()
    .replace(/[。.]$/, '');
}
