import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { plan } from '../src/cli/plan.test-support.ts'
import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { fileOf, planMenu, startOwnPlan } from './page-models/plan-menu.ts'
import { questionnaire } from './page-models/questionnaire.ts'
import { result } from './page-models/result.ts'
import { fillStorage, makeRoom, refused, savedPlan, saving } from './page-models/saving.ts'

const REPORT_LOST =
  /Failed to load resource|net::ERR_FAILED|dynamically imported module|reading 'component'|report/

const loseReport = (page: Page) => page.route(/assets\/report-[\w-]{8}\.js$/, (route) => route.abort())

async function openInAnotherTab(page: Page): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto('#/verdict')
  return other
}

const requests = (page: Page) => result(page).field('Requests a day')

test.describe('a page that broke', () => {
  test('does not end saving', async ({ page, watch }) => {
    watch.forgive(REPORT_LOST)
    await savedPlan(page, 'Before')
    await loseReport(page)
    await page.getByRole('link', { name: 'Report', exact: true }).first().click()
    await expect(page.getByRole('alert')).toContainText('This page could not be shown')
    await planMenu(page).rename('After')
    await saving(page).expectSavedAs('After')
    await page.getByRole('link', { name: 'Verdict', exact: true }).click()
    await page.reload()
    await planMenu(page).expectName('After')
  })
})

test.describe('a plan that the browser would not keep', () => {
  test('is asked about before another is opened, and comes back with its undo', async ({ page }) => {
    await savedPlan(page, 'First')
    await fillStorage(page)
    await planMenu(page).rename('Second name')
    await expect(saving(page).chip).toHaveText(/^Not saved in this browser/)
    expect(await saving(page).warnsOnLeaving()).toBe(true)

    await planMenu(page).choose('New plan')
    const question = page.getByRole('dialog', { name: '“Second name” is not saved' })
    await question.getByRole('button', { name: 'Cancel' }).click()
    await planMenu(page).expectName('Second name')

    await planMenu(page).choose('New plan')
    await question.getByRole('button', { name: 'Open the other plan' }).click()
    await planMenu(page).expectName('My plan')
    await expect(saving(page).chip).toContainText('1 more not saved: see the plan menu.')
    expect(await saving(page).warnsOnLeaving()).toBe(true)

    await planMenu(page).choose('Second name')
    await planMenu(page).expectName('Second name')
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await planMenu(page).expectName('First')
    await refused(page, () => page.getByRole('button', { name: 'Redo', exact: true }).click())
    await planMenu(page).expectName('Second name')

    await makeRoom(page)
    await saving(page).chip.getByRole('button', { name: 'Try again' }).click()
    await saving(page).expectSaved()
    expect(await saving(page).storedNames()).toEqual(['Second name'])
    expect(await saving(page).warnsOnLeaving()).toBe(false)
  })

  test('is said on a phone too, without opening a menu', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 })
    await startOwnPlan(page)
    await fillStorage(page)
    await planMenu(page).rename('Not kept')
    await expect(page.getByText('Not saved in this browser.')).toBeVisible()
    await expectNoSidewaysScroll(page, 'a plan that is not saved')
  })

  test('is asked about where storage is blocked altogether', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError')
        },
      })
    })
    await startOwnPlan(page)
    await planMenu(page).rename('Nowhere else')
    await expect(saving(page).chip).toHaveText(/^Not saved in this browser/)
    expect(await saving(page).warnsOnLeaving()).toBe(true)
    await planMenu(page).choose('Presets')
    await page
      .getByRole('button', { name: /^Start from this/ })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('button', { name: 'Open the other plan' }).click()
    await planMenu(page).choose('Nowhere else')
    await page.getByRole('dialog').getByRole('button', { name: 'Open the other plan' }).click()
    await planMenu(page).expectName('Nowhere else')
  })

  test('is asked about where another tab has overtaken it', async ({ page }) => {
    await savedPlan(page, 'Both')
    const other = await openInAnotherTab(page)
    await fillStorage(page)
    await planMenu(page).rename('Mine')
    await planMenu(other).rename('Theirs')
    await saving(other).expectSavedAs('Theirs')
    await expect(saving(page).chip).toHaveText('Not saved: changed in another tab')
    expect(await saving(page).warnsOnLeaving()).toBe(true)
    await planMenu(page).choose('New plan')
    await expect(page.getByRole('dialog', { name: '“Mine” is not saved' })).toBeVisible()
  })
})

