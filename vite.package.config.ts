import { defineConfig } from 'vite'

/** The package for other programs: the command and the engine over one set of files, without React. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist-package/crossover',
    target: 'node20',
    assetsInlineLimit: Infinity,
    rolldownOptions: {
      input: { crossover: 'src/cli/main.ts', index: 'src/package/index.ts' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'parts/[name].js',
        banner: ({ name }) => (name === 'crossover' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
  ssr: { noExternal: true },
})
