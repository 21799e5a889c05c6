import { defineConfig } from '@playwright/test'
import journeys from './playwright.config.ts'

/** `npm run look`: pictures of every page, wide and narrow, light and dark, in reports/look. */
export default defineConfig({
  ...journeys,
  testMatch: 'look.ts',
  reporter: 'list',
})
