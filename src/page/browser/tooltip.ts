// What is told at the pointer? Every series at that place, with its limits. Built of elements: no text becomes markup.

import { axisText } from '../axis-text.ts';
import type { ChartData } from '../chart-data.ts';
import type { Colours } from './colours.ts';
import { say } from './say.ts';

export function tooltip(data: ChartData, colours: Colours) {
  return {
    trigger: 'axis' as const,
    axisPointer: { type: 'shadow' as const, shadowStyle: { color: colours.quietInk, opacity: 0.08 } },
    confine: true,
    transitionDuration: 0,
    backgroundColor: colours.paper,
    borderColor: colours.line,
    textStyle: { color: colours.ink, fontSize: 13 },
    formatter: (given: unknown) => {
      const [first] = Array.isArray(given) ? given : [given];
      return told(
        data,
        (first as { dataIndex: number }).dataIndex,
        (first as { seriesType?: string }).seriesType,
      );
    },
  };
}

function told(data: ChartData, at: number, kind: string | undefined): HTMLElement {
  const box = document.createElement('div');
  box.className = 'told';
  if (kind === 'custom') return box;
  box.append(line('strong', data.categories[at] ?? ''));
  for (const { name, values, limits, onRight } of data.series) {
    const { format } = onRight && data.right ? data.right : data.axis;
    const text = (value: number | null) => axisText(value, format, 1);
    const pair = limits?.[at];
    const interval = pair
      ? say(`（95%区间 ${text(pair[0])}～${text(pair[1])}）`, ` (95 %: ${text(pair[0])} to ${text(pair[1])})`)
      : '';
    box.append(line('span', `${name} ${text(values[at] ?? null)}${interval}`));
  }
  return box;
}

function line(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
