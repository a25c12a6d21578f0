// What does the script get to draw a chart from? Values only: null is a gap, never 0.

import type { Axis, Chart, Series } from '../report/sheet.ts';

/** Shares as 0.12, rates in their unit; nothing is rounded. */
export interface ChartData {
  readonly id: string;
  readonly title: string;
  readonly categories: readonly string[];
  readonly axis: Axis;
  readonly right?: Axis;
  readonly horizontal?: true;
  readonly series: readonly SeriesData[];
}

export interface SeriesData extends Pick<Series, 'id' | 'name' | 'shape' | 'onRight' | 'colour'> {
  readonly values: readonly (number | null)[];
  /** Whiskers; null where a point has none. */
  readonly limits?: readonly (readonly [low: number, high: number] | null)[];
}

export function chartData({ id, title, categories, axis, right, horizontal, series }: Chart): ChartData {
  return {
    id,
    title,
    categories,
    axis,
    ...(right && { right }),
    ...(horizontal && { horizontal }),
    series: series.map(({ id: name, points, limits, name: words, shape, onRight, colour }) => ({
      id: name,
      name: words,
      shape,
      ...(onRight && { onRight }),
      ...(colour && { colour }),
      values: points.map(({ value }) => (Number.isFinite(value) ? value! : null)),
      ...(limits && {
        limits: limits.map(({ low, high }) =>
          Number.isFinite(low.value) && Number.isFinite(high.value) ? [low.value!, high.value!] : null,
        ),
      }),
    })),
  };
}
