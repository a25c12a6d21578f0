// What is wrong with a row while it is being typed? Formulas for the colours of a form's cells, made from what the
// columns declare. Valid in Excel, WPS and LibreOffice alike: no array constants and no other sheet, which Excel turns
// away in conditional formats, and no COUNTIF, which takes two 18-digit codes for one where 15 digits agree.

import type { Column, Table } from '../define.ts';
import { columnLetters } from '../model/submission.ts';
import type { Mark } from './sheet.ts';

export interface Rows {
  readonly first: number;
  readonly last: number;
}

/** A formula about one row; where it is true, the cell is wanting. */
interface Typed {
  readonly index: number;
  readonly look: 'gap' | 'fault';
  readonly formula: string;
  /** Slow over many rows: only its own cells ask it. */
  readonly slow?: true;
}

/** Excel's own window shows no more of a formula; the file format would take 8,192 signs. */
const LONGEST = 255;

/** Gaps and faults of single cells, strong; then the whole row of a fault, light, so that it is seen from its far end. */
export function marksWhileTyped(table: Table, columns: readonly Column[], rows: Rows): Mark[] {
  const typed = columns.flatMap((column, i) => typedOf(column, i, columns, rows));
  const all = [...typed, ...repeated(table, columns, rows)];
  const row = `A${rows.first}:${columnLetters(columns.length - 1)}${rows.last}`;
  const quick = all.filter(({ look, slow }) => look === 'fault' && !slow).map(({ formula }) => formula);
  return [
    ...all.map(({ index, look, formula }) => ({ range: cellsOf(index, rows), look, formula })),
    ...anyOf(quick).map((formula) => ({ range: row, look: 'row', formula }) as const),
  ];
}

/** Rows with lists, messages and colours of one column. */
export function cellsOf(index: number, { first, last }: Rows): string {
  const letters = columnLetters(index);
  return `${letters}${first}:${letters}${last}`;
}

function typedOf(column: Column, index: number, columns: readonly Column[], { first }: Rows): Typed[] {
  const own = `$${columnLetters(index)}${first}`;
  const other = (key: string) => `$${columnLetters(columns.findIndex((one) => one.key === key))}${first}`;
  const fault = (formula: string): Typed => ({ index, look: 'fault', formula });
  const { atMost, notBefore, neededWhere } = column.whileTyped ?? {};
  const found = valueFaults(column, own).map(fault);
  if (column.presence === 'required') {
    const row = `$A${first}:$${columnLetters(columns.length - 1)}${first}`;
    found.push({ index, look: 'gap', formula: `AND(COUNTA(${row})>0,LEN(${own})=0)` });
  }
  if (neededWhere) {
    const given = `TRIM(${other(neededWhere.column)})`;
    const where = neededWhere.is?.map((word) => `${given}="${word}"`) ?? [`LEN(${given})>0`];
    found.push({ index, look: 'gap', formula: `AND(LEN(${own})=0,OR(${where.join(',')}))` });
  }
  if (atMost) {
    const least = other(atMost.column);
    const unless = atMost.unless ? `,TRIM(${other(atMost.unless.column)})<>"${atMost.unless.is}"` : '';
    found.push(fault(`AND(ISNUMBER(${own}),ISNUMBER(${least}),${own}>${least}${unless})`));
  }
  if (notBefore) found.push(fault(`AND(ISNUMBER(${own}),${own}<MAX(${notBefore.map(other).join(',')}))`));
  return found;
}

/** What the type alone asks of the cell. */
function valueFaults({ type, range }: Column, own: string): string[] {
  const empty = `LEN(TRIM(${own}))=0`;
  const value = `VALUE(${own})`;
  switch (type) {
    case 'int': {
      const [least, most] = range ?? [0];
      const above = most === undefined ? '' : `,${value}>${most}`;
      const wrong = `OR(${value}<${least}${above},${value}<>INT(${value}))`;
      return [`IF(${empty},FALSE,IFERROR(${wrong},TRUE))`];
    }
    case 'number':
    case 'money':
      return [`IF(${empty},FALSE,IFERROR(${value}<0,TRUE))`];
    case 'uscc':
      return [notEighteen(own), checkSign(own, USCC_SUM, 0)];
    case 'citizen-id':
      return [notEighteen(own), checkSign(own, CITIZEN_ID_SUM, 1)];
    default:
      return [];
  }
}

/** A number has lost its last digits, whatever its length. */
function notEighteen(own: string): string {
  return `AND(LEN(TRIM(${own}))>0,OR(ISNUMBER(${own}),LEN(SUBSTITUTE(${own}," ",""))<>18))`;
}

// Places 1 to 17, taken from the header's cells: these are never deleted, and rows are.
const PLACES = 'COLUMN($A$1:$Q$1)';
const SIGNS = '"0123456789ABCDEFGHJKLMNPQRTUWXY"';

/** GB 32100-2015: signs times 3 to the power of their place, and the check sign, are a multiple of 31. */
const USCC_SUM = (own: string) =>
  `MOD(SUMPRODUCT((FIND(MID(UPPER(${own}),${PLACES},1),${SIGNS})-1)*MOD(3^(${PLACES}-1),31))+FIND(UPPER(RIGHT(${own})),${SIGNS})-1,31)`;

/** GB 11643-1999 (ISO 7064 MOD 11-2): digits times 2 to the power of their place from the right leave 1. */
const CITIZEN_ID_SUM = (own: string) =>
  `MOD(SUMPRODUCT(VALUE(MID(${own},${PLACES},1))*MOD(2^(18-${PLACES}),11))+IF(UPPER(RIGHT(${own}))="X",10,VALUE(RIGHT(${own}))),11)`;

function checkSign(own: string, sum: (own: string) => string, right: number): string {
  return `IF(LEN(${own})<>18,FALSE,IFERROR(${sum(own)}<>${right},TRUE))`;
}

/** Does the key stand in another row as well? Asked of the cells that make it. */
function repeated({ key }: Table, columns: readonly Column[], { first, last }: Rows): Typed[] {
  const parts = key.map((name) => columns.findIndex((column) => column.key === name));
  const letters = parts.map(columnLetters);
  const blank = parts
    .filter((index) => columns[index]!.presence === 'required')
    .map((index) => `LEN($${columnLetters(index)}${first})=0`);
  const same = letters.map((at) => `($${at}$${first}:$${at}$${last}=$${at}${first})`);
  const formula = `IF(OR(${blank.join(',')}),FALSE,SUMPRODUCT(${same.join('*')}*1)>1)`;
  return parts.map((index) => ({ index, look: 'fault', formula, slow: true }));
}

/** Few rules instead of many, each short enough to be read where rules are managed. */
function anyOf(formulas: readonly string[]): string[] {
  const groups: string[][] = [];
  for (const formula of formulas) {
    const group = groups.at(-1);
    if (group && `OR(${[...group, formula].join(',')})`.length <= LONGEST) group.push(formula);
    else groups.push([formula]);
  }
  return groups.map((group) => (group.length === 1 ? group[0]! : `OR(${group.join(',')})`));
}
