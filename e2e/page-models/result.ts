import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'
import { oneSpace } from '../pdf-text.ts'
import { place, visit } from '../places.ts'

export interface OptionRow {
  readonly name: string
  readonly upFront: string
  readonly month1: string
  readonly overHorizon: string
  readonly netPresent: string
  readonly perMTok: string
  readonly breakEven: string
  readonly rules: string
}

/** The result: the verdict, the chart with its marks, the sliders, the table of options. */
export function result(page: Page) {
  // Of this page alone: after another one, whose heading stands there for a moment longer, it has to be waited for.
  const verdict = page.locator('[data-verdict]').getByRole('heading', { level: 1 })
  const told = page.locator('[data-headline]')
  const figure = page.getByRole('figure').first()
  const driver = (name: string) => page.getByRole('group', { name, exact: true })
  return {
    open: () => visit(page, place('result')),
    verdict,
    /** The verdict with its subject, as report and command line have it; the heading says it in short. */
    told,
    headline: async () => oneSpace(await told.innerText()),
    /** The sentences after it. */
    detail: async () => oneSpace(await page.locator('[data-detail]').innerText()),
    chart: figure,
    /** The month written at the crossing that matters. */
    marks: async () => {
      const texts = await figure.locator('[data-marks] text').allTextContents()
      return texts.flatMap((text) => /^Month \d+/.exec(oneSpace(text))?.[0].toLowerCase() ?? [])
    },
    slider: (name: string) => driver(name).getByRole('slider'),
    field: (name: string) => driver(name).getByRole('textbox'),
    /** The option that the break-even column compares with. */
    reference: async () => {
      const caption = oneSpace(
        await page.getByRole('region', { name: 'Options' }).locator('caption').innerText(),
      )
      return /Break-even against (.+)\.$/.exec(caption)?.[1] ?? null
    },
    options: async (): Promise<readonly OptionRow[]> => {
      const table = page.getByRole('region', { name: 'Options' }).getByRole('table')
      await expect(table).toBeVisible()
      const rows = await table
        .getByRole('row')
        .filter({ has: page.getByRole('cell') })
        .all()
      const read: OptionRow[] = []
      for (const row of rows) {
        const name = oneSpace(await row.getByRole('rowheader').getByRole('button').innerText())
        const cells = (await row.getByRole('cell').allInnerTexts()).map(oneSpace)
        const [
          upFront = '',
          month1 = '',
          overHorizon = '',
          netPresent = '',
          perMTok = '',
          breakEven = '',
          rules = '',
        ] = cells
        read.push({ name, upFront, month1, overHorizon, netPresent, perMTok, breakEven, rules })
      }
      return read
    },
  }
}

/** Presses on the thumb of a slider, moves it step by step and lets go when `until` holds or the end is reached. */
export async function dragSlider(
  page: Page,
  name: string,
  towards: 'left' | 'right',
  until: () => Promise<boolean>,
): Promise<boolean> {
  const slider = result(page).slider(name)
  await slider.scrollIntoViewIfNeeded()
  const box = await slider.boundingBox()
  if (box === null) throw new Error(`The slider ${name} is not to be seen.`)
  const share = await slider.evaluate((element: HTMLInputElement) => {
    const [low, high] = [Number(element.min), Number(element.max)]
    return (Number(element.value) - low) / (high - low)
  })
  const thumb = 20
  const start = box.x + thumb / 2 + share * (box.width - thumb)
  const end = towards === 'right' ? box.x + box.width - 2 : box.x + 2
  const y = box.y + box.height / 2
  await page.mouse.move(start, y)
  await page.mouse.down()
  const steps = 24
  let reached = false
  for (let step = 1; step <= steps && !reached; step++) {
    await page.mouse.move(start + ((end - start) * step) / steps, y)
    // The chance follows once the hand rests.
    await expect(page.locator('[aria-busy="true"]:not([data-chance])')).toHaveCount(0)
    reached = await until()
  }
  await page.mouse.up()
  return reached
}

/** The month in "month 84, after the horizon"; null for "never" and "–". */
export function monthIn(text: string): number | null {
  const found = /month (\d+)/.exec(text)?.[1]
  return found === undefined ? null : Number(found)
}

export function dollars(text: string): number {
  return Number(text.replace('\u2212', '-').replaceAll(/[^\d.-]/g, ''))
}
