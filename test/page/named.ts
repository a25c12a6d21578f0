// A page of the report's small city, whose names may be anything.

import type { Consolidated } from '../../src/define.ts';
import type { Language } from '../../src/model/bilingual.ts';
import { pageText } from '../../src/page/page.ts';
import { OPTIONS } from '../report/written.ts';

/** No script and no style of ours: what is left is what the data made. */
export const BARE = { script: '', style: '' };

export function pageOf(results: Consolidated, language: Language = 'zh'): string {
  return pageText(results, { ...OPTIONS, language }, BARE);
}

/** The same results, in which whatever a stranger can write is `name`. */
export function named(results: Consolidated, name: string): Consolidated {
  const { plan } = results;
  const both = { zh: name, en: name };
  return {
    ...results,
    plan: {
      ...plan,
      name: both,
      source: name,
      city: { ...plan.city, name },
      districts: plan.districts.map((district) => ({ ...district, name })),
      industries: plan.industries.map((industry) => ({ ...industry, name: both })),
      roles: plan.roles.map((role) => ({ ...role, name: both })),
      notes: [both],
    },
    inputs: results.inputs.map((input) => ({ ...input, file: name })),
    findings: results.findings.map((finding) => ({
      ...finding,
      at: { file: name, sheet: name, cell: 'A1' },
      args: { ...finding.args, value: name, before: name },
      subject: { table: 'enterprise', column: 'name', key: name, name },
      suggestion: { value: name, because: both },
      explained: { words: name },
    })),
    notChecked: [{ code: 'injury/unknown-enterprise', file: name, table: 'enterprise' }],
  };
}
