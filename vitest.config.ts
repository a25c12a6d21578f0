import { configDefaults, defineConfig } from 'vitest/config';

/** Only by `npm run nightly`: with them a run on two cores takes more than the ten minutes that it may. */
const NIGHTLY = [
  'test/cli/killed.test.ts',
  'test/feedback/corpus.test.ts',
  'test/ingest/raw/corpus.test.ts',
  'test/ingest/raw/legacy-hostile.test.ts',
  'test/report/recalculate.test.ts',
];

// Left to itself vitest keeps a core free: on two cores that is half of them.
export default defineConfig(({ mode }) => ({
  test: {
    include: mode === 'nightly' ? NIGHTLY : ['test/**/*.test.ts'],
    exclude: mode === 'nightly' ? [] : [...configDefaults.exclude, ...NIGHTLY],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
}));
