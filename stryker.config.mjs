/**
 * `npm run mutate`: changes the code of the engine and of the statistics in many small ways and expects a test to notice each.
 * It takes long and keeps what it learnt in reports/, so that a second run only does what changed.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './scripts/ignore-loop-steps.mjs'],
  mutate: [
    'src/core/engine/**/*.ts',
    'src/core/analysis/statistics/*.ts',
    '!**/*.test.ts',
    '!**/*.test-support.ts',
    '!**/testing/**',
  ],
  ignorers: ['loop-steps'],
  vitest: { configFile: 'stryker.vitest.config.ts', related: true },
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: 'reports/mutation.json',
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: 'reports/mutants.json' },
  clearTextReporter: { allowColor: true, reportTests: false, reportScoreTable: true },
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 90 },
}
