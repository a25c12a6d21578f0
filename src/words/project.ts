// What are the stages and steps of a prevention project called?

import type { Bilingual } from '../model/bilingual.ts';
import type { ProjectStage, ProjectStep } from '../model/plan.ts';

export const PROJECT_STEP_WORDS: Readonly<Record<ProjectStep, Bilingual>> = {
  review: { zh: '评审', en: 'review' },
  implement: { zh: '实施', en: 'implementation' },
  accept: { zh: '验收', en: 'acceptance' },
  evaluate: { zh: '绩效评价', en: 'evaluation' },
};

export const PROJECT_STAGE_WORDS: Readonly<Record<ProjectStage, Bilingual>> = {
  applied: { zh: '申报', en: 'applied for' },
  reviewed: { zh: '已评审', en: 'reviewed' },
  implementing: { zh: '实施中', en: 'going on' },
  accepted: { zh: '已验收', en: 'accepted' },
  evaluated: { zh: '已评绩效', en: 'evaluated' },
};
