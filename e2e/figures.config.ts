import { defineConfig } from '@playwright/test'
import journeys from './playwright.config.ts'

/** `npm run figures`: every number field by itself at both ends of its range, wide and narrow. */
export default defineConfig({
  ...journeys,
  testMatch: 'each-figure.ts',
  reporter: 'list',
})
