// How are counts added when some of them are unknown? Unknown plus anything is unknown.

import type { Sums } from './cube.ts';

export const NOTHING: Sums = {
  exposure: 0,
  cases: 0,
  fatalities: 0,
  pneumoconiosis: 0,
  dustWorkerYears: 0,
  remarks: [],
};

function plus(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a + b;
}

export function addSums(a: Sums, b: Sums): Sums {
  return {
    exposure: plus(a.exposure, b.exposure),
    cases: plus(a.cases, b.cases),
    fatalities: plus(a.fatalities, b.fatalities),
    pneumoconiosis: plus(a.pneumoconiosis, b.pneumoconiosis),
    dustWorkerYears: plus(a.dustWorkerYears, b.dustWorkerYears),
    remarks: b.remarks.length === 0 ? a.remarks : [...new Set([...a.remarks, ...b.remarks])],
  };
}
