// Who is the person of a row? 身份证号 where given, else 姓名 + 统一社会信用代码; kept as a keyed hash, never as it was typed.
// 王 刚 and 王刚 are one name.

import type { Personal } from '../model/finding.ts';
import type { Table } from '../model/table.ts';
import { comparable } from '../model/text.ts';

interface OfPerson {
  readonly uscc: string;
  readonly personName: Personal;
  readonly personId: Personal;
}

/** `person` stays undefined where neither is given. */
export const withPerson: NonNullable<Table['finish']> = (values, hash) => {
  const { personId, personName, uscc } = values as Partial<OfPerson>;
  if (personId) values.person = hash(personId.reveal());
  else if (personName && uscc) values.person = hash(`${comparable(personName.reveal())}\n${uscc}`);
};
