// What are the stages and steps of a prevention project called?

import type { Bilingual } from '../model/bilingual.ts';
import type { ProjectStage, ProjectStep } from '../model/plan.ts';

export const PROJECT_STEP_WORDS: Readonly<Record<ProjectStep, Bilingual>> = {
  review: { zh: '评审', en: 'review' },
  implement: { zh: '实施', en: 'implementation' },
  accept: { zh: '验收', en: 'acceptance' },
  evaluate: { zh: '绩效评价', en: 'evaluation' },
};

/** The acceptance failed. */
const ACCEPT_AGAIN: Bilingual = { zh: '重新验收', en: 'another acceptance' };

export function awaitedWords({
  step,
  again,
}: {
  readonly step: ProjectStep;
  readonly again?: true;
}): Bilingual {
  return again ? ACCEPT_AGAIN : PROJECT_STEP_WORDS[step];
}

export const PROJECT_STAGE_WORDS: Readonly<Record<ProjectStage, Bilingual>> = {
  applied: { zh: '申报', en: 'applied for' },
  reviewed: { zh: '已评审', en: 'reviewed' },
  implementing: { zh: '实施中', en: 'going on' },
  accepted: { zh: '已验收', en: 'accepted' },
  evaluated: { zh: '已评绩效', en: 'evaluated' },
};

/** Of one project: what failed goes on. */
export const FAILED_STAGE: Bilingual = {
  zh: '实施中（待重新验收）',
  en: 'going on (to be accepted again)',
};
