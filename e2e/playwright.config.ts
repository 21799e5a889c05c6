import { defineConfig } from '@playwright/test'
import { browserLaunch, port } from './browser.ts'

const ci = process.env.CI !== undefined

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  workers: 1,
  retries: 0,
  forbidOnly: ci,
  // A machine that builds something else meanwhile takes twice or three times as long for a page.
  timeout: 120_000,
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
