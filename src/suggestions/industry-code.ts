// An industry code with letters where digits were meant: 33ll, O610.

import type { Suggester } from '../define.ts';
import { parseIndustryCode } from '../reference/industry-class.ts';

export const industryCode: Suggester = {
  codes: ['cell/not-in-list'],
  suggest({ args: { value } }, { column }) {
    if (column?.type !== 'industry' || typeof value !== 'string') return undefined;
    const text = value
      .normalize('NFKC')
      .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
      .replace(/\s/g, '');
    const [, section = '', signs = ''] = /^([A-T]?)([\dOoIl]{2,4})$/.exec(text) ?? [];
    const code = section + signs.replace(/[Oo]/g, '0').replace(/[Il]/g, '1');
    const parsed = parseIndustryCode(code);
    if (!/\d/.test(signs) || code === value || parsed === undefined || !parsed.listed) return undefined;
    return {
      value: code,
      because: {
        zh: '字母 O、l、I 或标点应是误录；改后是 GB/T 4754-2017 中有的代码',
        en: 'letters O, l, I or stray signs stand for digits; so it is a code of GB/T 4754-2017',
      },
    };
  },
};
