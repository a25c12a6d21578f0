// How does 封面 look? Label and value in two columns. What explains a field stands in its input message and below the
// last field: beside a blank value it would be taken for the value.

import type { Bilingual, Language } from '../model/bilingual.ts';
import type { Plan } from '../model/plan.ts';
import { COVER, COVER_SHEET, type CoverField } from '../tables/cover.ts';
import type { Dictionary } from './dictionary.ts';
import { howToPeriod, listOf } from './entry.ts';
import type { Allowed, Content, Sheet } from './sheet.ts';
import { WORDS } from './words.ts';

/** Raised whenever the sheets, headers or lists that the template writes change. */
const EDITION = '2';

const FIELDS_FROM = 4;

export function templateVersion(plan: Plan): string {
  return `${plan.id}/${EDITION}`;
}

type Values = Readonly<Partial<Record<CoverField['key'], string | undefined>>>;

export function coverSheet(plan: Plan, known: Values, dictionary: Dictionary, language: Language): Sheet {
  const values: Values = { district: known.district, period: known.period, template: templateVersion(plan) };
  const valueFor = ({ key }: CoverField): Content => {
    const value = values[key];
    const look = key === 'sentOn' ? 'day' : 'code';
    return value === undefined ? { look } : { value, look };
  };
  return {
    name: COVER_SHEET,
    tab: 'form',
    columns: [{ width: 26 }, { width: 44 }],
    rows: [
      { cells: [{ value: WORDS.coverTitle[language], look: 'title', across: 2 }], height: 34 },
      { cells: [{ value: plan.name[language], look: 'note', across: 2 }], height: 20 },
      { cells: [], height: 8 },
      ...COVER.map((field) => ({
        cells: [
          { value: field.label, look: field.required ? 'label-required' : 'label' } as const,
          valueFor(field),
        ],
        height: 28,
      })),
      { cells: [], height: 8 },
      ...WORDS.coverNotes.map((note) => ({
        cells: [{ value: note[language], look: 'note', across: 2 } as const],
      })),
    ],
    inputs: COVER.map((field, i) => {
      const how = howToField(field, plan)[language];
      const presence = WORDS.presence[field.required ? '●' : '○'][language];
      return {
        range: `B${FIELDS_FROM + i}:B${FIELDS_FROM + i}`,
        ...allowedAs(field, plan, dictionary),
        title: field.label,
        prompt: `${presence}${WORDS.stop[language]}${how}`,
        fault: how,
      };
    }),
    marks: COVER.flatMap(({ required }, i) => {
      const cell = `B${FIELDS_FROM + i}`;
      return required ? [{ range: `${cell}:${cell}`, formula: `LEN(${cell})=0`, look: 'gap' } as const] : [];
    }),
  };
}

function allowedAs(
  { key, label }: CoverField,
  plan: Plan,
  dictionary: Dictionary,
): { allowed: Allowed; otherwise?: 'stop' | 'warning' } {
  if (key === 'sentOn') {
    return { allowed: { kind: 'date', from: '1950-01-01', to: '2100-12-31' }, otherwise: 'stop' };
  }
  if (key !== 'district' && key !== 'period') return { allowed: { kind: 'anything' } };
  const words = listOf({ type: key }, plan)!;
  const allowed: Allowed = { kind: 'list', formula: dictionary.formula(label, words) };
  return { allowed, otherwise: key === 'district' ? 'stop' : 'warning' };
}

function howToField({ key }: CoverField, plan: Plan): Bilingual {
  return key === 'period' ? howToPeriod(plan) : WORDS.coverFields[key];
}
