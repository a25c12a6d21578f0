import { expect, test } from 'vitest';
import { isPneumoconiosis, PNEUMOCONIOSES } from '../../src/reference/pneumoconiosis.ts';
import { fc } from '../statistics/properties.ts';
import { against, csv, isSharedHere } from './shared.ts';

test.each([
  ...PNEUMOCONIOSES,
  '硅肺',
  '炭黑尘肺',
  '尘肺病',
  '尘肺',
  '职业性尘肺病',
  '职业性矽肺贰期',
  '矽肺Ⅲ期',
  '煤矽肺',
  '矽肺结核',
  '职业性 电焊工尘肺 壹期',
  '其他尘肺病',
])('%s is one', (name) => expect(isPneumoconiosis(name)).toBe(true));

test.each([
  '',
  '疑似尘肺病',
  '无尘肺',
  '无职业性尘肺',
  '未见尘肺',
  '尘肺病待排',
  '不能诊断为尘肺病',
  '尘肺观察对象',
  '金属及其化合物粉尘肺沉着病', // one of the six others, and its name holds 尘肺
  '职业性尘肺病及其他呼吸系统疾病', // the class, no disease
  '硬金属肺病',
  '棉尘病',
  '过敏性肺炎',
  '石棉所致肺癌',
  '噪声聋',
])('%j is none', (name) => expect(isPneumoconiosis(name)).toBe(false));

test('never throws (any text)', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void isPneumoconiosis(text)));
});

test.skipIf(!isSharedHere)(against('is the list that it was written from'), () => {
  expect(csv('reference/pneumoconioses.csv').map(({ name }) => name)).toEqual(PNEUMOCONIOSES);
});
