import { defineConfig } from 'vitest/config'
import app from './vite.config.ts'

/** The app in as few parts as can be: one script, one style sheet, one worker; scripts/build-single.mjs makes them one page. */
export default defineConfig({
  ...app,
  build: {
    ...app.build,
    outDir: 'dist-single/parts',
    cssCodeSplit: false,
    assetsInlineLimit: Infinity,
    chunkSizeWarningLimit: Infinity,
    rolldownOptions: { output: { codeSplitting: false } },
  },
})
