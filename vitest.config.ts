import { defineConfig } from 'vitest/config';

/**
 * The project's own tests. Answers are graded by the same vitest, but not through this file: see
 * harness/grading/run-specs.ts.
 */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Real engines, builds and sandboxes on machines of any speed: budgets are generous, nothing is timed.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
