import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { classNameIn } from './scripts/class-names.mjs'
import { policyInPage } from './scripts/policy-in-page.ts'
import { startInPage } from './scripts/start-in-page.ts'
import { togetherWhatComesTogether } from './scripts/together-what-comes-together.ts'

/** For what hangs, not for what is slow: a busy machine takes ten times as long for a law over many plans. */
const TIMEOUT_MS = 300_000

export default defineConfig({
  base: './',
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      routesDirectory: 'src/app/routes',
      generatedRouteTree: 'src/app/route-tree.gen.ts',
      quoteStyle: 'single',
    }),
    react(),
    policyInPage(),
    startInPage(),
  ],
  // React has had this hook of its own since 18; what stands in for it in older ones need not be loaded.
  resolve: { alias: [{ find: /^use-sync-external-store\/shim$/, replacement: 'react' }] },
  css: { modules: { generateScopedName: classNameIn } },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Nothing that is loaded does something when a property or a global is only read.
    rolldownOptions: {
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      output: { codeSplitting: { groups: togetherWhatComesTogether() } },
    },
  },
  test: {
    environment: 'node',
    // Every core: the usual is one fewer, which on a machine of two is half of it.
    maxWorkers: '100%',
    testTimeout: TIMEOUT_MS,
    hookTimeout: TIMEOUT_MS,
    setupFiles: './scripts/same-draws.ts',
    projects: [
      // A page keeps what it knows in its modules, so that each of its files begins with none of that.
      { extends: true, test: { name: 'page', include: ['src/app/**/*.test.{ts,tsx}'] } },
      // Nothing else keeps anything: what one file has loaded serves the next.
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['{src,scripts}/**/*.test.{ts,tsx}'],
          exclude: ['src/app'],
          pool: 'threads',
          isolate: false,
        },
      },
    ],
  },
})
