// Which words may stand in an enum column, and which other words mean the same?

import type { Plan } from '../model/plan.ts';
import type { Choice } from '../model/table.ts';

/** Value → other words for it; the value is its own label. */
export function plainChoices(words: Readonly<Record<string, readonly string[]>>): Choice[] {
  return Object.entries(words).map(([value, aliases]) => ({ value, label: value, aliases }));
}

export function choicesOfIndustries(plan: Plan): Choice[] {
  return plan.industries.map(({ id, name, aliases }) => ({
    value: id,
    label: name.zh,
    aliases: [id, ...aliases],
  }));
}

export function choicesOfRoles(plan: Plan): Choice[] {
  return plan.roles.map(({ id, name, aliases }) => ({
    value: id,
    label: name.zh,
    aliases: [id, ...aliases],
  }));
}
