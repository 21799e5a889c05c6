import { defineConfig } from 'vitest/config'

/** Only the engine's own tests, and none of the build's plugins; each law 25 times. */
export default defineConfig({
  test: { environment: 'node', include: ['src/core/engine/**/*.test.ts'], env: { CROSSOVER_FC_RUNS: '25' } },
})
