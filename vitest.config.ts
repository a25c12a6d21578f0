import { defineConfig } from 'vitest/config';

// Left to itself vitest keeps a core free: on two cores that is half of them.
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 2 },
});
