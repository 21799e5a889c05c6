import { defineConfig } from 'vite'

/** The command line as one file that Node runs without node_modules. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    assetsInlineLimit: Infinity,
    rolldownOptions: {
      output: { entryFileNames: 'crossover.js', codeSplitting: false, banner: '#!/usr/bin/env node' },
    },
  },
  ssr: { noExternal: true },
})
