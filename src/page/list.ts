// Which long lists stand on the page? The findings, as the workbook lists them, as far as a page can be read. Lists of
// enterprises and persons stay in the workbook: a page is passed on more easily than a file of the office.

import type { Ask } from '../report/ask.ts';
import type { Ledger } from '../report/sheet.ts';
import { attribute, type Html, html } from './markup.ts';
import { boxed, isNumber } from './table.ts';
import { valueText } from './value-text.ts';

const SHOWN: ReadonlySet<string> = new Set(['findings']);
const MOST = 500;

/** `sheet`: the tab on which the workbook has the whole of it. */
export function listOf(ledger: Ledger, id: string, title: string, sheet: string, ask: Ask): Html {
  const caption = ledger.caption ?? title;
  if (!SHOWN.has(ledger.id)) {
    const where = ask.say(`逐条见汇总工作簿“${sheet}”表。`, `Listed in the workbook, sheet ${sheet}.`);
    return html`<p class="elsewhere"><strong>${caption}</strong> ${ledger.count > 0 ? where : ledger.none}</p>`;
  }
  if (ledger.count === 0) return html`<p class="elsewhere">${ledger.none}</p>`;
  const rows: Html[] = [];
  for (const { cells, tone } of ledger.rows()) {
    if (rows.length === MOST) break;
    const drawn = ledger.columns.map(({ id: column, look, toned }, i) => {
      const value = cells[i] ?? '';
      const text = valueText(value, look);
      const plate = toned && tone ? html`<span class="plate">${text}</span>` : text;
      const all = html` data-column="${column}" class="${isNumber(look) ? 'number' : look}${toned && tone ? ` tone-${tone}` : ''}"`;
      return i === 0 ? html`<th scope="row"${all}>${plate}</th>` : html`<td${all}>${plate}</td>`;
    });
    rows.push(html`<tr>${drawn}</tr>
`);
  }
  const more = ledger.count - rows.length;
  const heads = ledger.columns.map(
    ({ id: column, header, look }) =>
      html`<th scope="col" data-column="${column}" class="${isNumber(look) ? 'number' : look}"><span class="words">${header}</span></th>`,
  );
  const rest = ask.say(
    `此处列出前 ${MOST} 项，另有 ${more} 项见汇总工作簿“${sheet}”表。`,
    `The first ${MOST}; ${more} more in the workbook, sheet ${sheet}.`,
  );
  const printed = ask.say(
    `打印件只列前 40 项；全部见汇总工作簿“${sheet}”表。`,
    `On paper the first 40; all of them in the workbook, sheet ${sheet}.`,
  );
  return html`<div class="list" data-list="${id}">${boxed(
    id,
    html`<table data-grid="${id}" class="long"><caption id="${id}-caption"${attribute('class', ledger.caption === undefined ? 'unseen' : undefined)}>${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody></table>`,
  )}${rows.length > 40 ? html`<p class="elsewhere on-paper">${printed}</p>` : undefined}${more > 0 ? html`<p class="elsewhere">${rest}</p>` : undefined}</div>`;
}
