import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from './fixtures.ts'
import { places } from './places.ts'

const folder = fileURLToPath(new URL('../reports/look/', import.meta.url))
mkdirSync(folder, { recursive: true })

for (const [width, height] of [[1280, 900], [360, 640]] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    for (const { name, path } of places) {
      test(`${name} at ${width}, ${scheme}`, async ({ page, watch }) => {
        watch.forgive(/.*/)
        await page.setViewportSize({ width, height })
        await page.emulateMedia({ colorScheme: scheme })
        await page.goto(path)
        await page.waitForTimeout(700)
        await page.screenshot({ path: `${folder}${name}-${width}-${scheme}.png`, fullPage: true })
      })
    }
  }
} // prettier-ignore
