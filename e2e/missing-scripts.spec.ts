import type { Locator, Page } from '@playwright/test'
import { countLoads, countNavigations, expectFailure, loseScript } from './break-script.ts'
import { expect, test } from './fixtures.ts'
import { fileOf, planMenu } from './page-models/plan-menu.ts'
import { result } from './page-models/result.ts'
import { keepSampleAsOwn } from './page-models/saving.ts'

/** What a browser says of it, and what is made of nothing until the page has loaded anew. */
const GONE =
  /404|Failed to fetch dynamically imported module|Unable to preload|MIME type|Cannot (read|destructure) propert|^uncaught: $/

/** Scripts that come after the page, what asks for them, and what is said when they don't come. */
const scripts: readonly {
  readonly what: string
  readonly script: string
  /** Fetched as soon as the page is at rest, so that the loss is noticed before anybody asks for it. */
  readonly isFetchedAhead: boolean
  readonly ask: (page: Page) => Promise<unknown>
  /** What is asked for. */
  readonly comes: (page: Page) => Locator
  readonly says: string
}[] = [
  {
    what: 'the plan menu',
    script: 'plan-menu-items',
    isFetchedAhead: true,
    ask: (page) => planMenu(page).button.click(),
    comes: (page) => page.getByRole('button', { name: 'Save as a file' }),
    says: 'The plan menu could not be shown',
  },
  {
    what: 'the list of keys',
    script: 'key-list',
    isFetchedAhead: true,
    ask: (page) => planMenu(page).choose('Keys'),
    comes: (page) => page.getByRole('dialog').getByRole('term').first(),
    says: 'The list of keys could not be shown',
  },
  {
    what: 'the report',
    script: 'report',
    isFetchedAhead: false,
    ask: (page) => page.getByRole('link', { name: 'Report', exact: true }).first().click(),
    comes: (page) => page.getByRole('button', { name: 'Download PDF' }),
    says: 'This page could not be shown',
  },
]

/** The page as it is opened, and as it has loaded itself anew. */
const LOADS = 2

for (const { what, script, isFetchedAhead, ask, comes, says } of scripts) {
  test(`${what}, whose script is not there at first, comes after one reload with everything typed kept`, async ({
    page,
    watch,
  }) => {
    watch.forgive(GONE)
    await keepSampleAndLeave(page)
    const loads = countLoads(page)
    const navigations = countNavigations(page)
    await loseScript(page, script, { isBack: () => navigations() >= LOADS })
    await comeBack(page)
    if (!isFetchedAhead) await ask(page)
    await expect.poll(loads).toBe(LOADS)
    await planMenu(page).expectName('Mine')
    if (isFetchedAhead) await ask(page)
    await expect(comes(page)).toBeVisible()
    await expect(page.getByText(says)).toHaveCount(0)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(navigations()).toBe(LOADS)
  })

  test(`${what}, whose script never comes, says so after one reload, and the rest works`, async ({
    page,
    watch,
  }) => {
    watch.forgive(GONE)
    await keepSampleAndLeave(page)
    const asked = await loseScript(page, script)
    const loads = countLoads(page)
    const navigations = countNavigations(page)
    await comeBack(page)
    if (!isFetchedAhead) await ask(page)
    await expect.poll(loads).toBe(LOADS)
    if (isFetchedAhead) await ask(page)
    const failure = await expectFailure(page, says)
    await expect(failure).toContainText('Its script could not be fetched')
    await planMenu(page).expectName('Mine')

    // No loop: nothing loads by itself from here on, and the button loads once.
    await failure.getByRole('button', { name: 'Load the page again' }).click()
    await expect.poll(loads).toBe(LOADS + 1)
    if (isFetchedAhead) await ask(page)
    await expectFailure(page, says)
    expect(asked()).toBeGreaterThanOrEqual(3)

    await page.goto('#/why/options')
    await expect(page.getByRole('heading', { level: 1, name: 'Options' })).toBeVisible()
    expect(navigations()).toBe(LOADS + 1)
  })
}

test('a file that can’t be opened for want of a script says so, and leaves the plan', async ({
  page,
  watch,
}) => {
  watch.forgive(GONE)
  await keepSampleAndLeave(page)
  await loseScript(page, 'open-plan-file')
  const loads = countLoads(page)
  await comeBack(page)
  await expect.poll(loads).toBe(LOADS)
  await planMenu(page).open(fileOf({}))
  const failure = await expectFailure(page, 'Something you asked for did not work')
  await expect(failure).toContainText('Its script could not be fetched')
  await planMenu(page).expectName('Mine')
  await failure.getByRole('button', { name: 'Close' }).click()
  await expect(failure).toHaveCount(0)
})

test('a PDF that can’t be made for want of a script says so, and the plan is saved in its place', async ({
  page,
  watch,
}) => {
  watch.forgive(GONE)
  await keepSampleAndLeave(page)
  await loseScript(page, 'make-pdf')
  await page.goto('#/report')
  const loads = countLoads(page)
  await page.getByRole('button', { name: 'Download PDF' }).click()
  await expect.poll(loads, { timeout: 30_000 }).toBe(1)
  await page.getByRole('button', { name: 'Download PDF' }).click()
  const failure = await expectFailure(page, 'The report could not be made')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    failure.getByRole('button', { name: 'Save plan' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^mine-.*\.json$/)
})

test('a plan is downloaded although what orders its fields is not there', async ({ page, watch }) => {
  watch.forgive(GONE)
  await loseScript(page, 'key-list')
  await loseScript(page, 'codec')
  const loads = countLoads(page)
  const navigations = countNavigations(page)
  await comeBack(page)
  await expect.poll(loads).toBe(LOADS)
  await planMenu(page).choose('Keys')
  const failure = await expectFailure(page, 'The list of keys could not be shown')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    failure.getByRole('button', { name: 'Download my plan' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^support-assistant-.*\.json$/)
  expect(navigations(), 'one reload for both').toBe(LOADS)
})

test('a script whose loss is noticed only in the page that was loaded anew costs no second reload', async ({
  page,
  watch,
}) => {
  watch.forgive(GONE)
  const loads = countLoads(page)
  const navigations = countNavigations(page)
  await loseScript(page, 'key-list')
  await loseScript(page, 'plan-menu-items', { isSilent: () => navigations() < LOADS })
  await comeBack(page)
  await expect.poll(loads).toBe(LOADS)
  await planMenu(page).button.click()
  await expectFailure(page, 'The plan menu could not be shown')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expectFailure(page, 'The list of keys could not be shown')
  await page.goto('#/why/options')
  await expect(page.getByRole('heading', { level: 1, name: 'Options' })).toBeVisible()
  expect(navigations()).toBe(LOADS)
})

test('figures follow a change although what works beside the page is not there', async ({ page, watch }) => {
  watch.forgive(GONE)
  await loseScript(page, 'evaluation.worker')
  await comeBack(page)
  const before = await result(page).detail()
  const slider = page.getByRole('slider').first()
  for (let presses = 0; presses < 6; presses += 1) await slider.press('PageUp')
  await expect.poll(() => result(page).detail()).not.toBe(before)
})

/** An own plan, and no page of the app that could fetch ahead what is then taken away. */
async function keepSampleAndLeave(page: Page): Promise<void> {
  await keepSampleAsOwn(page, 'Mine')
  await page.goto('about:blank')
}

/** Without waiting for the last picture, before which the page may load itself anew. */
async function comeBack(page: Page): Promise<void> {
  await page.goto('#/verdict', { waitUntil: 'commit' })
}
