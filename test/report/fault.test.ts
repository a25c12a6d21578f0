import { describe, expect, it } from 'vitest';
import { renameFault } from '../../src/report/fault.ts';

describe('a report that cannot be put into place', () => {
  it('is told apart: open in Excel, or something else', () => {
    for (const code of ['EBUSY', 'EPERM', 'EACCES']) {
      expect(renameFault('r.xlsx', { code })).toMatchObject({ code: 'report/target-in-use', path: 'r.xlsx' });
    }
    expect(renameFault('r.xlsx', { code: 'ENOSPC' }).code).toBe('report/cannot-write');
  });
});
