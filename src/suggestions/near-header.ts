// A label that is no column's, beside a column that is missing: its header, mistyped (found by ingest/near-header.ts).

import type { Suggester } from '../define.ts';

export const nearHeader: Suggester = {
  codes: ['structure/unknown-column', 'structure/missing-column'],
  suggest({ args: { meant } }) {
    if (typeof meant !== 'string') return undefined;
    return {
      value: meant,
      because: {
        zh: '表中没有“{meant}”，而此处的栏名与它只差一两个字',
        en: 'the sheet has no “{meant}”, and this label is all but it',
      },
      args: { meant },
    };
  },
};
