// Is this disease a 尘肺病? The 13 of 《职业病分类和目录》 (国卫疾控发〔2013〕48号 class 1 a; the same in 2024's edition), for the
// pneumoconiosis rate of the plan.

import { comparable } from '../model/text.ts';

export const PNEUMOCONIOSES: readonly string[] = [
  '矽肺',
  '煤工尘肺',
  '石墨尘肺',
  '碳黑尘肺',
  '石棉肺',
  '滑石尘肺',
  '水泥尘肺',
  '云母尘肺',
  '陶工尘肺',
  '铝尘肺',
  '电焊工尘肺',
  '铸工尘肺',
  '根据《尘肺病诊断标准》和《尘肺病理诊断标准》可以诊断的其他尘肺病',
];

/** 硅肺 is 矽肺 in today's word for the element; 煤矽肺, 矽肺结核, 尘肺贰期 and 职业性… hold one of these. */
const NAMED = /尘肺|矽肺|硅肺|石棉肺|煤肺/;
/** Of the six other respiratory diseases, the one whose name runs dust and lung together; and the class's own name. */
const LOOKS_LIKE = /粉尘肺沉着病?|尘肺病?及其他呼吸系统疾病/g;
const NOT_DIAGNOSED =
  /疑似|可疑|待排|待查|待诊|排除|观察对象|未[见患诊发确]|不[能予是符支]|[无非](?:职业性)?(?:尘肺|矽肺|硅肺|石棉肺|煤肺)/;

/** True only for a diagnosed 尘肺病: not for 疑似, 无尘肺 or the disease class as a whole. */
export function isPneumoconiosis(diseaseName: string): boolean {
  const name = comparable(diseaseName).replace(LOOKS_LIKE, '');
  return NAMED.test(name) && !NOT_DIAGNOSED.test(name);
}
