import { expect, test } from 'vitest';
import { parseDisabilityGrade } from '../../src/reference/disability-grade.ts';

test('all ten, in every form', () => {
  for (const [i, word] of [...'一二三四五六七八九十'].entries()) {
    for (const form of [
      i + 1,
      String(i + 1),
      `${i + 1}级`,
      `${word}级`,
      `伤残${word}级`,
      `${word}级伤残`,
      `${word} 级`,
    ]) {
      expect(parseDisabilityGrade(form)).toBe(i + 1);
    }
  }
});

test.each(['', '0', '11', '十一级', '级', '未达级', '一至四级', '1.5', -1, 0, 11, '轻伤'])(
  '%j is none',
  (text) => {
    expect(parseDisabilityGrade(text)).toBeUndefined();
  },
);
