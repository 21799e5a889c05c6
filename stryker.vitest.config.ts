import { defineConfig } from 'vitest/config'

/** Only what can notice a change of the engine, and none of the build's plugins. */
export default defineConfig({ test: { environment: 'node', include: ['src/core/**/*.test.ts'] } })
