// How does a sheet of the workbook become a section of the page? Block by block: what a sheet lays out for Excel is what
// stands here, so that no figure is computed twice and a new sheet appears by itself.

import type { Ask } from '../report/ask.ts';
import type { Block, Cards, Sheet, SheetModel } from '../report/sheet.ts';
import { figureOf } from './figure.ts';
import { listOf } from './list.ts';
import { attribute, type Html, html } from './markup.ts';
import { tableOf } from './table.ts';
import { valueText } from './value-text.ts';

export interface BuiltSheet extends Pick<Sheet, 'id' | 'name'> {
  readonly model: SheetModel;
}

/** The blocks of a sheet, without its title and notes. */
export function blocksOf(sheet: BuiltSheet, ask: Ask): Html[] {
  return sheet.model.blocks.map((block) => blockOf(block, sheet, ask));
}

function blockOf(block: Block, { id, name, model }: BuiltSheet, ask: Ask): Html {
  switch (block.kind) {
    case 'cards':
      return cardsOf(block);
    case 'lines':
      return html`${block.caption && html`<h3>${block.caption}</h3>`}<ol class="sentences">${block.lines.map((line) => html`<li>${line}</li>`)}</ol>
`;
    case 'charts':
      return html`${block.caption && html`<h3>${block.caption}</h3>`}<div class="charts">${block.charts.map((chart) => figureOf(chart, ask))}</div>
`;
    case 'grid':
      return tableOf(block, `${id}-${block.id}`, model.title, ask);
    case 'ledger':
      return listOf(block, `${id}-${block.id}`, model.title, name, ask);
  }
}

function cardsOf({ cards }: Cards): Html {
  const drawn = cards.map(({ label, figure, below, tone }) => {
    const { value, look = 'card-count', note } = figure;
    return html`<li class="card${tone ? ` tone-${tone}` : ''}"><h3>${label}</h3><p class="big"${attribute('data-value', typeof value === 'number' ? value : undefined)}${attribute('title', note)}>${valueText(value, look)}</p><p class="below">${below}</p></li>
`;
  });
  return html`<ul class="cards">
${drawn}</ul>
`;
}
