// The row slipped by one column: each cell that could not be read gets what stands beside it.

import type { Suggester } from '../define.ts';

export const shiftedRow: Suggester = {
  codes: [
    'cell/required',
    'cell/not-a-number',
    'cell/not-an-integer',
    'cell/negative',
    'cell/not-a-date',
    'cell/not-in-list',
  ],
  ofShiftedRows: true,
  suggest({ args }) {
    const { shift, instead, from = '', to = '' } = args;
    if (shift === undefined || (typeof instead !== 'string' && typeof instead !== 'number')) return undefined;
    const side = shift === 1 ? { zh: '左', en: 'left' } : { zh: '右', en: 'right' };
    return {
      value: instead,
      because: {
        zh: '这一行 {from} 至 {to} 列多处无法读取，整体向{side}移一格后都能读取，应是错位一栏；其余各格请一并移动',
        en: 'columns {from} to {to} of this row cannot be read and all could be if they stood one column further {side}: the row slipped; move its other cells too',
      },
      args: { from, to, side },
    };
  },
};
