// Was it held against a plan of another city? The cover names a district that the plan has not, and none that a slip of the
// pen makes of it: then every finding is one about the wrong plan, and that is said before them.

import type { Checked, Language } from '../define.ts';
import { districtUnknown } from '../ingest/identify.ts';
import { nearest } from './nearest.ts';

/** What stands between the quotes of `stated`: ingest/identify.ts. */
const QUOTED = /[“"](.+)[”"]/;

/** @param shipped ids of the plans that need no file @returns one line, or none */
export function wrongPlan(
  { plan, findings }: Checked,
  shipped: readonly string[],
  language: Language,
): string[] {
  const names = plan.districts.flatMap(({ name, aliases }) => [name, ...aliases]);
  const foreign = findings.flatMap(({ kind, args: { stated } }) => {
    if (kind.code !== districtUnknown.code || stated === undefined) return [];
    const words = typeof stated === 'object' && 'zh' in stated ? stated.zh : String(stated);
    const name = QUOTED.exec(words)?.[1];
    return name === undefined || nearest(name, names, 1).length > 0 ? [] : [name];
  });
  const [first] = foreign;
  if (first === undefined) return [];
  const others = shipped.filter((id) => id !== plan.id);
  return language === 'zh'
    ? [
        `“${first}”不是方案 ${plan.id} 中的区市：是不是用错了方案？用 --plan 指定方案文件，或自带方案：${others.join('、')}`,
      ]
    : [
        `"${first}" is no district of the plan ${plan.id}: is it the wrong plan? Name the right one by --plan: a plan file, or a shipped one (${others.join(', ')})`,
      ];
}
