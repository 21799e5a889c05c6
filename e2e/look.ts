import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { test } from './fixtures.ts'
import { places, visit } from './places.ts'

const folder = fileURLToPath(new URL('../reports/look/', import.meta.url))
mkdirSync(folder, { recursive: true })

for (const [width, height] of [[1280, 900], [360, 640]] as const) {
  for (const scheme of ['light', 'dark'] as const) {
    for (const place of places) {
      test(`${place.name} at ${width}, ${scheme}`, async ({ page, watch }) => {
        watch.forgive(/.*/)
        await page.setViewportSize({ width, height })
        await page.emulateMedia({ colorScheme: scheme })
        await visit(page, place)
        await page.screenshot({ path: `${folder}${place.name}-${width}-${scheme}.png`, fullPage: true })
      })
    }
  }
} // prettier-ignore
