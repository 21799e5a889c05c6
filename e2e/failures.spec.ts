import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expectFailure, forgiveRecovery, throwInExport, throwWhereDrawn } from './break-script.ts'
import { expect, test } from './fixtures.ts'
import { planMenu } from './page-models/plan-menu.ts'
import { result } from './page-models/result.ts'
import { keepSampleAsOwn } from './page-models/saving.ts'
import { settled } from './settled.ts'

const inExport = (script: string, name: string) => (page: Page) => throwInExport(page, script, name)
const whereDrawn = (words: string) => (page: Page) => throwWhereDrawn(page, words)

const headline = (page: Page) => page.getByRole('heading', { level: 1 })
const optionsTable = (page: Page) => page.getByRole('table', { name: /^Options by total/ })

/** Each panel, how it is made to throw, where it stands, what it says and what still works beside it. */
const panels: readonly {
  readonly what: string
  readonly breaks: (page: Page) => Promise<unknown>
  /** The result where nothing else is said. */
  readonly at?: string
  readonly open?: (page: Page) => Promise<void>
  readonly says: string
  readonly stillThere: (page: Page) => Locator
}[] = [
  {
    what: 'the chart',
    breaks: inExport('cumulative-cost-chart', 'CumulativeCostChart'),
    says: 'The chart could not be drawn; “Show data” has its figures',
    stillThere: optionsTable,
  },
  {
    what: 'the sliders',
    breaks: whereDrawn('What moves it most'),
    says: 'The sliders could not be shown',
    stillThere: (page) => page.getByRole('figure').first().locator('svg').first(),
  },
  {
    what: 'the table of options',
    breaks: whereDrawn('Per 1M tokens'),
    says: 'The table of options could not be shown',
    stillThere: (page) => page.getByRole('region', { name: 'What moves it most' }),
  },
  {
    what: 'the advice',
    breaks: whereDrawn('Patterns that fit'),
    says: 'The advice could not be shown',
    stillThere: optionsTable,
  },
  {
    what: 'chart, sliders and table together',
    breaks: whereDrawn('options-title'),
    says: 'The chart, the sliders and the table could not be shown',
    stillThere: headline,
  },
  {
    what: 'the flowchart',
    breaks: whereDrawn('Size of the chart'),
    at: '#/why?view=chart',
    says: 'The chart could not be drawn; “Show as lists” says the same',
    stillThere: (page) => page.getByRole('heading', { level: 2, name: /^The flowchart says/ }),
  },
  {
    what: 'the picture of the answers',
    breaks: inExport('answers-radar', 'AnswersRadar'),
    at: '#/why/opinions',
    says: 'The picture could not be drawn; the table says the same',
    stillThere: (page) => page.getByRole('table', { name: 'The six answers with their scores' }),
  },
  {
    what: 'a part of the report',
    breaks: whereDrawn('hanging'),
    at: '#/report',
    says: 'This part of the report could not be shown',
    stillThere: (page) => page.getByRole('button', { name: 'Download PDF' }),
  },
  {
    what: 'the report as a whole',
    breaks: whereDrawn('Download PDF'),
    at: '#/report',
    says: 'This page could not be shown',
    stillThere: (page) => page.getByRole('navigation', { name: 'Pages', exact: true }).first(),
  },
  {
    what: 'the verdict that follows the page',
    breaks: whereDrawn('The verdict'),
    at: '#/sources',
    says: 'The verdict could not be shown',
    stillThere: (page) => page.getByRole('heading', { level: 1, name: 'Catalogue' }),
  },
  {
    what: 'an option that is opened',
    breaks: whereDrawn('Remove this option'),
    at: '#/why/options',
    open: (page) => page.getByRole('button', { name: / on CoreWeave/ }).click(),
    says: 'This option could not be shown',
    stillThere: (page) => page.getByRole('heading', { name: 'Add an option' }),
  },
  {
    what: 'the plan menu',
    breaks: inExport('plan-menu-items', 'PlanMenuItems'),
    open: (page) => planMenu(page).button.click(),
    says: 'The plan menu could not be shown',
    stillThere: headline,
  },
  {
    what: 'the menu of workloads',
    breaks: inExport('workload-menu-items', 'WorkloadMenuItems'),
    open: (page) => page.getByRole('button', { name: /^Workload: / }).click(),
    says: 'The menu of workloads could not be shown',
    stillThere: (page) => planMenu(page).button,
  },
  {
    what: 'the list of keys',
    breaks: inExport('key-list', 'KeyList'),
    open: (page) => planMenu(page).choose('Keys'),
    says: 'The list of keys could not be shown',
    stillThere: headline,
  },
]

