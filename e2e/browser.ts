import { findBrowser } from '../scripts/find-browser.mjs'

/** Where the built app is served while the journeys run. */
export const port = Number(process.env.CROSSOVER_E2E_PORT ?? 4174)

const chromium = findBrowser('chromium')
if (chromium === null)
  throw new Error('No Chrome or Chromium: run `node scripts/find-browser.mjs chromium` for what to do')

export const browserLaunch = {
  executablePath: chromium,
  args: [
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--disable-gpu',
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
  ],
}
