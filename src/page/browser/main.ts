// What does the script add to a page that is already whole? Charts, sorting, a filter, a dark look, a file of the figures.

import { drawCharts } from './charts.ts';
import { addDownload } from './download.ts';
import { addFilters } from './filter.ts';
import { addPrinting } from './printing.ts';
import { keepBoxesInOrder } from './scroll-boxes.ts';
import { addSorting } from './sorting.ts';
import { addThemeSwitch } from './theme.ts';

const tools = document.querySelector<HTMLElement>('.tools');
if (tools) {
  addThemeSwitch(tools);
  addPrinting(tools);
  addDownload(tools);
  tools.hidden = false;
}
addSorting();
addFilters();
drawCharts();
keepBoxesInOrder();
