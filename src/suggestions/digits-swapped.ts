// Two neighbouring digits were swapped: in a head count (the rule says which), or in the total itself.

import type { About, Suggester } from '../define.ts';
import type { Finding, Suggestion } from '../model/finding.ts';
import { columnIndex } from '../model/submission.ts';
import { isBorneOut, suspectsOf, swapsOf } from '../rules/swapped-digits.ts';
import { earlierEnterprise } from '../tally/earlier-enterprise.ts';

export const digitsSwapped: Suggester = {
  codes: ['enterprise/digits-swapped', 'structure/total-differs'],
  suggest(finding, about) {
    const { swapped, stated } = finding.args;
    if (finding.kind.code === 'structure/total-differs') return ofTotal(finding, about);
    if (typeof swapped !== 'number' || stated === undefined) return undefined;
    return {
      value: swapped,
      because: {
        zh: '相邻两位互换后，各行相加与合计行的 {stated} 一致',
        en: 'with two neighbouring digits swapped the rows add up to the stated {stated}',
      },
      args: { stated },
    };
  },
};

/** Where no row explains the difference, or the last period speaks for each that could. */
function ofTotal({ at, args }: Finding, about: About): Suggestion | undefined {
  const { source, submission, submissions } = about;
  const line = Number(/\d+$/.exec(at.cell ?? '')?.[0]);
  const off = source.totalsOff?.find(
    (one) => one.line === line && source.columns.get(one.column) === columnIndex(at.cell ?? ''),
  );
  if (off === undefined || !swapsOf(off.stated).includes(off.computed)) return undefined;
  const rows = Object.values(submission.rows)
    .flat()
    .filter((row) => row.source === source);
  const suspects = suspectsOf(off, rows, (row) => {
    if (source.table !== 'enterprise') return undefined;
    const { uscc } = row.values as { readonly uscc?: string };
    const before = earlierEnterprise(submission, submissions, uscc)?.values;
    return (before as Readonly<Record<string, number | undefined>> | undefined)?.[off.column];
  });
  const isDoubtful = suspects?.some((one) => one.before === undefined || isBorneOut(one)) ?? true;
  if (isDoubtful) return undefined;
  return {
    value: off.computed,
    because: {
      zh: '合计行相邻两位数字互换后，与各行相加的 {computed} 一致',
      en: 'with two neighbouring digits of the total swapped it is the {computed} that the rows add up to',
    },
    args: { computed: args.computed ?? off.computed },
  };
}
