// Which sheets has the consolidated workbook, in the order of its tabs? One sheet a file; one line here.

import type { Sheet } from '../sheet.ts';
import { assessment } from './assessment.ts';
import { chain } from './chain.ts';
import { definitions } from './definitions.ts';
import { districts } from './districts.ts';
import { enterprises } from './enterprises.ts';
import { findings } from './findings.ts';
import { focus } from './focus.ts';
import { industries } from './industries.ts';
import { injuries } from './injuries.ts';
import { insurance } from './insurance.ts';
import { kinds } from './kinds.ts';
import { matrix } from './matrix.ts';
import { method } from './method.ts';
import { outlook } from './outlook.ts';
import { overview } from './overview.ts';
import { premium } from './premium.ts';
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
  chain,
  training,
  insurance,
  roll,
  submissions,
  assessment,
  premium,
  focus,
  findings,
  revisions,
  enterprises,
  injuries,
  trained,
  method,
  sources,
];
