// Is an enterprise of the previous snapshot, not deregistered there, missing from the next?

import type { CityRule } from '../../define.ts';
import type { Row } from '../../model/submission.ts';
import { comparable } from '../../model/text.ts';
import type { Enterprise } from '../../tables/enterprise.ts';
import type { Snapshot } from '../../tally/city.ts';
import { STEPS } from '../../words/steps.ts';
import { consecutiveSnapshots, eachOnce, submissionOf } from '../consecutive-snapshots.ts';
import { type Codes, codesOf, namesWithoutCode } from '../known-enterprises.ts';
import { placeOfTable } from '../place-of-table.ts';

export const enterpriseVanished: CityRule = {
  level: 'city',
  finding: {
    code: 'cross/enterprise-vanished',
    severity: 'query',
    zh: {
      what: '{district} {earlierPeriod} 台账中的 {name}（{uscc}，{earlierFile} 第 {line} 行）在 {period} 的企业台账中没有了',
      why: '企业漏报，参保人数就会减少，发生率随之虚高；它的案件也会找不到企业',
      fix: '漏报的，补上该企业；已注销或迁出的，保留该行并把“经营状态”填为“注销”；代码变更的，在“备注”中写明原代码',
    },
    en: {
      what: '{name} ({uscc}), in the enterprise table of {district} for {earlierPeriod} ({earlierFile}, row {line}), is gone from that of {period}',
      why: 'Without an enterprise the insured fall and the rate rises by mistake; its cases lose their enterprise, too',
      fix: 'If it was forgotten, add it; if it was closed or moved, keep the row with 经营状态 注销; if its code changed, give the old one in 备注',
    },
    example: {
      wrong: {
        zh: '5 月台账有 91990101MA0000123W，6 月没有了',
        en: '91990101MA0000123W in May and not in June',
      },
      right: { zh: '6 月仍有这一行，经营状态：注销', en: 'the row is there in June, 经营状态：注销' },
    },
    steps: [STEPS.findAll, STEPS.explainIt],
  },
  *check(city) {
    for (const { ledger, before, after } of consecutiveSnapshots(city)) {
      const later = submissionOf(after, ledger);
      if (later === undefined) continue;
      const present = codesOf(later);
      // A row whose code was destroyed is there; its code is told at its own cell.
      const unread = namesWithoutCode(later);
      const place = placeOfTable(later, 'enterprise');
      for (const row of goneFrom(present, before)) {
        const { uscc, name } = row.values;
        if (unread.has(comparable(name))) continue;
        const args = {
          uscc,
          name,
          district: ledger.district.name,
          period: after.period,
          earlierPeriod: before.period,
          earlierFile: row.source.file.label,
          line: row.line,
        };
        yield { place, args };
      }
    }
  },
};

/** Who stood in the snapshot, was alive, and is not present. Hardly anybody, of 330,000 rows. */
function goneFrom(present: Codes, before: Snapshot): Row<Enterprise>[] {
  return eachOnce(before).filter(({ values }) => values.status !== '注销' && !present.has(values.uscc));
}