for (const { what, breaks, at = '#/verdict', open, says, stillThere } of panels) {
  test(`where ${what} can't be drawn, that alone is missing: the rest works, and the plan is saved and downloaded`, async ({
    page,
    watch,
  }) => {
    watch.forgive(/injected by the test|^console error: .*CatchBoundary/)
    await keepSampleAsOwn(page, 'Mine')
    await forgiveRecovery(page)
    await breaks(page)
    await page.goto(at)
    await page.reload()
    await open?.(page)
    const failure = await expectFailure(page, says)
    await expect(failure).toContainText('The rest of the page works, and your plan is unharmed.')
    await expect(stillThere(page)).toBeVisible()

    await failure.getByText('Details for a report').click()
    await expect(failure).toContainText('injected by the test')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      failure.getByRole('button', { name: 'Download my plan' }).click(),
    ])
    const plan = JSON.parse(await readFile(await download.path(), 'utf8')) as Record<string, unknown>
    expect(plan).toMatchObject({ schema: 'crossover/plan@5', name: 'Mine' })

    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Questions', exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeVisible()
    await page
      .getByRole('link', { name: /^Change/ })
      .first()
      .click()
    await page.getByRole('radio', { name: /^Public/ }).check()
    await expect(page.getByText(/^Saved .* in this browser/).first()).toBeVisible()
    await expect.poll(() => savedSensitivity(page)).toContain('public')
  })
}

test('a panel that failed is there again once it is tried again with success', async ({ page, watch }) => {
  watch.forgive(/injected by the test/)
  await page.addInitScript(() => {
    const real = window.ResizeObserver
    let broken = true
    Object.assign(window, {
      mend: () => {
        broken = false
      },
    })
    window.ResizeObserver = class extends real {
      constructor(hear: ResizeObserverCallback) {
        if (broken) throw new Error('injected by the test')
        super(hear)
      }
    }
  })
  await page.goto('#/verdict')
  const failure = await expectFailure(page, 'The chart could not be drawn')
  // It is tried again by itself where the figures change.
  await settled(page)
  await page.evaluate(() => {
    ;(window as unknown as { mend: () => void }).mend()
  })
  await failure.getByRole('button', { name: 'Try again' }).click()
  await expect(failure).toHaveCount(0)
  await expect(result(page).chart.locator('svg').first()).toBeVisible()
})

test('a press that comes to nothing says so, and goes when it is closed', async ({ page, watch }) => {
  watch.forgive(/injected by the test/)
  await page.goto('#/verdict')
  await page.evaluate(() => {
    void Promise.reject(new Error('injected by the test'))
  })
  const failure = await expectFailure(page, 'Something you asked for did not work')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await failure.getByRole('button', { name: 'Close' }).click()
  await expect(failure).toHaveCount(0)
})

/** Every plan that the browser keeps, as it is kept. */
async function savedSensitivity(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => Object.keys(localStorage).map((key) => localStorage.getItem(key)))
  return texts
    .flatMap((text) => (text ? [...text.matchAll(/sensitivity\\*":\s*\\*"(\w+)/g)] : []))
    .map((found) => found[1] ?? '')
}
