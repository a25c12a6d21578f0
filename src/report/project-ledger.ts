// Which prevention projects are there, where does each stand, and what is open? Reviewers masked, each by himself.

import type { Consolidated } from '../define.ts';
import { daysBetween, lastDayOfMonth } from '../model/date.ts';
import type { Personal } from '../model/finding.ts';
import { shownFreely } from '../model/free-text.ts';
import { lastMonthOf } from '../model/period.ts';
import { scrubbed } from '../model/scrubbed.ts';
import type { PreventionProject } from '../tables/prevention-project.ts';
import {
  awaited,
  failedAt,
  isAcceptedEarly,
  isEndUnknown,
  isPaidUnaccepted,
  isPaidUndated,
  projectsIn,
  stageAt,
} from '../tally/projects.ts';
import {
  type ExpertsByName,
  expertsByName,
  ownUnitReviewers,
  reviewersOf,
  reviewersOutOfTerm,
  unlistedReviewers,
} from '../tally/reviewers.ts';
import { awaitedWords, FAILED_STAGE, PROJECT_STAGE_WORDS } from '../words/project.ts';
import type { Ask } from './ask.ts';
import { SOURCE_WIDTHS, sourceCells, sourceColumns } from './ledgers.ts';
import { day, type Ledger } from './sheet.ts';

/** Up to the reviewers: on one page that can be read (235 of the 250 that A4 has at 60 %). Where a row stands is behind it. */
const WIDTHS = [10, 9, 8, 11, 11, 11, 9, 14, 14, 14, 14, 26, 14, 22, 16, 16, 16] as const;

export function projectLedger(
  { city, peers, plan, period }: Consolidated,
  ask: Ask,
): { readonly ledger: Ledger; readonly widths: readonly number[]; readonly printed: number } {
  const { say } = ask;
  const end = lastDayOfMonth(lastMonthOf(period));
  // A district's reviewers may stand in another's 专家库.
  const experts = expertsByName(peers?.city ?? city);
  const found = projectsIn(city, end);
  const ledger: Ledger = {
    kind: 'ledger',
    id: 'projects',
    caption: say(`项目清单（${found.length} 个）`, `Projects (${found.length})`),
    newPage: true,
    columns: [
      { id: 'district', header: say('区市', 'District'), look: 'text' },
      { id: 'stage', header: say('进展', 'Stage'), look: 'text' },
      { id: 'kind', header: say('类型', 'Kind'), look: 'text' },
      { id: 'appliedOn', header: say('申报日期', 'Applied'), look: 'date' },
      { id: 'reviewedOn', header: say('评审日期', 'Reviewed'), look: 'date' },
      { id: 'acceptedOn', header: say('验收日期', 'Accepted'), look: 'date' },
      { id: 'acceptance', header: say('验收结论', 'Acceptance'), look: 'text' },
      { id: 'budget', header: say('预算(元)', 'Budget'), look: 'amount' },
      { id: 'contract', header: say('合同(元)', 'Contract'), look: 'amount' },
      { id: 'paid', header: say('支付(元)', 'Paid'), look: 'amount' },
      { id: 'paidOn', header: say('支付日期', 'Paid on'), look: 'date' },
      { id: 'open', header: say('待办和疑点', 'Open'), look: 'wrapped' },
      { id: 'projectNo', header: say('项目编号', 'Number'), look: 'code' },
      { id: 'title', header: say('项目名称', 'Project'), look: 'wrapped' },
      { id: 'applicant', header: say('申报单位', 'Applicant'), look: 'wrapped' },
      { id: 'provider', header: say('实施单位', 'Carried out by'), look: 'wrapped' },
      { id: 'reviewers', header: say('评审专家', 'Reviewers'), look: 'wrapped' },
      ...sourceColumns(ask),
    ],
    count: found.length,
    *rows() {
      for (const { district, row } of found) {
        const { values } = row;
        const shown = (text: string | undefined) => text && scrubbed(text);
        yield {
          cells: [
            ask.districtName(district),
            ask.of(failedAt(values, end) ? FAILED_STAGE : PROJECT_STAGE_WORDS[stageAt(values, end)]),
            values.kind,
            day(values.appliedOn),
            day(values.reviewedOn),
            day(values.acceptedOn),
            values.acceptance,
            values.budget,
            values.contract,
            values.paid,
            day(values.paidOn),
            openIn(values, end, experts, plan.projects?.experts, ask).join(say('；', '; ')) || undefined,
            shown(values.projectNo),
            values.title && shownFreely(values.title, { ...values }),
            shown(values.applicant),
            shown(values.provider),
            reviewersOf(values).map(String).join('、') || undefined,
            ...sourceCells(row),
          ],
        };
      }
    },
    wraps: true,
    none: say('没有报送工伤预防项目', 'no project was sent'),
  };
  return { ledger, widths: [...WIDTHS, ...SOURCE_WIDTHS], printed: WIDTHS.length };
}

/** What it waits for, then what the rules of the family `project` ask about. */
function openIn(
  project: PreventionProject,
  end: string,
  experts: ExpertsByName,
  minimum: number | undefined,
  ask: Ask,
): string[] {
  const { say } = ask;
  const names = (people: readonly Personal[]) => people.map(String).join('、');
  const waits = awaited(project, end);
  // Where nobody sent a 专家库 nothing is said of who is in it.
  const unlisted = experts.size === 0 ? [] : unlistedReviewers(project, experts);
  const own = ownUnitReviewers(project, experts).map(({ expert }) => expert);
  const out = reviewersOutOfTerm(project, experts).map(({ expert }) => expert);
  const count = reviewersOf(project).length;
  const said: (string | false | undefined)[] = [
    waits &&
      say(
        `待${awaitedWords(waits).zh}（${daysBetween(waits.since, end)} 日）`,
        `waits for ${awaitedWords(waits).en} (${daysBetween(waits.since, end)} days)`,
      ),
    isEndUnknown(project, end) &&
      say('没有实施止，是否待验收不明', 'no 实施止: whether it waits for acceptance is not known'),
    project.acceptance === '不合格' && say('验收不合格', 'not accepted'),
    isPaidUnaccepted(project) && say('未验收已支付', 'paid before acceptance'),
    isAcceptedEarly(project) && say('实施未止已验收', 'accepted before its end'),
    project.paid !== undefined &&
      project.contract !== undefined &&
      project.paid > project.contract &&
      say('支付超过合同', 'paid beyond the contract'),
    isPaidUndated(project) && say('支付年度不明', 'the year of the payment is not known'),
    minimum !== undefined &&
      project.reviewedOn !== undefined &&
      count < minimum &&
      say(`评审专家 ${count} 位，少于 ${minimum} 位`, `${count} reviewers, fewer than ${minimum}`),
    own.length > 0 && say(`${names(own)}评审本单位项目`, `${names(own)} of its own unit`),
    out.length > 0 && say(`${names(out)}不在聘期`, `${names(out)} out of term`),
    unlisted.length > 0 &&
      say(`${names(unlisted)}不在专家库`, `${names(unlisted)} in no register of experts`),
  ];
  return said.filter((one) => typeof one === 'string');
}
