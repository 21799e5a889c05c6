import { defineConfig } from '@playwright/test'
import { browserLaunch, port } from './browser.ts'

const ci = process.env.CI !== undefined

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  // One page waits while another works.
  workers: 2,
  fullyParallel: true,
  // A journey that passes only when it is run again is named at the end of the run.
  retries: 1,
  forbidOnly: ci,
  // For what hangs, not for what is slow: a busy machine takes five times as long for a page.
  timeout: 300_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: '../reports/journeys.json' }]],
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    actionTimeout: 20_000,
    trace: 'retain-on-failure',
    launchOptions: browserLaunch,
  },
  webServer: {
    command: 'node ../scripts/serve.mjs',
    env: { PORT: String(port) },
    port,
    reuseExistingServer: false,
  },
})
