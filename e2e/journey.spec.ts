import type { ToldDecision as Decision } from '../src/core/words/told-decision.ts'
import type { Evaluation } from '../src/core/engine/evaluation.ts'
import { crossover } from './command-line.ts'
import { expect, test } from './fixtures.ts'
import { planMenu, startOwnPlan } from './page-models/plan-menu.ts'
import { answerAll, questionnaire } from './page-models/questionnaire.ts'
import { downloadReport } from './page-models/report.ts'
import { dollars, dragSlider, monthIn, result } from './page-models/result.ts'
import { oneSpace, textOfPdf } from './pdf-text.ts'
import { settled } from './settled.ts'

test('from an empty plan to a report whose figures page, file and command line agree on', async ({
  page,
}) => {
  test.slow()
  const questions = questionnaire(page)
  const shown = result(page)
  const menu = planMenu(page)

  await test.step('an own plan begins with nothing chosen', async () => {
    await startOwnPlan(page)
    await expect(questions.checked()).toHaveCount(0)
  })

  await test.step('six sections lead to the answers, and they to the verdict', async () => {
    await answerAll(page, { requestsPerDay: '20,000' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your answers')
    await expect(page.getByRole('definition').filter({ hasText: 'Internal' })).toBeVisible()
    await page.getByRole('button', { name: 'See the verdict' }).click()
    await expect(shown.told).toHaveText(
      /^(Use|Buy|Rent|Start with) | cost about the same| is clearly cheaper/,
    )
  })

  await menu.rename('Ticket desk')

  await test.step('a volume that is typed is the one that counts, wherever the slider was let go', async () => {
    const volume = shown.field('Requests a day')
    await volume.fill('80,000')
    await volume.press('Enter')
    await expect(volume).toHaveValue('80,000')
    await settled(page)
  })

  await test.step('the flowchart tells the way to an outcome', async () => {
    await page.getByRole('link', { name: 'Why', exact: true }).click()
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(/^The flowchart says: /)
    await page.getByRole('button', { name: 'Show as list' }).click()
    await expect(page.getByRole('list').filter({ hasText: 'Internal' }).first()).toBeVisible()
    await page.getByRole('link', { name: 'Verdict', exact: true }).click()
    await expect(shown.verdict).toBeVisible()
    await settled(page)
  })

  const headline = await shown.headline()
  const detail = await shown.detail()
  const options = await shown.options()
  const reference = await shown.reference()
  const marks = await shown.marks()
  const file = await menu.save()
  expect(file.name).toMatch(/^ticket-desk-\d{4}-\d{2}-\d{2}\.json$/)

  await test.step('everything is there again after a reload', async () => {
    await page.reload()
    await menu.expectName('Ticket desk')
    await expect.poll(() => shown.headline()).toBe(headline)
    await settled(page)
    expect(await shown.options()).toEqual(options)
  })

  await test.step('the command line reads the saved file and comes to the same result', () => {
    const { status, stdout, stderr } = crossover(['evaluate', '-', '--json'], file.text)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    const { workloads, decision } = JSON.parse(stdout) as Evaluation & { readonly decision: Decision }
    const [workload] = workloads
    const [decided] = decision.workloads
    expect(oneSpace(decided!.verdict.headline)).toBe(headline)
    expect(oneSpace(decided!.verdict.detail)).toBe(detail)
    const costed = workload!.ranking.map((id) => workload!.options.find((option) => option.id === id)!)
    expect(
      options
        .slice(0, costed.length)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(costed.map(({ name }) => oneSpace(name)).toSorted())
    for (const { name, cost } of costed) {
      const row = options.find((option) => option.name === oneSpace(name))!
      expect(dollars(row.upFront)).toBe(Math.round(cost!.upFrontUsd))
      expect(dollars(row.month1)).toBe(Math.round(cost!.monthlyUsd[0]!))
      expect(dollars(row.overHorizon)).toBe(Math.round(cost!.cashUsd))
      expect(dollars(row.netPresent)).toBe(Math.round(cost!.totalUsd))
    }
    const named = (name: string | null) => workload!.options.find((option) => oneSpace(option.name) === name)!
    for (const row of options.filter(({ breakEven }) => monthIn(breakEven) !== null)) {
      const pair = workload!.breakEvens.find(
        ({ option, against }) => option === named(row.name).id && against === named(reference).id,
      )
      expect(monthIn(row.breakEven)).toBe(Math.ceil(pair!.month!))
    }
    const crossings = workload!.breakEvens.flatMap(({ month, ahead }) =>
      [month ?? 0, ...ahead.flatMap(({ from, to }) => [from, to])].map((at) => `month ${Math.ceil(at)}`),
    )
    // One crossing at most is marked: that of the two that the verdict speaks of, or the first of the recommended option.
    expect(marks.length).toBeLessThanOrEqual(1)
    for (const mark of marks) expect(crossings).toContain(mark)
  })

  await test.step('the report says the same, word for word and figure for figure', async () => {
    const report = await downloadReport(page)
    expect(report.name).toMatch(/^ticket-desk-\d{4}-\d{2}-\d{2}\.pdf$/)
    const pages = await textOfPdf(report.bytes)
    expect(pages.length).toBe(7)
    expect(pages[0]).toContain(headline)
    expect(pages[0]).toContain(detail)
    const table = pages[1]!.slice(pages[1]!.indexOf('What each costs over'))
    for (const { name, upFront, overHorizon, netPresent } of options) {
      const line = table.slice(table.indexOf(name))
      for (const figure of [upFront, overHorizon, netPresent]) expect(line).toContain(figure)
    }
    const inReport = pages[2]!.match(/\bmonth \d+/g) ?? []
    for (const mark of inReport) expect(marks).toContain(mark)
    const [best] = options
    expect(pages[0]).toContain(best!.overHorizon)
    expect(pages.join(' ')).not.toMatch(/NaN|undefined|Infinity|\[object/)
  })
})

test('what the questions propose is found on the page of options', async ({ page }) => {
  await startOwnPlan(page)
  await questionnaire(page).open('capability')
  const proposed = page.getByRole('group', { name: 'Which models and machines should be compared?' })
  await expect(proposed.getByRole('listitem').first()).toBeVisible()
  const count = await proposed.getByRole('listitem').count()
  expect(count).toBeGreaterThan(1)
  await proposed.getByRole('link', { name: 'Options' }).click()
  await expect(page).toHaveURL(/#\/why\/options/)
  await expect(page.locator('[data-option]')).toHaveCount(count)
})

test('dragging the volume of the sample changes the verdict and moves the break-even', async ({ page }) => {
  const shown = result(page)
  await page.goto('#/verdict')
  await settled(page)
  const before = { headline: await shown.headline(), marks: await shown.marks() }
  const marksMoved = async () => JSON.stringify(await shown.marks()) !== JSON.stringify(before.marks)
  const hasChanged = async () => (await shown.headline()) !== before.headline && (await marksMoved())
  const changed =
    (await dragSlider(page, 'Requests a day', 'right', hasChanged)) ||
    (await dragSlider(page, 'Requests a day', 'left', hasChanged))
  expect(changed, 'some volume changes the verdict and moves a break-even').toBe(true)
  await expect.poll(() => shown.marks()).not.toEqual(before.marks)
})
