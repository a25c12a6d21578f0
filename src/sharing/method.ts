// How was a package made? For its reader, who has nothing else.

import type { Bilingual } from '../model/bilingual.ts';

export const METHOD: Bilingual = {
  zh: [
    '只含方案为该部门列出的栏目；姓名、证件号、电话、文书编号、自由文字一律不含；日期到月，方案写明到日的除外。',
    '逐人、逐案的表：同样的一行至少有界限以上的人才列出（k-匿名，Sweeney 2002），其余各行不列，且该部门没有汇总表。',
    '汇总例数：1 例以上、界限以下的写作“<界限”；合计小的类别先合并（合并后的各类别也推算不出）；仍能由行列合计推算的，另隐去若干格，写作“*”（超立方体法，Repsilber；见 Hundepool 等，Statistical Disclosure Control，2012，第 4 章）。每张表都经核验：即使知道本方法，隐去的格也各有两个以上的整数解（Gusfield，SIAM J. Comput. 17，1988，552—571）。0 照列，未报送的区市不列。',
    '企业例数：只列达到界限、且列出后其余企业合计为 0 或不少于界限的企业。',
    '界限由方案文件设定。两个部门把各自得到的数据合在一起、以及前后两期累计数相减的情形，不在核验之内；同一部门按较长的间隔（如每半年）提供为宜。',
  ].join('\n'),
  en: [
    'Only the columns that the plan lists for the recipient; no names, id numbers, phones, case numbers or free words; dates to the month unless the plan says otherwise.',
    'Rows of persons or cases: only such that at least the threshold of persons share (k-anonymity, Sweeney 2002), and then no counts.',
    'Counts from 1 to below the threshold are “<threshold”; words with small totals are put together first; where row and column totals would still give one away, others are hidden as “*” (hypercube method, Repsilber; Hundepool et al., Statistical Disclosure Control, 2012, ch. 4). Audited table by table: each hidden cell has two whole-number solutions or more, also for one who knows the method (Gusfield, SIAM J. Comput. 17, 1988, 552-571). Zeros stay; districts that sent nothing are absent.',
    'Enterprises are named where they reach the threshold and what is left of the others is 0 or reaches it too.',
    'The threshold is a setting of the plan file. What two recipients could tell together, and one period less the one before, is not audited: better give a recipient half a year at a time than every month.',
  ].join('\n'),
};
