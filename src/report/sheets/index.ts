// Which sheets has the consolidated workbook, in the order of its tabs? One sheet a file; one line here.

import type { Consolidated } from '../../define.ts';
import type { Plan } from '../../model/plan.ts';
import { registerSheets } from '../registers.ts';
import type { Block, Sheet } from '../sheet.ts';
import { assessment } from './assessment.ts';
import { breakdown } from './breakdown.ts';
import { chain } from './chain.ts';
import { definitions } from './definitions.ts';
import { districts } from './districts.ts';
import { enterprises } from './enterprises.ts';
import { findings } from './findings.ts';
import { focus } from './focus.ts';
import { industries } from './industries.ts';
import { injuries } from './injuries.ts';
import { insurance } from './insurance.ts';
import { joint } from './joint.ts';
import { kinds } from './kinds.ts';
import { matrix } from './matrix.ts';
import { method } from './method.ts';
import { outlook } from './outlook.ts';
import { overview } from './overview.ts';
import { pace } from './pace.ts';
import { platform } from './platform.ts';
import { premium } from './premium.ts';
import { projects } from './projects.ts';
import { publicity } from './publicity.ts';
import { revisions } from './revisions.ts';
import { roll } from './roll.ts';
import { sources } from './sources.ts';
import { submissions } from './submissions.ts';
import { trained } from './trained.ts';
import { training } from './training.ts';
import { trend } from './trend.ts';

export const SHEETS: readonly Sheet[] = [
  overview,
  districts,
  industries,
  matrix,
  trend,
  definitions,
  outlook,
  kinds,
  breakdown,
  platform,
  chain,
  training,
  pace,
  insurance,
  roll,
  publicity,
  submissions,
  assessment,
  premium,
  projects,
  focus,
  joint,
  findings,
  revisions,
  enterprises,
  injuries,
  trained,
  method,
  sources,
];

/** Some are only of plans that ask for them. */
export function wantedSheets(plan: Plan): readonly Sheet[] {
  return SHEETS.filter(({ isWanted }) => isWanted?.(plan) ?? true);
}

/** Those of a run: registers that were sent follow the district's own ledgers. */
export function sheetsOf(results: Consolidated): readonly Sheet[] {
  return wantedSheets(results.plan).flatMap((sheet) =>
    sheet === trained ? [sheet, ...registerSheets(results)] : [sheet],
  );
}

/** The tables of the yearly white paper (白皮书) on the key industries. It is published: no list of enterprises or cases. */
export const WHITE_PAPER: readonly Sheet[] = [
  industries,
  matrix,
  trend,
  definitions,
  kinds,
  breakdown,
  chain,
  training,
  insurance,
  method,
].map(withoutLists);

/**
 * Of 口径与方法: what was left out of which file is the office's own matter. Of 工伤构成: occupations are free text that
 * nobody has looked through; a name may stand in it.
 */
const NOT_PUBLISHED: ReadonlySet<string> = new Set(['leftOut', 'undecided', 'notChecked', 'occupation']);

function withoutLists(sheet: Sheet): Sheet {
  return {
    ...sheet,
    build(results, ask) {
      const { repeat: _, filter: __, ...model } = sheet.build(results, ask);
      const isShown = (block: Block) =>
        block.kind !== 'ledger' && !(block.kind === 'grid' && NOT_PUBLISHED.has(block.id));
      return { ...model, blocks: model.blocks.filter(isShown) };
    },
  };
}
