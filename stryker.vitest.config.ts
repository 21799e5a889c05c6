import { defineConfig } from 'vitest/config'

/**
 * The engine's own tests and none of the build's plugins; each law ten times, and without the slowest
 * test, which only looks for what is not finite.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/core/engine/**/*.test.ts'],
    exclude: ['src/core/engine/extremes.test.ts'],
    env: { CROSSOVER_FC_RUNS: '10' },
  },
})
