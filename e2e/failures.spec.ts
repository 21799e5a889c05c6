import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expectFailure, throwInExport, throwWhereDrawn } from './break-script.ts'
import { expect, test } from './fixtures.ts'
import { planMenu } from './page-models/plan-menu.ts'
import { result } from './page-models/result.ts'

/** Each panel, how it is made to throw, where it stands, what it says and what still works beside it. */
const panels: readonly {
  readonly what: string
  readonly breaks: (page: Page) => Promise<unknown>
  readonly at: string
  readonly open?: (page: Page) => Promise<void>
  readonly says: string
  readonly stillThere: (page: Page) => Locator
}[] = [
  {
    what: 'the chart',
    breaks: (page) => throwInExport(page, 'cumulative-cost-chart', 'CumulativeCostChart'),
    at: '#/',
    says: 'The chart could not be drawn; “Show data” has its figures',
    stillThere: (page) => page.getByRole('table', { name: /^Options by net present cost/ }),
  },
  {
    what: 'the sliders',
    breaks: (page) => throwWhereDrawn(page, 'Assumptions to change'),
    at: '#/',
    says: 'The sliders could not be shown',
    stillThere: (page) => page.getByRole('figure').first().locator('svg').first(),
  },
  {
    what: 'the table of options',
    breaks: (page) => throwWhereDrawn(page, 'Net present'),
    at: '#/',
    says: 'The table of options could not be shown',
    stillThere: (page) => page.getByRole('region', { name: 'Assumptions to change' }),
  },
  {
    what: 'the advice',
    breaks: (page) => throwInExport(page, 'result-advice', 'ResultAdvice'),
    at: '#/',
    says: 'What goes with the verdict could not be shown',
    stillThere: (page) => page.getByRole('table', { name: /^Options by net present cost/ }),
  },
  {
    what: 'chart, sliders and table together',
    breaks: (page) => throwWhereDrawn(page, 'options-title'),
    at: '#/',
    says: 'The chart, the sliders and the table could not be shown',
    stillThere: (page) => page.getByRole('heading', { level: 1 }),
  },
  {
    what: 'the flowchart',
    breaks: (page) => throwWhereDrawn(page, 'Size of the chart'),
    at: '#/flowchart?view=chart',
    says: 'The chart could not be drawn; “Show as lists” says the same',
    stillThere: (page) => page.getByRole('heading', { level: 1, name: /^The flowchart says/ }),
  },
  {
    what: 'the picture of the answers',
    breaks: (page) => throwInExport(page, 'answers-radar', 'AnswersRadar'),
    at: '#/opinions',
    says: 'The picture could not be drawn; the table says the same',
    stillThere: (page) => page.getByRole('table', { name: 'The six answers with their scores' }),
  },
  {
    what: 'a part of the report',
    breaks: (page) => throwWhereDrawn(page, 'hanging'),
    at: '#/report',
    says: 'This part of the report could not be shown',
    stillThere: (page) => page.getByRole('button', { name: 'Download PDF' }),
  },
  {
    what: 'the report as a whole',
    breaks: (page) => throwInExport(page, 'report', 'component'),
    at: '#/report',
    says: 'This page could not be shown',
    stillThere: (page) => page.getByRole('navigation', { name: 'Pages', exact: true }).first(),
  },
  {
    what: 'the verdict that follows the page',
    breaks: (page) => throwWhereDrawn(page, 'Verdict'),
    at: '#/catalogue',
    says: 'The verdict could not be shown',
    stillThere: (page) => page.getByRole('heading', { level: 1, name: 'Catalogue' }),
  },
  {
    what: 'an option that is opened',
    breaks: (page) =>
      throwWhereDrawn(page, 'Every volume up to 1 billion requests a day is being looked at.'),
    at: '#/options',
    open: (page) => page.getByRole('button', { name: /^gpt-oss-120b on Groq/ }).click(),
    says: 'This option could not be shown',
    stillThere: (page) => page.getByRole('heading', { name: 'Add an option' }),
  },
  {
    what: 'the plan menu',
    breaks: (page) => throwInExport(page, 'plan-menu-items', 'PlanMenuItems'),
    at: '#/',
    open: (page) => planMenu(page).button.click(),
    says: 'The plan menu could not be shown',
    stillThere: (page) => page.getByRole('heading', { level: 1 }),
  },
  {
    what: 'the menu of workloads',
    breaks: (page) => throwInExport(page, 'workload-menu-items', 'WorkloadMenuItems'),
    at: '#/',
    open: (page) => page.getByRole('button', { name: /^Workload: / }).click(),
    says: 'The menu of workloads could not be shown',
    stillThere: (page) => planMenu(page).button,
  },
  {
    what: 'the list of keys',
    breaks: (page) => throwInExport(page, 'key-list', 'KeyList'),
    at: '#/',
    open: (page) => page.getByRole('button', { name: 'Keys' }).click(),
    says: 'The list of keys could not be shown',
    stillThere: (page) => page.getByRole('heading', { level: 1 }),
  },
]

for (const { what, breaks, at, open, says, stillThere } of panels) {
  test(`where ${what} can't be drawn, that alone is missing: the rest works, and the plan is saved and downloaded`, async ({
    page,
    watch,
  }) => {
    watch.forgive(/injected by the test|^console error: .*CatchBoundary/)
    await keepSampleAsOwn(page)
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
    expect(plan).toMatchObject({ schema: 'crossover/plan@1', name: 'Mine' })

    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Answers', exact: true }).first().click()
    await page
      .getByRole('link', { name: /^Change/ })
      .first()
      .click()
    await page.getByRole('radio', { name: /^Public/ }).check()
    await expect(page.getByText(/^Saved .* in this browser/).first()).toBeVisible()
    expect(await savedSensitivity(page)).toContain('public')
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
  await page.goto('#/')
  const failure = await expectFailure(page, 'The chart could not be drawn')
  await page.evaluate(() => {
    ;(window as unknown as { mend: () => void }).mend()
  })
  await failure.getByRole('button', { name: 'Try again' }).click()
  await expect(failure).toHaveCount(0)
  await expect(result(page).chart.locator('svg').first()).toBeVisible()
})

test('a press that comes to nothing says so, and goes when it is closed', async ({ page, watch }) => {
  watch.forgive(/injected by the test/)
  await page.goto('#/')
  await page.evaluate(() => {
    void Promise.reject(new Error('injected by the test'))
  })
  const failure = await expectFailure(page, 'Something you asked for did not work')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await failure.getByRole('button', { name: 'Close' }).click()
  await expect(failure).toHaveCount(0)
})

/** A plan of one's own called “Mine”, which the browser keeps. */
async function keepSampleAsOwn(page: Page): Promise<void> {
  await page.goto('#/')
  const menu = planMenu(page)
  await menu.choose('Keep this sample as my plan')
  await menu.rename('Mine')
  await menu.expectName('Mine')
  await expect(page.getByText(/^Saved .* in this browser/).first()).toBeVisible()
}

/** Every plan that the browser keeps, as it is kept. */
async function savedSensitivity(page: Page): Promise<readonly string[]> {
  const texts = await page.evaluate(() => Object.keys(localStorage).map((key) => localStorage.getItem(key)))
  return texts
    .flatMap((text) => (text ? [...text.matchAll(/sensitivity\\*":\s*\\*"(\w+)/g)] : []))
    .map((found) => found[1] ?? '')
}
