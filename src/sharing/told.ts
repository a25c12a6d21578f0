// What was written for whom, and what was kept back? In a few lines for the one who sends it.

import type { Language } from '../model/bilingual.ts';
import type { SharedBy } from '../model/plan.ts';
import { SHARED_BY_WORDS } from '../words/shared-by.ts';
import type { LeftOut, Manifest } from './package.ts';

export function toldText(manifest: Manifest, folder: string, language: Language): string {
  const { recipient, period, threshold, tables, counts, leftOut, files } = manifest;
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const sum = (of: 'small' | 'guards') => counts.reduce((all, one) => all + one[of], 0);
  const lines = [
    say(
      `信息共享：${recipient.name.zh}（${recipient.id}），${period}`,
      `Exchange of data: ${recipient.name.en} (${recipient.id}), ${period}`,
    ),
    say(`写到 ${folder}：`, `Written to ${folder}:`),
    ...files.map(({ file, rows }) => say(`  ${file}  ${rows} 行`, `  ${file}  ${rows} rows`)),
    '  manifest.json',
    ...(counts.length > 0
      ? [
          say(
            `隐去：少于 ${threshold.value} 例的 ${sum('small')} 格，为保护它们另隐去 ${sum('guards')} 格`,
            `Hidden: ${sum('small')} counts below ${threshold.value}, and ${sum('guards')} more to protect them`,
          ),
        ]
      : []),
    say(
      `${tables.length} 张逐行的表、${counts.length} 张汇总表；没有姓名、证件号、电话、文书编号和自由文字`,
      `${tables.length} tables of rows, ${counts.length} of counts; no names, id numbers, phones, case numbers or free words`,
    ),
    ...leftOut.map((one) => leftOutWords(one, language)),
  ];
  return `${lines.join('\n')}\n`;
}

function leftOutWords({ what, of, why, count }: LeftOut, language: Language): string {
  const zh = language === 'zh';
  if (what === 'enterprises')
    return zh
      ? '未列：例数不到界限、或列出后能推算其他企业的企业，只计入“其余企业”'
      : 'Not named: enterprises below the threshold, or that would give others away; they are in the rest';
  const number = count === undefined ? '' : zh ? ` ${count} ${UNITS[what] ?? '行'}` : ` ${count}`;
  const whose =
    what === 'counts'
      ? of
          .split(' × ')
          .map((by) => SHARED_BY_WORDS[by as SharedBy][language])
          .join(' × ')
      : of;
  return zh ? `未列：${whose}${number}，${WHY[why].zh}` : `Left out: ${whose}${number}, ${WHY[why].en}`;
}

const UNITS: Readonly<Record<string, string>> = { months: '个月', cells: '格' };

const WHY: Readonly<Record<LeftOut['why'], { zh: string; en: string }>> = {
  'not-sent': { zh: '未报送', en: 'not sent' },
  error: { zh: '有强制问题，未计入', en: 'rows with errors (强制)' },
  rare: { zh: '同样的行太少，会指向个人', en: 'too few like them: they would point at somebody' },
  names: { zh: '写有人名，留空', en: 'name somebody: left empty' },
  none: { zh: '没有数据', en: 'there are no data' },
  'too-few': { zh: '合计例数少于界限', en: 'all cases together are below the threshold' },
  'not-safe': { zh: '隐去任何格都能推算，整张表不列', en: 'nothing protects the small counts: no table' },
  'few-cases': { zh: '例数不到界限', en: 'below the threshold' },
};
