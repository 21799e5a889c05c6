import { expect, test } from '../fixtures.ts'
import { expectNoSidewaysScroll } from '../layout.ts'
import { result } from '../page-models/result.ts'
import { place, visit } from '../places.ts'
import { ASKED, expectUsable } from './usable.ts'

// 400 % of a window of 1280 × 720 leaves 320 × 180 of it.
for (const [what, viewport] of [
  ['at 400 % zoom', { width: 320, height: 180 }],
  ['in 320 px', { width: 320, height: 640 }],
  ['on its side', { width: 640, height: 360 }],
] as const) {
  test.describe(what, () => {
    test.use({ viewport })
    test(`the page can be read and used ${what}`, async ({ page }) => {
      for (const there of ASKED) {
        await visit(page, there)
        await expectNoSidewaysScroll(page, `${there.name} ${what}`)
      }
      await visit(page, place('result'))
      await expectUsable(page)
    })
  })
}

test.describe('forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } })

  test('leave the lines of the chart to be seen, and the page to be used', async ({ page }) => {
    await visit(page, place('result'))
    const seen = await page.evaluate(() =>
      [...document.querySelectorAll('figure svg path, figure svg line')].some((line) => {
        const { stroke } = getComputedStyle(line)
        return stroke !== 'none' && stroke !== getComputedStyle(document.body).backgroundColor
      }),
    )
    expect(seen, 'a line of the chart').toBe(true)
    await expectUsable(page)
  })
})

test('nothing moves for who asked for stillness', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await visit(page, place('result'))
  await expectUsable(page)
  const moving = await page.evaluate(
    () =>
    document.getAnimations().filter(({ playState, effect }) => playState === 'running' && Number(effect?.getComputedTiming().duration) > 1).length, // prettier-ignore
  )
  expect(moving).toBe(0)
})

test('the system turns dark in the middle of a drag, and the figure stays', async ({ page }) => {
  await visit(page, place('result'))
  const slider = result(page).slider('Requests a day')
  const field = result(page).field('Requests a day')
  const first = await field.inputValue()
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await ground()
  const box = (await slider.boundingBox())!
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + box.width * 0.4, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.6, y, { steps: 4 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.mouse.move(box.x + box.width * 0.8, y, { steps: 4 })
  await page.mouse.up()
  await expect(field).not.toHaveValue(first)
  expect(await ground()).not.toBe(light)
  const at = await slider.evaluate((input: HTMLInputElement) => (Number(input.value) - Number(input.min)) / (Number(input.max) - Number(input.min))) // prettier-ignore
  expect(at).toBeGreaterThan(0.7)
  await expect(result(page).verdict).toBeVisible()
})

test('a translator leaves the figures alone, and what it rewrites breaks nothing', async ({ page }) => {
  await visit(page, place('result'))
  // As the browser's own translator does: every text that may be translated comes into elements of its own.
  const left = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walker.nextNode()) texts.push(walker.currentNode as Text)
    let kept = 0
    for (const text of texts) {
      if (text.parentElement?.closest('[translate="no"], script, style, textarea, option')) {
        if (/\d/.test(text.data)) kept += 1
        continue
      }
      if (text.data.trim() === '' || text.parentElement?.closest('svg')) continue
      const outer = document.createElement('span')
      outer.append(Object.assign(document.createElement('span'), { textContent: text.data }))
      text.replaceWith(outer)
    }
    return kept
  })
  expect(left, 'figures that are not translated').toBeGreaterThan(5)
  await expectUsable(page)
  await visit(page, place('options'))
  await visit(page, place('result'))
  await expectUsable(page)
})
