// How does a chart of the report look in ECharts? Bars, lines, dots; whiskers are drawn by hand, ECharts has none. What is
// unknown is a gap.

import type { CustomSeriesRenderItem } from 'echarts';
import { axisText } from '../axis-text.ts';
import type { ChartData, SeriesData } from '../chart-data.ts';
import type { Colours } from './colours.ts';
import { tooltip } from './tooltip.ts';

/** `width` in px: a narrow chart lies on its side, so that the names of districts can be read. */
export function chartOption(data: ChartData, colours: Colours, width: number) {
  const lies = data.horizontal === true || (width < 520 && isOfNames(data));
  const names = {
    type: 'category' as const,
    data: [...data.categories],
    inverse: lies,
    axisTick: { show: false },
    axisLine: { onZero: false, lineStyle: { color: colours.line } },
    axisLabel: {
      color: colours.quietInk,
      fontSize: 12,
      hideOverlap: !isOfNames(data),
      ...(!lies && isOfNames(data) && { interval: 0, rotate: data.categories.length * 60 > width ? 35 : 0 }),
    },
  };
  const values = [data.axis, ...(data.right ? [data.right] : [])].map((axis, i) => ({
    type: 'value' as const,
    ...(axis.title && { name: axis.title, nameTextStyle: { color: colours.quietInk } }),
    ...(axis.min !== undefined && { min: axis.min }),
    ...(axis.max !== undefined && { max: axis.max }),
    ...(axis.step !== undefined && { interval: axis.step }),
    axisLabel: {
      color: colours.quietInk,
      fontSize: 12,
      hideOverlap: true,
      formatter: (value: number) => axisText(value, axis.format),
    },
    splitLine: { show: i === 0, lineStyle: { color: colours.line, width: 1 } },
  }));
  return {
    animation: false,
    textStyle: { fontFamily: colours.font, color: colours.ink },
    grid: { left: 8, right: 16, top: 44, bottom: 8, outerBoundsMode: 'same' as const },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 22,
      itemHeight: 10,
      textStyle: { color: colours.quietInk, fontSize: 12 },
      data: data.series.map(({ name, shape }) => ({ name, icon: SIGNS[shape] })),
    },
    tooltip: tooltip(data, colours),
    xAxis: lies ? values : names,
    yAxis: lies ? names : values,
    series: data.series.flatMap((series) => seriesOf(series, colours, lies)),
  };
}

/** In the legend as in the chart: a block, a line, a broken line, a dot. */
const SIGNS: Readonly<Record<SeriesData['shape'], string>> = {
  bar: 'roundRect',
  line: 'path://M0,8h44v4h-44z',
  dashed: 'path://M0,8h12v4h-12z M16,8h12v4h-12z M32,8h12v4h-12z',
  dots: 'circle',
};

/** Names want room, months (and … between years) do not. */
function isOfNames({ categories }: ChartData): boolean {
  return !categories.every((category) => /^[\d…]/.test(category));
}

function seriesOf(series: SeriesData, colours: Colours, lies: boolean) {
  const { name, shape, values, limits, onRight, colour = 'main' } = series;
  const paint = colours[colour];
  const axis = onRight ? (lies ? { xAxisIndex: 1 } : { yAxisIndex: 1 }) : {};
  const all = { name, ...axis, data: values.map((value) => value ?? '-') };
  const drawn =
    shape === 'bar'
      ? { ...all, type: 'bar' as const, barMaxWidth: 34, itemStyle: { color: paint, borderRadius: 2 } }
      : {
          ...all,
          type: 'line' as const,
          symbol: shape === 'dots' ? 'circle' : 'none',
          symbolSize: 7,
          connectNulls: false,
          itemStyle: { color: paint },
          lineStyle: {
            color: paint,
            width: shape === 'dots' ? 0 : 2,
            type: shape === 'dashed' ? ('dashed' as const) : ('solid' as const),
          },
          z: 4,
        };
  return limits === undefined ? [drawn] : [drawn, whiskers(limits, axis, colours, lies)];
}

function whiskers(
  limits: NonNullable<SeriesData['limits']>,
  axis: { xAxisIndex?: number; yAxisIndex?: number },
  colours: Colours,
  lies: boolean,
) {
  const CAP = 5;
  const renderItem: CustomSeriesRenderItem = ({ coordSys }, api) => {
    const at = (limit: number): [number, number] => {
      const place = api.coord(lies ? [api.value(limit), api.value(0)] : [api.value(0), api.value(limit)]);
      return [place[0]!, place[1]!];
    };
    const room = coordSys as unknown as { x: number; y: number; width: number; height: number };
    const [from, to] = [at(1), at(2)];
    // What lies beyond the axis is cut there, without the cap that would make it an end.
    const [low, high] = lies ? [room.x, room.x + room.width] : [room.y, room.y + room.height];
    const along = lies ? 0 : 1;
    const style = { stroke: colours.ink, lineWidth: 1.5, fill: 'none' };
    const clamp = (place: [number, number]) => {
      const held: [number, number] = [...place];
      held[along] = Math.min(Math.max(held[along]!, low), high);
      return held;
    };
    const line = (a: [number, number], b: [number, number]) => ({
      type: 'line' as const,
      shape: { x1: a[0], y1: a[1], x2: b[0], y2: b[1] },
      style,
    });
    const cap = (place: [number, number]) => {
      const [x, y] = place;
      return lies ? line([x, y - CAP], [x, y + CAP]) : line([x - CAP, y], [x + CAP, y]);
    };
    const ends = [from, to].filter((place) => place[along]! >= low - 1 && place[along]! <= high + 1);
    return { type: 'group' as const, children: [line(clamp(from), clamp(to)), ...ends.map(cap)] };
  };
  return {
    type: 'custom' as const,
    ...axis,
    silent: true,
    z: 5,
    renderItem,
    encode: lies ? { x: [1, 2], y: 0 } : { x: 0, y: [1, 2] },
    data: limits.flatMap((pair, i) => (pair === null ? [] : [[i, pair[0], pair[1]]])),
  };
}
