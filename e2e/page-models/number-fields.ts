import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'
import { settled } from '../settled.ts'

/** More than any field takes, so that the field says what the most is. */
const TOO_LARGE = '9'.repeat(25)

export type Bound = 'smallest' | 'largest'

/** Opens every line that hides something, so that no field stays out of sight. */
export async function discloseAll(page: Page) {
  await page.evaluate(() => {
    for (const line of document.querySelectorAll<HTMLElement>('main details:not([open]) > summary'))
      line.click()
  })
  // What a line hides may be drawn only once it is open.
  await settled(page)
}

/** The ids of all number fields that can be seen and typed into. */
export async function numberFieldIds(page: Page): Promise<readonly string[]> {
  return page
    .locator('main input[inputmode="decimal"]:not([disabled])')
    .evaluateAll((inputs) => inputs.filter((input) => input.getClientRects().length > 0).map(({ id }) => id))
}

export function numberField(page: Page, id: string) {
  return page.locator(`[id="${id}"]`)
}

/** What the field itself calls its smallest or largest value: "0", "1,000,000,000", "−50 %". */
export async function boundOf(page: Page, id: string, bound: Bound): Promise<string> {
  const field = numberField(page, id)
  await field.fill(bound === 'largest' ? TOO_LARGE : `-${TOO_LARGE}`)
  await field.blur()
  const problem = page.locator(`[id="${id}-error"], [id="${id}-note"]`)
  const sentence = /^Enter (.+) or (?:less|more)\.$/
  await expect(problem, `${id} says how far it goes`).toHaveText(sentence)
  return sentence.exec(await problem.innerText())?.[1] ?? ''
}

export async function type(page: Page, id: string, text: string) {
  const field = numberField(page, id)
  await field.fill(text)
  await field.blur()
  await expect(field, `${id} keeps ${text}`).toHaveValue(text.replace(' %', ''))
}
