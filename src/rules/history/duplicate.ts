// Does a district, industry and period stand in the history table once? `2020` and `2020-12` are the same year.

import type { SubmissionRule } from '../../define.ts';
import { lastMonthOf } from '../../model/period.ts';
import { STEPS } from '../../words/steps.ts';
import { repeatedRows } from '../repeated-rows.ts';

export const historyDuplicate: SubmissionRule = {
  level: 'submission',
  needs: ['history'],
  finding: {
    code: 'history/duplicate',
    severity: 'error',
    zh: {
      what: '“{district}”“{industry}”统计期 {period} 与“{sheet}”第 {first} 行重复',
      why: '同一区市、行业、统计期只能有一行（“2020”与“2020-12”是同一统计期），否则不知道以哪一行为基期；只计第一次出现的一行',
      fix: '只保留正确的一行；填错区市、行业或统计期的，改正该栏',
    },
    en: {
      what: '“{district}”, “{industry}”, {period} stands already in row {first} of “{sheet}”',
      why: 'A district, industry and period has one row (“2020” and “2020-12” are the same), or nobody can tell which is the base. Only the first row counts',
      fix: 'Keep the right row; or correct the district, industry or period that is wrong',
    },
    example: {
      wrong: {
        zh: '合成甲区、机械制造，“2020”和“2020-12”各一行',
        en: '甲区, 机械制造 with a row for 2020 and one for 2020-12',
      },
      right: { zh: '只留“2020”一行', en: 'the row 2020 alone' },
    },
    steps: [STEPS.deleteRow],
  },
  *check({ rows }, _siblings, { plan }) {
    const sameRows = repeatedRows(rows.history, ({ district, industry, period }) =>
      period === undefined ? undefined : `${district}\n${industry}\n${lastMonthOf(period)}`,
    );
    for (const { first, row } of sameRows) {
      const { district, industry, period } = row.values;
      const args = {
        district: plan.districts.find(({ code }) => code === district)?.name ?? district,
        industry: plan.industries.find(({ id }) => id === industry)?.name ?? NOT_KEY,
        period,
        first: first.line,
        sheet: first.source.sheet,
      };
      yield { row, column: 'period', args };
    }
  },
};

const NOT_KEY = { zh: '非重点', en: 'not a key industry' };
