// What does a plan let go to other bodies? Lines of `plan show`.

import type { Language } from '../define.ts';
import type { Plan, Recipient, Sharing } from '../model/plan.ts';
import { TABLES } from '../tables/index.ts';
import { listWords } from '../words/list.ts';
import { SHARED_BY_WORDS } from '../words/shared-by.ts';

/** What `plan show` has in its hands; the tables ask a plan for industries, roles and crosswalk. */
type Planned = Pick<Plan, 'industries' | 'roles'>;

export function sharingWords(
  { source, threshold, recipients }: Sharing,
  plan: Planned,
  language: Language,
): string[] {
  const zh = language === 'zh';
  return [
    source[language],
    zh ? `少于 ${threshold} 例（0 除外）不列` : `counts below ${threshold} (but 0) are not shown`,
    ...recipients.flatMap((recipient) => [
      `${recipient.id}  ${recipient.name[language]}${onlyWords(recipient, plan, language)}`,
      ...recipient.tables.map(({ table, columns, days }) => {
        const dates = days === undefined ? '' : zh ? '（日期到日）' : ' (dates to the day)';
        return `  ${headerOf(table)}${zh ? '：' : ': '}${listWords(
          columns.map((key) => columnOf(table, key, plan)),
          language,
        )}${dates}`;
      }),
      ...(recipient.aggregates.length === 0
        ? []
        : [
            `  ${zh ? '汇总例数：' : 'counts by: '}${listWords(
              recipient.aggregates.map(({ by }) =>
                by.map((one) => SHARED_BY_WORDS[one][language]).join(' × '),
              ),
              language,
            )}`,
          ]),
    ]),
  ];
}

function onlyWords({ industry, bases }: Recipient, { industries }: Planned, language: Language): string {
  const zh = language === 'zh';
  const only = [
    ...(industry === undefined
      ? []
      : [industries.find(({ id }) => id === industry)?.name[language] ?? industry]),
    ...(bases === undefined ? [] : [`${zh ? '条项 ' : 'items '}${listWords(bases, language)}`]),
  ];
  if (only.length === 0) return '';
  return zh ? `（只含${listWords(only, 'zh')}）` : ` (only ${listWords(only, 'en')})`;
}

/** A plan may name a table or a column that this version does not know. */
const headerOf = (table: string) => TABLES.find(({ id }) => id === table)?.sheet ?? table;

function columnOf(table: string, key: string, plan: Planned): string {
  const columns = TABLES.find(({ id }) => id === table)?.columns(plan as Plan) ?? [];
  return columns.find((column) => column.key === key)?.header ?? (key === 'district' ? '区市' : key);
}
