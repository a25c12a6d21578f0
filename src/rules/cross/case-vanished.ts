// Is a case that was sent earlier this year still in the latest injury table? Tables run from January on (从年初累计):
// what was in one has to be in the next, and stays counted until the district says otherwise.

import type { CityRule } from '../../define.ts';
import type { Period } from '../../model/period.ts';
import { yearOf } from '../../model/period.ts';
import type { Row } from '../../model/submission.ts';
import type { Injury } from '../../tables/injury.ts';
import type { DistrictLedger, Submission } from '../../tally/city.ts';
import { has } from '../../tally/city.ts';
import { STEPS } from '../../words/steps.ts';
import { placeOfTable } from '../place-of-table.ts';

export const caseVanished: CityRule = {
  level: 'city',
  finding: {
    code: 'cross/case-vanished',
    severity: 'query',
    zh: {
      what: '{district} {earlierPeriod} 报送的案件“{caseNo}”（{earlierFile} 第 {line} 行）在 {period} 的工伤台账中没有了',
      why: '工伤台账从年初累计，以前报过的案件应一直保留；该案仍按以前报送的内容计算',
      fix: '漏报的，补上该案；已撤销的，保留该行并把“认定结论”改为“撤销”；编号改过的，沿用原编号或说明',
    },
    en: {
      what: 'Case “{caseNo}”, sent by {district} for {earlierPeriod} ({earlierFile}, row {line}), is gone from the injury table of {period}',
      why: 'The injury table runs from January on, so a case once sent has to stay; it is still counted as it was sent before',
      fix: 'If it was forgotten, add it; if it was withdrawn, keep the row with outcome 撤销; if its number changed, keep the old one or explain',
    },
    example: {
      wrong: {
        zh: '5 月报过的 合成工认〔2025〕12号，6 月的工伤台账里没有了',
        en: '合成工认〔2025〕12号, sent for May, is not in the table of June',
      },
      right: {
        zh: '6 月的台账仍有这一行；已撤销的，认定结论填“撤销”',
        en: 'the row is there in June, too; with 认定结论 撤销 if it was withdrawn',
      },
    },
    steps: [STEPS.findAll, STEPS.explainIt],
  },
  *check({ districts }) {
    for (const ledger of districts) {
      for (const sent of byYear(ledger).values()) yield* vanished(ledger, sent);
    }
  },
};

interface Sent {
  readonly submission: Submission;
  readonly period: Period;
}

/** Submissions with a readable injury table, oldest first. */
function byYear({ submissions }: DistrictLedger): Map<string, Sent[]> {
  const years = new Map<string, Sent[]>();
  for (const submission of submissions) {
    const { period } = submission.identity;
    if (submission.leftOut || period === undefined || !has(submission, 'injury')) continue;
    const year = yearOf(period);
    const ofYear = years.get(year);
    if (ofYear === undefined) years.set(year, [{ submission, period }]);
    else ofYear.push({ submission, period });
  }
  return years;
}

function* vanished({ district }: DistrictLedger, sent: readonly Sent[]) {
  const latest = sent.at(-1);
  if (latest === undefined || sent.length === 1) return;
  const present = new Set(latest.submission.rows.injury.map(({ values }) => values.caseNo));
  // A row without its number is there, and told for that.
  const unnumbered = new Set(
    latest.submission.rows.injury
      .filter(({ values }) => values.caseNo === undefined)
      .map(({ values }) => accidentOf(values)),
  );
  const gone = new Map<string, { readonly row: Row<Injury>; readonly period: Period }>();
  for (const { submission, period } of sent.slice(0, -1)) {
    for (const row of submission.rows.injury) {
      const { caseNo } = row.values;
      // Told once a case, with the last table that still had it.
      if (row.leftOut || present.has(caseNo) || unnumbered.has(accidentOf(row.values))) continue;
      gone.set(caseNo, { row, period });
    }
  }
  const place = placeOfTable(latest.submission, 'injury');
  for (const [caseNo, { row, period }] of gone) {
    const args = {
      caseNo,
      district: district.name,
      period: latest.period,
      earlierPeriod: period,
      earlierFile: row.source.file.label,
      line: row.line,
    };
    yield { place, args };
  }
}

function accidentOf({ uscc, accidentDate }: Injury): string {
  return `${uscc}\n${accidentDate}`;
}
