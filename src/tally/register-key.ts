// Which entry of a register is a row? Its key columns; a person among them is known by the keyed hash, never by what
// was typed.

import { Personal } from '../model/finding.ts';

export const registerKey =
  (key: readonly string[]) =>
  (values: Readonly<Record<string, unknown>>): string => {
    const parts = key.map((column) => (values[column] instanceof Personal ? values.person : values[column]));
    return parts.map((part) => part ?? '').join('\n');
  };
