import { writeFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { largePlan } from '../src/core/plan/large-plan.test-support.ts'
import { expect, test } from './fixtures.ts'
import { fileOf, planMenu } from './page-models/plan-menu.ts'
import { result } from './page-models/result.ts'
const file = fileOf(largePlan(), 'large.json')
async function traced(browser: Browser, page: Page, what: string, work: () => Promise<unknown>) {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'v8', 'disabled-by-default-v8.cpu_profiler'] })
  const t = Date.now()
  await work()
  const ms = Date.now() - t
  const buf = await browser.stopTracing(); writeFileSync(`/tmp/e2e/trace-${what}.json`, buf); const trace = JSON.parse(buf.toString())
  const ev = trace.traceEvents as any[]
  const mains = ev.filter((e) => e.name === 'thread_name' && e.args.name === 'CrRendererMain')
  const tasks = ev.filter((e) => e.ph === 'X' && e.name === 'RunTask' && mains.some((m: any) => m.pid === e.pid && m.tid === e.tid))
  const inner = (task: any) => ev.filter((e) => e.ph === 'X' && e.pid === task.pid && e.tid === task.tid && e.ts >= task.ts && e.ts + (e.dur ?? 0) <= task.ts + task.dur && e.name !== 'RunTask')
    .sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0)).slice(0, 5).map((e) => `${e.name}${e.args?.data?.functionName ? '(' + e.args.data.functionName + ')' : ''} ${Math.round((e.tdur ?? 0) / 1000)}`).join(', ')
  const long = tasks.filter((e) => (e.tdur ?? 0) > 30000).sort((a, b) => b.tdur - a.tdur)
  console.log(`${what}: ${ms} ms wall; over 50 ms cpu: ${long.filter((e) => e.tdur > 50000).length}; sum main cpu ${Math.round(tasks.reduce((s, e) => s + (e.tdur ?? 0), 0) / 1000)}`)
  for (const task of long.slice(0, 12)) console.log(`   cpu ${Math.round(task.tdur / 1000)} wall ${Math.round(task.dur / 1000)} at ${Math.round((task.ts - tasks[0].ts) / 1000)}: ${inner(task)}`)
}
test('large', async ({ page, browser }) => {
  test.setTimeout(600000)
  await page.goto('#/')
  await expect(page.getByRole('figure').first().locator('svg').first()).toBeVisible()
  await page.waitForTimeout(1500)
  await traced(browser, page, 'open', async () => {
    await planMenu(page).open(file)
    await expect(page.locator('[data-verdict] h1')).toContainText('Work 0', { timeout: 120_000 })
    console.log('verdict')
    await expect(page.locator('[data-working]')).toHaveCount(0, { timeout: 120_000 })
    await page.waitForTimeout(1500)
  })
  await traced(browser, page, 'edit', async () => {
    const requests = page.getByRole('textbox', { name: /^Requests a day/ })
    await requests.fill('1000')
    await requests.press('Tab')
    await expect(page.locator('[data-working]')).toHaveCount(1)
    await expect(page.locator('[data-working]')).toHaveCount(0, { timeout: 120_000 })
    await page.waitForTimeout(1500)
  })
  await traced(browser, page, 'report', async () => {
    await page.getByRole('link', { name: 'Report', exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 2, name: 'All 20 workloads' })).toBeVisible({ timeout: 60_000 })
    await page.waitForTimeout(1500)
  })
  await traced(browser, page, 'pages', async () => {
    for (const name of ['Options', 'Flowchart', 'Opinions', 'Whole plan', 'Result']) {
      await page.getByRole('link', { name, exact: true }).first().click()
      await page.waitForTimeout(1500)
    }
  })
})
