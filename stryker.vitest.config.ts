import { defineConfig } from 'vitest/config'

/** Only what can notice a change of the engine, and none of the build's plugins; each law 25 times. */
export default defineConfig({
  test: { environment: 'node', include: ['src/core/**/*.test.ts'], env: { CROSSOVER_FC_RUNS: '25' } },
})
