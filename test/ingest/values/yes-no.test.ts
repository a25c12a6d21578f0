import { expect, test } from 'vitest';
import { ErrorCell, type RawCell, UncalculatedCell } from '../../../src/ingest/raw.ts';
import { readYesNo } from '../../../src/ingest/values/yes-no.ts';
import { said } from './said.ts';

const yes = 'true (near-miss-accepted)';
const no = 'false (near-miss-accepted)';

test.each<[RawCell, string]>([
  ['是', 'true'],
  ['否', 'false'],
  [true, 'true'],
  [false, 'false'],
  [' 是 ', yes],
  ['有', yes],
  ['Y', yes],
  ['ｙｅｓ', yes],
  ['√', yes],
  ['✔️', yes],
  ['TRUE', yes],
  ['1', yes],
  [1, yes],
  ['无', no], // an answer here, not an empty cell
  ['没有', no],
  ['N', no],
  ['No', no],
  ['×', no],
  ['X', no],
  ['FALSE', no],
  [0, no],
  ['', 'nothing'],
  [undefined, 'nothing'],
  ['—', 'nothing'],
  ['/', 'nothing'],
  ['N/A', 'nothing'],
  ['是/否', 'not-in-list'],
  ['部分', 'not-in-list'],
  [2, 'not-in-list'],
  ['constructor', 'not-in-list'],
  [new ErrorCell('#N/A'), 'error-value'],
  ['#N/A', 'error-value'],
  [new UncalculatedCell(), 'formula-without-value'],
])('%j: %s', (cell, expected) => expect(said(readYesNo(cell))).toBe(expected));