test('a plan that names more than the page begins with is there after every reload', async ({ page }) => {
  await page.goto('#/verdict')
  const options = [{ id: 'regulated', kind: 'api', model: 'azure/gpt-4o' }] as const
  const workloads = plan.workloads.map((workload) => ({ ...workload, options }))
  await planMenu(page).open(fileOf({ ...plan, name: 'Regulated', workloads }))
  await saving(page).expectSavedAs('Regulated')
  let scripts = 0
  await page.route(/assets\/.*\.js$/, async (route) => {
    scripts += 1
    await setTimeout((scripts % 5) * 100)
    await route.continue()
  })
  for (let reload = 0; reload < 6; reload += 1) {
    await page.goto('#/start')
    await page.reload()
    await planMenu(page).expectName('Regulated')
    await expect(page.getByRole('heading', { name: 'Your plans in this browser' })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  }
})

test('the losing side of a conflict stays as a version, and undo leads back to it too', async ({ page }) => {
  await savedPlan(page, 'Both')
  const other = await openInAnotherTab(page)
  await planMenu(other).rename('Theirs')
  await saving(other).expectSavedAs('Theirs')
  await expect(saving(page).chip).toHaveText('Changed in another tab')
  await planMenu(page).rename('Mine')
  await expect(saving(page).chip).toHaveText('Not saved: changed in another tab')
  await page.getByRole('button', { name: 'Use the newer one' }).click()
  await planMenu(page).expectName('Theirs')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await planMenu(page).expectName('Mine')
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await saving(page).expectSaved()

  await page.reload()
  await planMenu(page).expectName('Theirs')
  const versions = await saving(page).versions()
  const mine = versions
    .getByRole('listitem')
    .filter({ hasText: 'Set aside when two tabs had changed the plan, named “Mine”' })
  await mine.getByRole('button', { name: /^Bring back/ }).click()
  await versions.getByRole('button', { name: 'Close' }).click()
  await planMenu(page).expectName('Mine')
})

test.describe('work on the sample', () => {
  test('is a plan of one’s own from the first change, and is there after a reload and after a file', async ({
    page,
  }) => {
    await page.goto('#/verdict')
    await expect(saving(page).chip).toHaveText('Sample, not saved')
    const { text } = await planMenu(page).save()
    await requests(page).fill('12345')
    await requests(page).press('Enter')
    await saving(page).expectSaved()
    await expect(page.getByText('Your copy of a sample.')).toBeVisible()

    await page.reload()
    await expect(requests(page)).toHaveValue('12,345')
    await expect(page.getByText('Your copy of a sample.')).toBeVisible()

    await planMenu(page).open(fileOf({ ...(JSON.parse(text) as object), name: 'From a file' }))
    await planMenu(page).expectName('From a file')
    await planMenu(page).button.click()
    await page.getByRole('button', { name: /^Support assistant\s*from a sample/ }).click()
    await expect(requests(page)).toHaveValue('12,345')
  })

  test('outlives the reload that a missing script makes', async ({ page, watch }) => {
    watch.forgive(REPORT_LOST)
    await page.goto('#/verdict')
    await expect(requests(page)).toBeVisible()
    await loseReport(page)
    await requests(page).fill('12345')
    const reloaded = page.waitForEvent('load')
    await page.getByRole('link', { name: 'Report', exact: true }).first().click()
    await reloaded
    await page.getByRole('link', { name: 'Verdict', exact: true }).click()
    await expect(requests(page)).toHaveValue('12,345')
  })
})

test.describe('storage that was emptied', () => {
  test('from outside is noticed and said, and the plan can be saved again', async ({ page }) => {
    await savedPlan(page, 'Still here')
    await page.evaluate(() => localStorage.clear())
    await expect(saving(page).chip).toHaveText(/^Not saved: deleted from this browser/)
    await expect(page.getByRole('alert')).toContainText('“Still here” was deleted from this browser')
    expect(await saving(page).warnsOnLeaving()).toBe(true)
    await page.getByRole('alert').getByRole('button', { name: 'Save it again' }).click()
    await saving(page).expectSaved()
    await page.reload()
    await planMenu(page).expectName('Still here')
  })

  test('by another tab is noticed and said, and nothing is written back unasked', async ({ page }) => {
    await savedPlan(page, 'Still here')
    const other = await openInAnotherTab(page)
    await planMenu(other).choose('Delete everything kept here')
    await other.getByRole('dialog').getByRole('button', { name: 'Delete everything' }).click()
    await expect(saving(page).chip).toHaveText(/^Not saved: deleted from this browser/)
    await planMenu(page).rename('Changed since')
    expect(await saving(page).storedNames()).toEqual([])
    await page.getByRole('alert').getByRole('button', { name: 'Save it again' }).click()
    await expect.poll(() => saving(page).storedNames()).toEqual(['Changed since'])
  })
})

test.describe('a plan in which little was said', () => {
  test('is kept when that is its name', async ({ page }) => {
    await savedPlan(page, 'Only a name')
    await page.reload()
    await planMenu(page).expectName('Only a name')
  })

  test('is kept when that is its horizon', async ({ page }) => {
    await startOwnPlan(page)
    await questionnaire(page).open('cost')
    const months = questionnaire(page).number('Over how many months should costs be counted?')
    await months.fill('48')
    await saving(page).expectSaved()
    await page.reload()
    await expect(months).toHaveValue('48')
  })
})

test('a time of saving that is none stops nothing, neither of the open plan nor of another', async ({
  page,
}) => {
  await savedPlan(page, 'One')
  await planMenu(page).choose('New plan')
  await planMenu(page).rename('Two')
  await expect.poll(() => saving(page).storedNames()).toEqual(['One', 'Two'])
  await page.evaluate(() => {
    // The form in which Crossover first kept plans: only their data was summed.
    const sumOf = (text: string) => {
      let hash = 0x811c9dc5
      for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
      return (hash >>> 0).toString(16).padStart(8, '0')
    }
    const places = Object.keys(localStorage).filter((name) => name.startsWith('crossover/plan/'))
    window.addEventListener('pagehide', () => {
      for (const place of places) {
        const { data } = JSON.parse(localStorage.getItem(place)!) as { data: string }
        const first = { app: 'crossover', schema: 'crossover/plan@1', rev: 3, savedAt: 'yesterday' }
        localStorage.setItem(place, JSON.stringify({ ...first, sum: sumOf(data), data }))
      }
    })
  })
  await page.reload()
  await planMenu(page).expectName('Two')
  await expect(saving(page).chip).toHaveText('Saved in this browser')
  await planMenu(page).button.click()
  await page.getByRole('button', { name: /^One\s*time not known/ }).click()
  await planMenu(page).expectName('One')
})
