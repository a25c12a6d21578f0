// Why does an enterprise stand on the list, and why did one leave it?

import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Plan } from '../model/plan.ts';
import { listWords } from './list.ts';

interface Reasoned {
  readonly fatalities: number;
  readonly reasons: readonly ('ratio' | 'death')[];
  readonly band?: { readonly name: { readonly zh: string; readonly en: string } } | undefined;
}

export function firmReasonWords(
  { reasons, fatalities, band }: Reasoned,
  ratio: number,
  language: Language,
): string {
  const zh = language === 'zh';
  const words = reasons.map((reason) =>
    reason === 'ratio'
      ? zh
        ? `病例明显多于同行业（很可能超过 ${ratio} 倍）`
        : `clearly more cases than its industry (very likely over ${ratio} times)`
      : zh
        ? `发生工亡 ${fatalities} 例`
        : `${fatalities} died`,
  );
  if (words.length === 0 && band)
    return zh ? `${band.name.zh}预警，尚不足以列入` : `${band.name.en} band, not listed`;
  return words.join(zh ? '；' : '; ');
}

interface Band {
  readonly cases: number;
  readonly name: Bilingual;
  readonly letter: Bilingual;
}

/** Which counts of cases lead to which band, in one line: 1 例黄色《风险提示函》，2 例橙色…，3 例及以上红色…; nothing without bands. */
export function bandRuleWords(bands: readonly Band[], language: Language): string {
  const zh = language === 'zh';
  const rising = [...bands].sort((a, b) => a.cases - b.cases);
  const rules = rising.map(({ cases, name, letter }, i) => {
    const next = rising[i + 1]?.cases;
    const last = next === undefined ? undefined : next - 1;
    const span = last === cases ? `${cases}` : last === undefined ? `${cases}+` : `${cases}—${last}`;
    if (!zh) return `${span.replace('—', ' to ')} ${name.en} (${letter.en})`;
    return `${span.endsWith('+') ? `${cases} 例及以上` : `${span} 例`}${name.zh}${letter.zh}`;
  });
  if (rules.length === 0) return '';
  return zh
    ? `预警级别按近 12 个月的病例数：${rules.join('，')}；预警不等于列入名单`
    : `Bands by cases in the twelve months: ${rules.join(', ')}; a band alone lists nobody`;
}

type Because = 'below' | 'no-cases' | 'no-death' | 'not-there' | 'no-data';

export function listChangeWords(
  { how, because }: { readonly how: 'new' | 'kept' | 'gone'; readonly because?: Because },
  language: Language,
): string {
  const zh = language === 'zh';
  if (how === 'new') return zh ? '新增' : 'new';
  if (how === 'kept') return zh ? '保留' : 'kept';
  const why = {
    below: zh ? '已不明显高于同行业' : 'no longer clearly above its industry',
    'no-cases': zh ? '近 12 个月没有病例' : 'no case in twelve months',
    'no-death': zh ? '近 12 个月没有工亡' : 'nobody died in twelve months',
    'no-data': zh
      ? '所在区市数据不全，不能判断是否好转'
      : 'its district’s data are incomplete: nobody can say',
    'not-there': zh ? '台账中已没有' : 'no longer among the enterprises',
  }[because ?? 'below'];
  return zh ? `移出（${why}）` : `gone (${why})`;
}

/** Whose enterprises may be missing from the list for want of data. */
export function incompleteWords(codes: readonly string[], plan: Plan, language: Language): string {
  const names = codes.map((code) => plan.districts.find((one) => one.code === code)?.name ?? code);
  return language === 'zh'
    ? `注意：${listWords(names, 'zh')}近 12 个月的台账不全，只按已有的月份判断；没有列入的不等于没有问题`
    : `Note: not every month of ${listWords(names, 'en')} is there; judged by the months that are, and not listed does not mean well`;
}
