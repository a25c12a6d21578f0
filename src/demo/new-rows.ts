// Which rows can be added to a table without changing what anybody else's say? A new enterprise, a person of no one
// else, a case that counts nowhere.

import { inventedUscc } from '../template/invented.ts';
import type { DemoRow } from './rows.ts';

/** Serials that the district has not given out. */
const NEW_FIRM = 61;
export const UNKNOWN_FIRM = 900;

/** An enterprise that begins this month; nobody was hurt or trained there yet. */
export function newFirm(
  rows: readonly DemoRow[],
  district: string,
  spoilt = (code: string) => code,
): DemoRow {
  const like = rows.find(({ name }) => String(name).endsWith('商店'))!;
  const name = String(like.name).replace(/第\d+/, `第${NEW_FIRM}`);
  return { ...like, uscc: spoilt(inventedUscc(district, NEW_FIRM)), name, injuries: 0 };
}

/** Trained with the first one of the ledger; without an id. */
export function trainedPerson(rows: readonly DemoRow[], number: number): DemoRow {
  const { personId: _, ...like } = rows[0]!;
  return { ...like, personName: `合成学员900${number}` };
}

/** 不予认定, with a number and a person of its own. */
export function refusedCase([first, ...others]: readonly DemoRow[]): DemoRow {
  const kept = 'uscc enterpriseName occupation accidentDate appliedDate acceptedDate decidedDate'.split(' ');
  const like = Object.entries(first!).filter(([key]) => kept.includes(key));
  const number = others.length + 1;
  return {
    ...Object.fromEntries(like),
    caseNo: `合成补字〔2025〕${number}号`,
    personName: `合成职工90${number}`,
    outcome: '不予认定',
    basis: '16.2',
  };
}
