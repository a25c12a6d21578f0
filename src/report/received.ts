// Which submission does a file belong to, and what was found in it? For the sheets that speak about files.

import type { Consolidated } from '../define.ts';
import type { Finding, Severity } from '../model/finding.ts';
import type { Period } from '../model/period.ts';
import { isPeriod, lastMonthOf } from '../model/period.ts';

export interface Belongs {
  /** Plan district code. */
  readonly district: string | undefined;
  /** The last month of the submission's period: `2025` and `2025-12` are one. */
  readonly month: string | undefined;
}

/** By the file's name as shown. A folder of CSV files is one submission. */
export function submissionsByFile({ city, inputs }: Consolidated): Map<string, Belongs> {
  const belongs = new Map<string, Belongs>();
  const add = (label: string, district: string | null | undefined, period: Period | null | undefined) => {
    belongs.set(label, { district: district ?? undefined, month: period ? lastMonthOf(period) : undefined });
  };
  // What was never sent has no file: submission/missing names the district.
  for (const { district } of city.districts) add(district.name, district.code, undefined);
  for (const { file, district, period } of inputs) add(file, district, period);
  for (const { submissions } of city.districts) {
    for (const { label, files, identity } of submissions) {
      for (const name of [label, ...files.map((file) => file.label)])
        add(name, identity.district, identity.period);
    }
  }
  return belongs;
}

export type Counts = Record<Severity, number>;

export interface Found {
  of(district: string, month: string): Counts;
  /** In which months anything was found. */
  months(district: string): readonly string[];
}

/** Listed findings by district and month; what belongs to no district or period stands under the empty text. */
export function findingsBySubmission(results: Consolidated): Found {
  const files = submissionsByFile(results);
  const counts = new Map<string, Counts>();
  const months = new Map<string, Set<string>>();
  const districts = new Set(results.city.districts.map(({ district }) => district.name));
  for (const finding of results.findings) {
    const isOfDistrict = districts.has(finding.at.file);
    const { district = '', month = isOfDistrict ? monthNamed(finding) : '' } =
      files.get(finding.at.file) ?? {};
    const key = `${district} ${month}`;
    const found = counts.get(key) ?? { error: 0, query: 0, note: 0 };
    found[finding.severity]++;
    counts.set(key, found);
    months.set(district, (months.get(district) ?? new Set()).add(month));
  }
  return {
    of: (district, month) => counts.get(`${district} ${month}`) ?? { error: 0, query: 0, note: 0 },
    months: (district) => [...(months.get(district) ?? [])],
  };
}

/** What was never sent has no file that says which period it is (submission/missing): it names the one that was due. */
function monthNamed({ args }: Finding): string {
  const { period } = args;
  return typeof period === 'string' && isPeriod(period) ? lastMonthOf(period) : '';
}
