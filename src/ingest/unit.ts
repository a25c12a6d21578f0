// Which unit does a header or a line above the table name?

import type { Unit } from './values/unit.ts';
import { parseUnit } from './values/unit.ts';

const IN_BRACKETS = /[（([【]\s*(?:单位\s*[:：]\s*)?([^（）()[\]【】]*)[)）\]】]\s*$/;

export interface LabelAndUnit {
  readonly label: string;
  readonly unit: Unit | undefined;
}

/** `缴费额(万元)` → 缴费额 and 万元. Brackets that hold no unit stay part of the label: 街道(镇). */
export function splitUnit(header: string): LabelAndUnit {
  const [whole, inside = ''] = IN_BRACKETS.exec(header) ?? [];
  const unit = whole === undefined ? undefined : parseUnit(inside);
  if (whole === undefined || unit === undefined) return { label: header, unit: undefined };
  return { label: header.slice(0, -whole.length).trim(), unit };
}

/** `单位：万元` above a table, for its money columns; undefined = no such line. */
export function unitLine(text: string): { readonly word: string; readonly unit: Unit } | undefined {
  const [, words = ''] = /(?:^|[\s　（(])(?:金额|计量)?单位\s*[:：]\s*([^\s　）)]+)/.exec(text) ?? [];
  for (const word of words.split(/[、，,；;/]/)) {
    const unit = parseUnit(word);
    if (unit?.measured === 'money') return { word, unit };
  }
  return undefined;
}
