// Is this another city's data? Where not one submission is of a district of the plan, and they name several, the plan is the
// wrong one: one line that says so is worth more than a thousand findings that follow from it.

import type { Checked, Language } from '../define.ts';
import { listWords } from '../words/list.ts';
import { visible } from '../words/visible.ts';

const UNKNOWN = 'submission/district-unknown';
/** One unknown name is a misspelling. */
const SEVERAL = 2;
const SHOWN = 5;

/** undefined = the plan knows one of them at least. */
export function foreignLine({ plan, inputs, findings }: Checked, language: Language): string | undefined {
  if (inputs.some(({ district }) => district !== null)) return undefined;
  const names = new Set(
    findings.flatMap(({ kind, args }) => (kind.code === UNKNOWN ? statedIn(args.stated) : [])),
  );
  if (names.size < SEVERAL) return undefined;
  const shown = listWords([...names].sort().slice(0, SHOWN).map(visible), language);
  return language === 'zh'
    ? `方案 ${plan.id} 里没有这些区市：${shown}${names.size > SHOWN ? ` 等 ${names.size} 个` : ''}，它们的报送都没有计入；请用 --plan 指出它们的方案`
    : `the plan ${plan.id} does not know these districts: ${shown}${names.size > SHOWN ? ` and ${names.size - SHOWN} more` : ''}; none of their submissions counts. Name their plan with --plan`;
}

/** As ingest quotes it: （封面写的是“合成甲区”）. */
function statedIn(stated: unknown): string[] {
  const words = typeof stated === 'object' && stated !== null && 'zh' in stated ? String(stated.zh) : '';
  return /“(.+)”/.exec(words)?.slice(1) ?? [];
}
