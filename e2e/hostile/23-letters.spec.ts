import { browserLaunch } from '../browser.ts'
import { expect, test } from '../fixtures.ts'
import { expectNoSidewaysScroll } from '../layout.ts'
import { place, visit } from '../places.ts'
import { ASKED, expectUsable } from './usable.ts'

// As a browser is set by who needs large letters: pages keep their width.
test.use({
  launchOptions: { ...browserLaunch, args: [...browserLaunch.args, '--blink-settings=defaultFontSize=32'] },
})

test('letters of twice the size widen no page and cover no verdict', async ({ page }) => {
  for (const there of ASKED) {
    await visit(page, there)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px')
    await expectNoSidewaysScroll(page, `${there.name} in letters of twice the size`)
  }
  await visit(page, place('result'))
  await expectUsable(page)
})
