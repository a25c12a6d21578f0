// What is asked of the data? One rule a file; one line here, in the order of asking.

import type { Rule } from '../define.ts';
import { caseVanished } from './cross/case-vanished.ts';
import { enterpriseVanished } from './cross/enterprise-vanished.ts';
import { implausibleExposure } from './cross/implausible-exposure.ts';
import { jump } from './cross/jump.ts';
import { revised } from './cross/revised.ts';
import { sameCaseTwoDistricts } from './cross/same-case-two-districts.ts';
import { sameEnterpriseTwoDistricts } from './cross/same-enterprise-two-districts.ts';
import { zeroAfterCases } from './cross/zero-after-cases.ts';
import { codeCheckDigit } from './enterprise/code-check-digit.ts';
import { codeMalformed } from './enterprise/code-malformed.ts';
import { digitsSwapped } from './enterprise/digits-swapped.ts';
import { districtDiffers } from './enterprise/district-differs.ts';
import { enterpriseDuplicate } from './enterprise/duplicate.ts';
import { implausibleSize } from './enterprise/implausible-size.ts';
import { industryMismatch } from './enterprise/industry-mismatch.ts';
import { injuriesDiffer } from './enterprise/injuries-differ.ts';
import { insuredExceedsEmployees } from './enterprise/insured-exceeds-employees.ts';
import { keyIndustryBlank } from './enterprise/key-industry-blank.ts';
import { nameDiffers } from './enterprise/name-differs.ts';
import { noEmployees } from './enterprise/no-employees.ts';
import { riskClassMismatch } from './enterprise/risk-class-mismatch.ts';
import { historyDuplicate } from './history/duplicate.ts';
import { industryMissing } from './history/industry-missing.ts';
import { industryOfPlanBefore } from './history/industry-of-plan-before.ts';
import { overlapsCases } from './history/overlaps-cases.ts';
import { injuryAfterPeriod } from './injury/after-period.ts';
import { basisOutcomeMismatch } from './injury/basis-outcome-mismatch.ts';
import { datesOutOfOrder } from './injury/dates-out-of-order.ts';
import { deathWithoutSeverity } from './injury/death-without-severity.ts';
import { decidedTooLate } from './injury/decided-too-late.ts';
import { diseaseMissing } from './injury/disease-missing.ts';
import { duplicateCase } from './injury/duplicate-case.ts';
import { injuryIdCheckDigit } from './injury/id-check-digit.ts';
import { samePersonSameDay } from './injury/same-person-same-day.ts';
import { injuryUnknownEnterprise } from './injury/unknown-enterprise.ts';
import { acceptedEarly } from './project/accepted-early.ts';
import { expertOfOwnUnit } from './project/expert-of-own-unit.ts';
import { expertOutOfTerm } from './project/expert-out-of-term.ts';
import { paidBeforeAcceptance } from './project/paid-before-acceptance.ts';
import { stageOverdue } from './project/stage-overdue.ts';
import { tooFewExperts } from './project/too-few-experts.ts';
import { registerAfterPeriod } from './register/after-period.ts';
import { registerBlank } from './register/blank.ts';
import { registerDatesOutOfOrder } from './register/dates-out-of-order.ts';
import { registerDuplicate } from './register/duplicate.ts';
import { leftEmpty } from './register/left-empty.ts';
import { overdue } from './register/overdue.ts';
import { partExceedsWhole } from './register/part-exceeds-whole.ts';
import { registerUnknownEnterprise } from './register/unknown-enterprise.ts';
import { registerVanished } from './register/vanished.ts';
import { duplicatePeriod } from './submission/duplicate-period.ts';
import { incomplete } from './submission/incomplete.ts';
import { late } from './submission/late.ts';
import { missing } from './submission/missing.ts';
import { unchanged } from './submission/unchanged.ts';
import { trainingAfterPeriod } from './training/after-period.ts';
import { trainingDuplicate } from './training/duplicate.ts';
import { hoursShort } from './training/hours-short.ts';
import { trainingIdCheckDigit } from './training/id-check-digit.ts';
import { moreThanRequired } from './training/more-than-required.ts';
import { roleOutsidePlan } from './training/role-outside-plan.ts';
import { trainingUnknownEnterprise } from './training/unknown-enterprise.ts';

export const RULES: readonly Rule[] = [
  codeMalformed,
  codeCheckDigit,
  enterpriseDuplicate,
  industryMismatch,
  keyIndustryBlank,
  riskClassMismatch,
  noEmployees,
  insuredExceedsEmployees,
  implausibleSize,
  digitsSwapped,
  districtDiffers,
  injuryAfterPeriod,
  basisOutcomeMismatch,
  datesOutOfOrder,
  deathWithoutSeverity,
  decidedTooLate,
  diseaseMissing,
  duplicateCase,
  injuryIdCheckDigit,
  samePersonSameDay,
  injuryUnknownEnterprise,
  trainingAfterPeriod,
  trainingDuplicate,
  hoursShort,
  trainingIdCheckDigit,
  moreThanRequired,
  roleOutsidePlan,
  trainingUnknownEnterprise,
  // They count rows of other tables, and come after all that leaves such rows out.
  nameDiffers,
  injuriesDiffer,
  caseVanished,
  enterpriseVanished,
  implausibleExposure,
  jump,
  revised,
  sameCaseTwoDistricts,
  sameEnterpriseTwoDistricts,
  zeroAfterCases,
  historyDuplicate,
  overlapsCases,
  industryOfPlanBefore,
  industryMissing,
  registerUnknownEnterprise,
  registerDuplicate,
  partExceedsWhole,
  registerAfterPeriod,
  registerDatesOutOfOrder,
  leftEmpty,
  overdue,
  registerBlank,
  registerVanished,
  tooFewExperts,
  expertOfOwnUnit,
  expertOutOfTerm,
  acceptedEarly,
  paidBeforeAcceptance,
  stageOverdue,
  duplicatePeriod,
  missing,
  incomplete,
  late,
  unchanged,
];
