// The word is in no list: is it one of them, mistyped?

import type { Suggester } from '../define.ts';
import { choicesOf } from '../ingest/cell-reader.ts';
import { meantWord } from '../model/near-word.ts';

const YES_NO = [
  { of: '是', forms: ['是', '是的', '有的'] },
  { of: '否', forms: ['否', '不是的', '没有的'] },
];

export const nearWord: Suggester = {
  codes: ['cell/not-in-list'],
  suggest({ args: { value } }, { column, plan }) {
    if (typeof value !== 'string' || column === undefined) return undefined;
    const words =
      column.type === 'yes-no'
        ? YES_NO
        : choicesOf(column, plan).map(({ label, aliases }) => ({ of: label, forms: [label, ...aliases] }));
    const word = meantWord(value, words);
    if (word === undefined) return undefined;
    return {
      value: word,
      because: {
        zh: '与“{word}”最接近，与其他可选值都相差更多',
        en: 'nearest to “{word}”; all other values are farther off',
      },
      args: { word },
    };
  },
};
