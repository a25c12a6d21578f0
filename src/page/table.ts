// How does a table stand on the page? With its caption, its headers and their scope; in a box of its own that scrolls, so
// that the page never does sideways. Complete without a script, which only adds the sorting.

import type { Ask } from '../report/ask.ts';
import { type Cell, type Content, type Grid, type GridColumn, UNKNOWN } from '../report/sheet.ts';
import type { Look } from '../report/style.ts';
import { attribute, type Html, html } from './markup.ts';
import { Notes } from './notes.ts';
import { valueText } from './value-text.ts';

/** `id` is unique on the page. */
export function tableOf(grid: Grid, id: string, title: string, ask: Ask): Html {
  const notes = new Notes();
  const head = headOf(grid.columns, notes);
  const body = grid.rows.map((row) => {
    const cells = grid.columns.map((column, i) => cellOf(row.cells[column.id], column, i === 0, notes));
    return html`<tr${attribute('class', row.total && 'total')} data-row="${row.id}">${cells}</tr>
`;
  });
  return html`${boxed(
    id,
    html`<table data-grid="${id}"><caption id="${id}-caption"${attribute('class', grid.caption === undefined ? 'unseen' : undefined)}>${grid.caption ?? title}</caption>
<thead>${head}</thead>
<tbody>
${body}</tbody></table>`,
  )}${notes.list(ask)}`;
}

/** What is wider than the page is moved in here, by keyboard too. */
export function boxed(id: string, table: Html): Html {
  return html`<div class="box" role="region" tabindex="0" aria-labelledby="${id}-caption">${table}</div>`;
}

export const isNumber = (look: Look) => !TEXTUAL.has(look);
const TEXTUAL: ReadonlySet<Look> = new Set(['text', 'centred', 'wrapped', 'code', 'unknown', 'date']);

/** One header row, or two where columns stand in groups. */
function headOf(columns: readonly GridColumn[], notes: Notes): Html {
  const isGrouped = columns.some(({ group }) => group !== undefined);
  const header = ({ header: words, look, note, id }: GridColumn, rows: number) =>
    html`<th scope="col" data-column="${id}" class="${isNumber(look) ? 'number' : look}"${attribute('rowspan', rows > 1 ? rows : undefined)}><span class="words">${words}</span>${notes.sign(note)}</th>`;
  if (!isGrouped) return html`<tr>${columns.map((column) => header(column, 1))}</tr>`;
  const top: Html[] = [];
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]!;
    if (column.group === undefined) {
      top.push(header(column, 2));
      continue;
    }
    let end = i + 1;
    while (columns[end]?.group === column.group) end++;
    top.push(html`<th scope="colgroup" class="group" colspan="${end - i}">${column.group}</th>`);
    i = end - 1;
  }
  const below = columns.filter(({ group }) => group !== undefined).map((column) => header(column, 1));
  return html`<tr>${top}</tr><tr>${below}</tr>`;
}

function cellOf(content: Content, column: GridColumn, isHead: boolean, notes: Notes): Html {
  const cell: Cell = typeof content === 'object' ? content : { value: content ?? '' };
  const { value, look = column.look, tone, note } = cell;
  const text = valueText(value, look);
  const classes = [
    value === UNKNOWN || look === 'unknown' ? 'unknown' : isNumber(column.look) ? 'number' : column.look,
  ];
  if (tone) classes.push(`tone-${tone}`);
  const all = html` class="${classes.join(' ')}"${attribute('data-value', typeof value === 'number' ? value : undefined)}${attribute('title', note)}`;
  const sign = notes.sign(note);
  if (isHead) return html`<th scope="row"${all}>${text}${sign}</th>`;
  const bar = column.bar && typeof value === 'number' ? barOf(value) : undefined;
  return html`<td${all}>${bar}${toned(text, tone !== undefined)}${sign}</td>`;
}

/** A verdict is a small plate; colour only repeats what its words say. */
function toned(text: string, isToned: boolean): Html {
  return isToned ? html`<span class="plate">${text}</span>` : html`${text}`;
}

/** A share as a bar behind its figure: attributes of SVG, for the page's policy allows no style in an element. */
function barOf(share: number): Html {
  const width = Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10;
  return html`<svg class="bar" aria-hidden="true" width="100%" height="4"><rect class="bar-whole" width="100%" height="4" rx="2"/><rect class="bar-part" width="${width}%" height="4" rx="2"/></svg>`;
}
