// What a district sends. One table a file; one line here.

import type { Table, TableId } from '../model/table.ts';
import { accidentRegister } from './accident-register.ts';
import { activity } from './activity.ts';
import { constructionProject } from './construction-project.ts';
import { dangerRegister } from './danger-register.ts';
import { enterprise } from './enterprise.ts';
import { expert } from './expert.ts';
import { hazardRegister } from './hazard-register.ts';
import { history } from './history.ts';
import { injury } from './injury.ts';
import { insuranceAction } from './insurance-action.ts';
import { jointAction } from './joint-action.ts';
import { platformMonth } from './platform-month.ts';
import { preventionProject } from './prevention-project.ts';
import { schoolCourse } from './school-course.ts';
import { training } from './training.ts';

export const TABLES: readonly Table[] = [
  enterprise,
  injury,
  training,
  history,
  accidentRegister,
  hazardRegister,
  dangerRegister,
  jointAction,
  platformMonth,
  schoolCourse,
  activity,
  insuranceAction,
  constructionProject,
  preventionProject,
  expert,
];

/** What the plan is measured by: every district fills them in. */
export const CORE: readonly Table[] = TABLES.filter(({ register }) => !register);

/** Kept beside them, often by other bodies. */
export const REGISTERS: readonly Table[] = TABLES.filter(({ register }) => register);

/** The tables that a result speaks of: those of every district, and the registers that somebody sent. */
export function tablesIn(
  inputs: readonly { readonly tables: Readonly<Partial<Record<TableId, unknown>>> }[],
): readonly Table[] {
  return TABLES.filter(
    ({ id, register }) => !register || inputs.some(({ tables }) => tables[id] !== undefined),
  );
}

export function tableOf(id: TableId): Table {
  return TABLES.find((table) => table.id === id)!;
}
