// How far is what was found put right (整改)? The same columns in every register that follows something up.

import type { Column } from '../model/table.ts';
import { plainChoices } from './choices.ts';
import { date } from './shared-columns.ts';

export interface Rectified {
  readonly rectification?: '未整改' | '整改中' | '已整改';
  readonly rectifiedOn?: string;
}

const DONE = '已整改';

/** @param found key of the day on which it was found */
export const rectification = (found: string): readonly Column[] => [
  {
    key: 'rectification',
    header: '整改状态',
    aliases: ['整改情况', '整改进度'],
    type: 'enum',
    presence: 'optional',
    choices: plainChoices({
      未整改: ['未完成', '未开始'],
      整改中: ['正在整改', '进行中'],
      [DONE]: ['已完成', '整改完成', '完成整改'],
    }),
  },
  {
    ...date,
    key: 'rectifiedOn',
    header: '整改完成日期',
    aliases: ['完成日期', '整改日期'],
    whenWords: { zh: `整改状态为“${DONE}”`, en: `整改状态 is ${DONE}` },
    whileTyped: { notBefore: [found], neededWhere: { column: 'rectification', is: [DONE] } },
  },
];
