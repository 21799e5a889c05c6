import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'
import { oneSpace } from '../pdf-text.ts'
import { settled } from '../settled.ts'
import { dollars, result } from './result.ts'

export interface StandingRow {
  readonly name: string
  /** "recommended", "where to move"; empty for the rest. */
  readonly badge: string
  /** Total; null where there is none. */
  readonly netPresent: number | null
  readonly breakEven: string
  readonly rules: string
}

/** All that the result says about who wins: the sentences, the chart, its list of crossings, and the table. */
export interface Standing {
  readonly headline: string
  readonly detail: string
  readonly because: readonly string[]
  readonly rows: readonly StandingRow[]
  /** Null where nothing is drawn. */
  readonly chart: {
    readonly finding: string
    readonly lines: readonly string[]
    readonly marks: readonly string[]
    readonly crossings: readonly string[]
  } | null
  readonly reference: string | null
}

export async function readStanding(page: Page): Promise<Standing> {
  const shown = result(page)
  await settled(page)
  const verdict = page.getByRole('region', { name: 'In words' })
  const table = page.getByRole('region', { name: 'Options', exact: true })
  return {
    headline: await shown.headline(),
    detail: await shown.detail(),
    because: (await verdict.getByRole('listitem').allInnerTexts()).map(oneSpace),
    rows: (await table.count()) === 0 ? [] : await readRows(page),
    chart: (await page.getByRole('figure').count()) === 0 ? null : await readChart(page),
    reference: (await table.count()) === 0 ? null : await shown.reference(),
  }
}

async function readRows(page: Page): Promise<readonly StandingRow[]> {
  const rows = await page.getByRole('region', { name: 'Options', exact: true }).locator('[data-option]').all()
  return Promise.all(
    rows.map(async (row) => {
      const head = row.getByRole('rowheader')
      const [, , , netPresent = '', , breakEven = '', rules = ''] = (
        await row.getByRole('cell').allInnerTexts()
      ).map((text) => oneSpace(text))
      return {
        name: oneSpace(await head.getByRole('button').innerText()),
        badge: oneSpace(
          (await head.getByText(/^\s*(recommended|where to move)\s*$/).allInnerTexts()).join(' '),
        ),
        netPresent: netPresent === '–' ? null : dollars(netPresent),
        breakEven,
        rules,
      }
    }),
  )
}

async function readChart(page: Page): Promise<Standing['chart']> {
  const { chart, marks } = result(page)
  await expect(chart.locator('.recharts-line-curve').first()).toBeAttached()
  const data = chart.getByText('Show data')
  await data.click()
  const read = {
    finding: oneSpace(await chart.getByRole('heading').innerText()),
    lines: (await chart.getByRole('columnheader').allInnerTexts()).map(oneSpace).slice(1),
    marks: await marks(),
    crossings: (await chart.getByRole('listitem').allInnerTexts()).map(oneSpace),
  }
  await data.click()
  return read
}
