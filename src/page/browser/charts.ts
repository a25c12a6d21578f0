// How do the charts come onto the page and stay right? Drawn as SVG, again for another look, width or paper. Only the
// parts of ECharts that are needed are bundled.

import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartData } from '../chart-data.ts';
import { chartOption } from './chart-option.ts';
import { coloursOf } from './colours.ts';
import { onTheme } from './theme.ts';

use([BarChart, LineChart, CustomChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** On A4 across, less the margins. */
const PAPER = { width: 480, height: 210 };

export function drawCharts(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure')) {
    const room = figure.querySelector<HTMLElement>('.chart');
    const data = figure.querySelector('.chart-data')?.textContent;
    if (!room || !data) continue;
    room.hidden = false;
    const chart = init(room, undefined, { renderer: 'svg' });
    keepDrawn(chart, room, JSON.parse(data) as ChartData);
    const details = figure.querySelector('details');
    if (details) details.open = false;
  }
}

function keepDrawn(chart: ECharts, room: HTMLElement, data: ChartData): void {
  const draw = () => chart.setOption(chartOption(data, coloursOf(room), chart.getWidth()), true);
  draw();
  onTheme(draw);
  new ResizeObserver(() => {
    if (room.clientWidth === 0 || room.clientWidth === chart.getWidth()) return;
    chart.resize();
    draw();
  }).observe(room);
  addEventListener('beforeprint', () => {
    chart.resize(PAPER);
    draw();
  });
  addEventListener('afterprint', () => {
    chart.resize({ width: 'auto', height: 'auto' });
    draw();
  });
}
