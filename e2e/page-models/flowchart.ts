import type { Locator, Page } from '@playwright/test'
import { expect } from '../fixtures.ts'
import { oneSpace } from '../pdf-text.ts'
import { settled } from '../settled.ts'

export type FlowchartName = 'The main flowchart' | 'The volume tree'

/** One of the two flowcharts of the page: its boxes, the panel beside it, and the list of its path. */
export function flowchart(page: Page, name: FlowchartName = 'The main flowchart') {
  const section = page.getByRole('region', { name: new RegExp(`^${name}`) })
  const box = (title: string) =>
    section.locator('button[data-box]').filter({ hasText: new RegExp(`^${title}`) })
  const panel = section.getByRole('complementary', { name: /^About the selected box/ })
  const chosen = page.getByText('chosen', { exact: true })
  return {
    section,
    panel,
    box,
    boxes: section.locator('button[data-box]'),
    /** Boxes that say that they were chosen, from the first question to the outcome. */
    chosen: async () => titles(section.locator('button[data-box]').filter({ has: chosen })),
    /** What a press on the keyboard has led to. */
    focused: async () => oneSpace(await page.locator('button[data-box]:focus').innerText()),
    answer: (words: string) => panel.getByRole('radio', { name: new RegExp(`^${words}`) }),
    change: section.locator('[data-change]'),
    steps: section.getByRole('list').first().getByRole('listitem'),
  }
}

export async function openFlowchart(page: Page, view?: 'chart' | 'list') {
  await page.goto(view === undefined ? '#/why' : `#/why?view=${view}`)
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/^The flowchart says: /)
  await settled(page)
}

/** The verdict at the head of the page. */
export async function verdictThere(page: Page): Promise<string> {
  return oneSpace(await page.locator('[data-verdict]').innerText()).replace(/^The verdict: /, '')
}

async function titles(boxes: Locator): Promise<readonly string[]> {
  const texts = await boxes.locator('> span:first-child').allInnerTexts()
  return texts.map(oneSpace)
}
