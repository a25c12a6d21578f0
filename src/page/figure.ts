// How does a chart stand on the page? As a figure with what can be seen in it, and a table of its points: that is what a
// page without script shows, and what those read who see no chart.

import type { Ask } from '../report/ask.ts';
import { type Chart, UNKNOWN } from '../report/sheet.ts';
import { axisText } from './axis-text.ts';
import { chartData } from './chart-data.ts';
import { type Html, html, jsonData } from './markup.ts';
import { boxed } from './table.ts';

export function figureOf(chart: Chart, ask: Ask): Html {
  const id = `chart-${chart.id}`;
  // Open as it comes; the script folds it where it has drawn the chart.
  return html`<figure id="${id}"><figcaption>${chart.title}</figcaption>
<div class="chart" role="img" aria-label="${chart.alt}" hidden></div>
<p class="alt">${chart.alt}</p>
<details open><summary>${ask.say('数据表', 'Data')}</summary>${pointsOf(chart, id, ask)}</details>
<script type="application/json" class="chart-data">${jsonData(chartData(chart))}</script></figure>
`;
}

function pointsOf(chart: Chart, id: string, ask: Ask): Html {
  const { series, categories } = chartData(chart);
  const columns = series.flatMap(({ name, values, limits, onRight }) => {
    const { format } = onRight && chart.right ? chart.right : chart.axis;
    const text = (value: number | null | undefined) => axisText(value ?? null, format, 1);
    const column = { name, texts: values.map(text) };
    if (limits === undefined) return [column];
    const limit = (which: 0 | 1) => limits.map((pair) => text(pair?.[which]));
    return [
      column,
      { name: ask.say('95%下限', '95 % low'), texts: limit(0) },
      { name: ask.say('95%上限', '95 % high'), texts: limit(1) },
    ];
  });
  const heads = columns.map(
    ({ name }) => html`<th scope="col" class="number"><span class="words">${name}</span></th>`,
  );
  const rows = categories.map((category, i) => {
    const cells = columns.map(
      ({ texts }) => html`<td class="${texts[i] === UNKNOWN ? 'unknown' : 'number'}">${texts[i]}</td>`,
    );
    return html`<tr><th scope="row">${category}</th>${cells}</tr>
`;
  });
  return boxed(
    id,
    html`<table class="points"><caption id="${id}-caption" class="unseen">${chart.title}</caption>
<thead><tr><th scope="col"><span class="words">${ask.say('分类', 'Category')}</span></th>${heads}</tr></thead>
<tbody>
${rows}</tbody></table>`,
  );
}
