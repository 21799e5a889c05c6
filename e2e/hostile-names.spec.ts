import type { Page } from '@playwright/test'
import { expectAccessible } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { fileOf, planMenu } from './page-models/plan-menu.ts'
import { planOfEveryKind } from './plan-of-every-kind.ts'
import { place, places, visit } from './places.ts'

/** The plan, its workloads and their options called by these names in turn. */
const named = (...names: readonly string[]) => {
  const nth = (at: number) => names[at % names.length] ?? ''
  return {
    ...planOfEveryKind,
    name: nth(0),
    workloads: planOfEveryKind.workloads.map((one, at) => ({
      ...one,
      name: nth(at + 1),
      options: one.options.map((each, i) => ({ ...each, name: `${nth(at + i)} ${i}` })),
    })),
  }
}

/**
 * Words and figures outside the names, sentence by sentence, that do not stand where an English reader expects
 * them: each to the right of the one before, or in a later line.
 */
function turnedAround(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const blocks = [...document.querySelectorAll('h1, h2, h3, p, li, td, th, caption, summary, figcaption')]
    const sentences = blocks.filter(
      (block) =>
        block.textContent.includes('\u2068') &&
        block.getClientRects().length > 0 &&
        !block.querySelector('h1, h2, h3, p, li, td, th, caption, summary'),
    )
    if (sentences.length === 0) return ['No sentence holds a name.']
    return sentences.flatMap((block) => {
      const words: { text: string; box: DOMRect }[] = []
      let depth = 0
      const nodes = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        // What is read aloud only stands nowhere.
        if (node.parentElement?.closest('.only-for-screen-readers')) continue
        for (const piece of (node.nodeValue ?? '').matchAll(/\u2068|\u2069|[^\s\u2068\u2069]+/gu)) {
          if (piece[0] === '\u2068') depth += 1
          else if (piece[0] === '\u2069') depth -= 1
          else if (depth === 0) {
            const range = document.createRange()
            range.setStart(node, piece.index)
            range.setEnd(node, piece.index + piece[0].length)
            words.push({ text: piece[0], box: range.getClientRects()[0] ?? new DOMRect() })
          }
        }
      }
      return words.slice(1).flatMap(({ text, box }, i) => {
        const before = words[i]
        if (!before || before.box.width === 0 || box.width === 0) return []
        const isBelow = box.top > before.box.top + before.box.height / 2
        return isBelow || box.left >= before.box.right - 1
          ? []
          : [`“${text}” before “${before.text}” in: ${block.textContent}`]
      })
    })
  })
}

const HEBREW = 'שרת 7 במשרד 24'
const ARABIC = 'خادم الدعم ٣'
const ENDS_IN_A_MARK = 'Support 24\u200f'
const UNCLOSED = 'Support \u202E42 gnp'
const OVERCLOSED = 'תמיכה \u2069\u2069 7'

for (const [what, names] of [
  ['in Hebrew and Arabic, with figures of their own', [HEBREW, ARABIC]],
  ['with marks that turn, open and close too much', [UNCLOSED, OVERCLOSED, ENDS_IN_A_MARK]],
] as const) {
  test(`names ${what} turn no figure around`, async ({ page }) => {
    await page.goto('#/verdict')
    await planMenu(page).open(fileOf(named(...names)))
    for (const there of places) {
      const { name: where } = there
      if (['start', 'questions', 'check', 'catalogue', 'presets', 'claims', 'method'].includes(where))
        continue
      await visit(page, there)
      expect(await turnedAround(page), where).toEqual([])
      await page.setViewportSize({ width: 360, height: 640 })
      await expectNoSidewaysScroll(page, `${where} with names ${what}`)
      await page.setViewportSize({ width: 1280, height: 720 })
    }
  })
}

for (const name of [HEBREW, ARABIC, ENDS_IN_A_MARK, UNCLOSED, OVERCLOSED]) {
  test(`the plan's name ${JSON.stringify(name)} is read out apart from what stands around it`, async ({
    page,
  }) => {
    await page.goto('#/verdict')
    await planMenu(page).open(fileOf(named(name)))
    await expect(planMenu(page).button).toHaveAccessibleName(/^Plan: \u2068.*\u2069$/)
  })
}

test('names from right to left are read out, typed and saved as they are', async ({ page }) => {
  const name = 'שרת 7 במשרד'
  await page.goto('#/verdict')
  await planMenu(page).open(fileOf(named('Left to right')))
  await planMenu(page).expectName('Left to right')
  await planMenu(page).rename(name)
  await planMenu(page).expectName(`\u2068${name}\u2069`)
  await planMenu(page).button.click()
  const field = page.getByRole('textbox', { name: 'Name of this plan' })
  await expect(field).toHaveValue(name)
  await expect(field).toHaveCSS('direction', 'rtl')
  await expectAccessible(page, 'a name from right to left')
  await page.keyboard.press('Escape')
  const { text } = await planMenu(page).save()
  expect((JSON.parse(text) as { name: string }).name).toBe(name)
})

test('a name that cannot be seen is no name, typed or in a file', async ({ page }) => {
  const unseen = '\u200b\u200d\u2060'
  await page.goto('#/verdict')
  await planMenu(page).open(fileOf(named('Seen')))
  await planMenu(page).rename(unseen)
  await planMenu(page).expectName('Seen')
  await visit(page, place('options'))
  await page.getByRole('button', { name: 'Seen 5', exact: true }).click()
  const field = page.getByRole('group', { name: 'Change Seen 5' }).getByRole('textbox', { name: 'Name' })
  await field.fill(unseen)
  await expect(page.getByRole('button', { name: 'Quote', exact: true }).first()).toBeVisible()
  await expect(page.getByRole('group', { name: 'Change Quote' })).toBeVisible()
  await planMenu(page).open(fileOf(named(unseen)))
  await expect(page.getByRole('alert')).toContainText('name: found')
  await expect(page.getByRole('alert')).toContainText('right would be a name that can be seen')
  await planMenu(page).expectName('Seen')
})
