// What are the families of findings about?

import type { Bilingual } from '../model/bilingual.ts';

export const FAMILY_NAMES: Readonly<Record<string, Bilingual>> = {
  file: { zh: '文件能不能读', en: 'can the file be read' },
  structure: { zh: '工作表、表头和整行', en: 'sheets, headers and whole rows' },
  cell: { zh: '单个单元格', en: 'single cells' },
  enterprise: { zh: '企业台账', en: 'the enterprise table' },
  injury: { zh: '工伤台账', en: 'the injury table' },
  training: { zh: '培训台账', en: 'the training table' },
  history: { zh: '历史汇总', en: 'the history table' },
  register: { zh: '登记台账（事故、职业危害、隐患等）', en: 'registers (accidents, hazards, dangers …)' },
  project: { zh: '工伤预防项目', en: 'prevention projects' },
  cross: { zh: '各期、各区市之间', en: 'between periods and districts' },
  submission: { zh: '整份报送', en: 'the submission as a whole' },
  plan: { zh: '方案文件', en: 'the plan file' },
  claim: { zh: '文稿里的说法', en: 'the claims of a draft' },
};
