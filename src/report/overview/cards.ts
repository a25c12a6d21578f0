// Which five figures are read first?

import type { Consolidated } from '../../define.ts';
import type { Measure } from '../../model/measure.ts';
import { VERDICTS } from '../../model/measure.ts';
import { countWords, intervalWords, percentWords } from '../../words/figures.ts';
import type { Ask } from '../ask.ts';
import { formula, from, toneOf, toneOfShare } from '../figures.ts';
import type { Cards } from '../sheet.ts';

export function cards({ plan, counts, leftOut }: Consolidated, ask: Ask): Cards {
  const { say } = ask;
  const fall = ask.figure('injury-reduction', { industry: 'key' });
  const training = ask.figure('training-coverage', { industry: 'key', role: 'all' });
  const insurance = ask.figure('insurance-coverage', { industry: 'all' });
  const complete = ask.figure('submission-completeness');
  const timely = ask.figure('submission-timeliness');
  const rows = Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  const big = (text: string, measure: Measure | undefined, look: 'card-percent' | 'card-share') => {
    const cell = formula(text, measure?.value, ask.why(measure), from(measure, 'value'));
    return { ...cell, look: cell.formula === undefined ? ('card-unknown' as const) : look };
  };
  return {
    kind: 'cards',
    cards: [
      {
        label: say('重点行业发生率降幅', 'Fall in key industries'),
        figure: big('[districts!all.fall]', fall, 'card-percent'),
        below: belowFall(fall, plan.target.reduction, ask),
        tone: toneOf(fall),
      },
      {
        label: say('重点人员培训覆盖率', 'Training coverage'),
        figure: big('[training!all/all.coverage]', training, 'card-share'),
        below: say(
          `应训 ${countWords(training?.whole)}　已训 ${countWords(training?.part)}`,
          `${countWords(training?.part)} of ${countWords(training?.whole)}`,
        ),
        tone: toneOfShare(training?.value, plan.training.target),
      },
      {
        label: say('工伤保险参保率', 'Insurance coverage'),
        figure: big('[insurance!all/all.coverage]', insurance, 'card-share'),
        below: say(
          `职工 ${countWords(insurance?.whole)}　参保 ${countWords(insurance?.part)}`,
          `${countWords(insurance?.part)} of ${countWords(insurance?.whole)}`,
        ),
        tone: toneOfShare(insurance?.value, 1),
      },
      {
        label: say('报送完整率', 'Submissions received'),
        figure: big('[submissions!all.completeness]', complete, 'card-share'),
        below: say(
          `应报 ${countWords(complete?.whole)}　已报 ${countWords(complete?.part)}　按时 ${countWords(timely?.part)}`,
          `${countWords(complete?.part)} of ${countWords(complete?.whole)}, ${countWords(timely?.part)} on time`,
        ),
        tone: toneOfShare(complete?.value, 1),
      },
      {
        label: say('强制性问题', 'Errors'),
        figure: { value: counts.error, look: 'card-count' },
        below: say(
          `核实 ${counts.query}　提示 ${counts.note}　未计入 ${rows} 行`,
          `${counts.query} queries, ${counts.note} notes, ${rows} rows left out`,
        ),
        tone: counts.error > 0 ? 'bad' : 'good',
      },
    ],
  };
}

/** What keeps a big figure from claiming too much: its interval and its verdict stand with it. */
function belowFall(fall: Measure | undefined, target: number, ask: Ask): string {
  const required = typeof fall?.required === 'number' ? percentWords(fall.required) : '—';
  const path = ask.say(
    `目标 ${percentWords(target, 0)}　应达 ${required}`,
    `target ${percentWords(target, 0)}, required ${required}`,
  );
  if (fall?.value == null) return `${path}\n${ask.why(fall)}`;
  return `${path}\n${intervalWords(fall, ask.language)}\n${ask.of(VERDICTS[fall.verdict ?? 'unknown'])}`;
}
