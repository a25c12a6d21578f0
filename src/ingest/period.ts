// Which period do a cell, a file name or an option name?

import type { Month, Period } from '../model/period.ts';
import { comparable } from '../model/text.ts';
import type { RawCell } from './raw.ts';
import { DateCell } from './raw.ts';

/**
 * 2025, 2025-06, 2025.6, 202506, 2025年6月, 2025年1-6月, 2025年上半年, 2025年度 … 2025.1-6 and 2025-1-6 are the months up to
 * June; 2025-01-06, two digits each, is a day, and a day is the month that it lies in.
 */
const IN_TEXT =
  /(?<!\d)(20\d{2}|19\d{2})(?:年度?)?(?:[-/.年](?:(?!(?<=-)01-\d{2}(?![\d月]))0?1月?[-~—至到])?(0?[1-9]|1[0-2])(?!\d)月?(?:份|底|末)?|_?(0[1-9]|1[0-2])(?!\d)月?(?:份|底|末)?|(?:0?1月?[-~—至到])(0?[1-9]|1[0-2])(?!\d)月|(0?[1-9]|1[0-2])月(?:份|底|末)?|(上半年)|第?([一二三四1-4])季度|(?!\d|[-/.]\d))/;

/** A plan's span (2021-2025年) is no period. */
const YEARS = /(?<!\d)(?:19|20)\d{2}年?[-—–~至到](?:19|20)\d{2}(?!\d)年?/g;

const QUARTERS: Readonly<Record<string, string>> = {
  一: '03',
  二: '06',
  三: '09',
  四: '12',
  1: '03',
  2: '06',
  3: '09',
  4: '12',
};

/** The first period in a text such as a file name; undefined when it names none. */
export function periodIn(text: string): Period | undefined {
  const found = IN_TEXT.exec(comparable(text).replace(YEARS, ' '));
  if (!found) return undefined;
  const [, year = '', ...rest] = found;
  const [dashed, glued, cumulative, worded, half, quarter] = rest;
  const month = dashed ?? glued ?? cumulative ?? worded;
  if (month !== undefined) return `${year}-${month.padStart(2, '0')}`;
  if (half !== undefined) return `${year}-06`;
  if (quarter !== undefined) return `${year}-${QUARTERS[quarter]}`;
  return year;
}

/**
 * A cell that is a period and nothing else. Excel turns a typed 2020-06 into the first day of that month; a number
 * 2025.1 may have been 2025.10 and is not read.
 */
export function readPeriod(cell: RawCell): Period | undefined {
  if (cell instanceof DateCell) return cell.date.slice(0, 7);
  if (typeof cell === 'number') return Number.isInteger(cell) ? readPeriod(String(cell)) : undefined;
  if (typeof cell !== 'string') return undefined;
  const text = comparable(cell);
  const found = IN_TEXT.exec(text);
  const rest = found ? text.replace(found[0], '') : text;
  // A whole day (2025-06-30) names its month; anything else that is left over makes it no period.
  return found && /^(年?度?(全年)?|[-/.]\d{1,2}日?|\d{1,2}日)$/.test(rest) ? periodIn(text) : undefined;
}

/** 2025-06, 2025年6月, 202506, or a day of it. */
const ONE_MONTH = /^((?:19|20)\d{2})(?:[-/.年](0?[1-9]|1[0-2])(?:月份?)?|(0[1-9]|1[0-2]))$/;
/** With one sign between its parts: 2025.1-6 are months together. */
const DAY_OF_MONTH =
  /^((?:19|20)\d{2})(?:-(?=\d+-)|\/(?=\d+\/)|\.(?=\d+\.)|年(?=\d+月))(0?[1-9]|1[0-2])[-/.月]\d{1,2}日?$/;

/** A cell that is one month: no year, no quarter, no months together. */
export function readMonth(cell: RawCell): Month | undefined {
  if (cell instanceof DateCell) return cell.date.slice(0, 7);
  const isWhole = typeof cell === 'number' && Number.isInteger(cell);
  if (!isWhole && typeof cell !== 'string') return undefined;
  const text = comparable(String(cell));
  const [, year, month = '', glued = month] = ONE_MONTH.exec(text) ?? DAY_OF_MONTH.exec(text) ?? [];
  return year && `${year}-${glued.padStart(2, '0')}`;
}
