import { expect, it } from 'vitest';
import { printable, visible } from '../../src/words/visible.ts';

it('shows what a terminal would obey', () => {
  expect(printable('a\u001b[31m\nb')).toBe('a\\u001B[31m\\u000Ab');
  expect(visible('a\u001b[31m\u202eb')).toBe('a\\u001B[31m\\u202Eb');
});

it('keeps a cell in one line', () => {
  expect(visible('甲\r\n乙\t丙\n丁')).toBe('甲⏎乙 丙⏎丁');
});
