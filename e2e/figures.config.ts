import { defineConfig } from '@playwright/test'
import journeys from './playwright.config.ts'

/** `npm run figures`: each assumption beside the chart and each field of an option by itself at both ends of its range, wide and narrow. */
export default defineConfig({
  ...journeys,
  testMatch: 'each-figure.ts',
  reporter: 'list',
})
