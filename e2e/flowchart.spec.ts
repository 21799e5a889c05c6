import { expectAccessible } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { flowchart, openFlowchart, verdictThere, type FlowchartName } from './page-models/flowchart.ts'
import { planMenu } from './page-models/plan-menu.ts'
import { oneSpace } from './pdf-text.ts'
import { settled } from './settled.ts'
import type { Page } from '@playwright/test'

const CHARTS: readonly FlowchartName[] = ['The main flowchart', 'The volume tree']

async function startFromPreset(page: Page, name: string) {
  await page.goto('#/presets')
  await page.getByRole('button', { name: `Start from this preset: ${name}` }).click()
  await planMenu(page).expectName(name)
}

test('an answer is changed on the chart, which says before where it leads and after what it changed', async ({
  page,
}) => {
  await startFromPreset(page, 'Daily coding assistance')
  await openFlowchart(page)
  const { box, answer, change, chosen } = flowchart(page)
  const title = page.getByRole('heading', { level: 2 }).first()
  const before = await verdictThere(page)

  await box('Sensitivity').click()
  await expect(answer('Internal')).toBeChecked()
  await expect(answer('Critical')).toHaveAccessibleName(
    /leads to: Strong local preference; no recommendation yet$/,
  )
  await expect(answer('Public')).toHaveAccessibleName(/leads to: .*; the verdict stays$/)

  await answer('Critical').check()
  await expect(title).toHaveText('The flowchart says: strong local preference.')
  await expect.poll(() => verdictThere(page)).not.toBe(before)
  const after = await verdictThere(page)
  await expect(change).toContainText(`Now: ${after} Before: ${before}`)
  await expect(change).toContainText('Hosted open model: ruled out.')
  await expect(page.getByRole('status')).toContainText(`Now: ${after} Before: ${before}`)
  await expect.poll(chosen).toEqual(['Sensitivity', 'Strong local preference'])
  await expect(box('Sensitivity')).toContainText(/rules out \d+ options/)

  await change.getByRole('button', { name: 'Undo the last change' }).click()
  await expect(answer('Internal')).toBeChecked()
  await expect.poll(() => verdictThere(page)).toBe(before)
  await expect(change).toContainText(`Now: ${before} Before: ${after}`)

  await answer('Public').check()
  await expect(change).toContainText(`The recommendation stays: ${before}`)
  await page.keyboard.press('Control+z')
  await expect(answer('Internal')).toBeChecked()
})

test('what an answer says beforehand is what then comes', async ({ page }) => {
  await page.goto('#/verdict')
  await openFlowchart(page)
  const { box, panel, answer } = flowchart(page)
  for (const [question, given] of [
    ['Volume pattern', 'Steady, high'],
    ['Team', 'Intermediate'],
  ] as const) {
    await box(question).click()
    const rows = panel.getByRole('radio')
    for (let at = 0; at < (await rows.count()); at++) {
      const row = rows.nth(at)
      await expect(row).toHaveAccessibleName(/leads to: /)
      const before = await verdictThere(page)
      const [, end = '', verdict = ''] =
        /leads to: (.+); (.+)$/.exec(oneSpace(await panel.locator('label').nth(at).innerText())) ?? []
      await row.check()
      await expect(row).toHaveAccessibleName(/; the verdict stays$/)
      await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
        new RegExp(`^The flowchart says: ${end}\\.$`, 'i'),
      )
      await settled(page)
      const now = await verdictThere(page)
      if (verdict === 'the verdict stays') expect(now).toBe(before)
      else expect(now).not.toBe(before)
    }
    await answer(given).check()
  }
})

test('the cost box names the pair and its payback, on the chart, beside it and in the list', async ({
  page,
}) => {
  await page.goto('#/verdict')
  await openFlowchart(page)
  const { box, answer, panel, steps } = flowchart(page)
  await box('Volume pattern').click()
  await answer('Growing').check()
  const note = oneSpace(await box('Cost').locator('> span').last().innerText())
  const [, month, limit, pair = ''] = /^Month (\d+), limit (\d+) months: (.+)$/.exec(note) ?? []
  expect(pair).toMatch(/ against /)
  await box('Cost').click()
  const sentence = `${pair} pays back in month ${month}; your limit is ${limit} months.`
  await expect(panel).toContainText(sentence)
  await expect(panel.getByRole('link', { name: 'See the costs' })).toBeVisible()
  await page.getByRole('button', { name: 'Show as lists' }).click()
  await expect(steps.filter({ hasText: 'Does own hardware pay back in time?' })).toContainText(sentence)
})

test('each chart has one tab stop, and arrows walk its path in order', async ({ page }) => {
  await page.goto('#/verdict')
  await openFlowchart(page)
  for (const name of CHARTS) {
    const { boxes, chosen, focused, section } = flowchart(page, name)
    await expect(boxes.first()).toBeVisible()
    const stops = await section
      .locator('.react-flow')
      .locator('a, button, input, [tabindex]')
      .evaluateAll((all) => all.filter((one) => (one as HTMLElement).tabIndex >= 0).length)
    expect(stops, name).toBe(1)

    const path = await chosen()
    expect(path.length, name).toBeGreaterThan(1)
    await boxes.first().focus()
    await page.keyboard.press('Home')
    for (const title of path) {
      expect(await focused()).toMatch(new RegExp(`^${title}\\b`))
      await page.keyboard.press('ArrowDown')
    }
    for (const title of path.toReversed()) {
      expect(await focused()).toMatch(new RegExp(`^${title}\\b`))
      await page.keyboard.press('ArrowUp')
    }
    await page.keyboard.press('End')
    expect(await focused()).toMatch(new RegExp(`^${path.at(-1)}\\b`))

    await page.keyboard.press('Home')
    const all = await boxes.count()
    for (let at = 1; at < all; at++) await page.keyboard.press('Shift+ArrowDown')
    await expect(boxes.nth(all - 1)).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(boxes).toHaveCount(all)
  }
  expect(await page.locator('main').innerText()).not.toMatch(/delete|moved selected/i)
  await expect(page.getByText(/press delete|moved selected/i)).toHaveCount(0)
})

test('what can be pressed on the page is at least 24 pixels each way', async ({ page }) => {
  await page.goto('#/verdict')
  for (const view of ['chart', 'list'] as const) {
    await openFlowchart(page, view)
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    const small = await page
      .locator('main')
      .locator('a, button, summary, label')
      .evaluateAll((all) =>
        all
          .filter((one) => one.closest('p') === null || one.tagName !== 'A')
          .map((one) => ({ box: one.getBoundingClientRect(), text: (one as HTMLElement).innerText }))
          .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
          .map(({ text }) => text),
      )
    expect(small, view).toEqual([])
  }
})

test('on a phone the list tells the path that the chart shows, and an answer is changed in it', async ({
  page,
}) => {
  await page.goto('#/verdict')
  await openFlowchart(page, 'chart')
  const paths: (readonly string[])[] = []
  for (const name of CHARTS) {
    await expect(flowchart(page, name).boxes.first()).toBeVisible()
    paths.push(await flowchart(page, name).chosen())
  }

  await page.setViewportSize({ width: 360, height: 640 })
  await openFlowchart(page)
  for (const [at, name] of CHARTS.entries()) {
    const { section, steps, boxes } = flowchart(page, name)
    await expect(boxes).toHaveCount(0)
    await expect(section.locator('ol > li')).toHaveCount(paths[at]?.length ?? 0)
    await expect(section.locator('ol > li').last()).toContainText(paths[at]?.at(-1) ?? '')
    await expect(steps.first()).toBeVisible()
  }
  const { section, change } = flowchart(page)
  const pattern = section.locator('ol > li').filter({ hasText: 'How does use vary over time?' })
  await pattern.getByText('Change the answer').click()
  await pattern.getByRole('radio', { name: /^Spiky.*leads to: Strong cloud preference/ }).check()
  await expect(section.locator('ol > li')).toHaveCount(4)
  await expect(section.locator('ol > li').last()).toContainText('Strong cloud preference')
  await expect(pattern.locator('[data-change]')).toContainText(/^(Now|The recommendation stays): /)
  await expectNoSidewaysScroll(page, 'the lists with an open question')
  await change.getByRole('button', { name: 'Undo the last change' }).click()
  await expect(section.locator('ol > li')).toHaveCount(paths[0]?.length ?? 0)
})

test('in print stand the lists, with what would change each answer', async ({ page }) => {
  await page.goto('#/verdict')
  await openFlowchart(page, 'chart')
  await expect(flowchart(page).boxes.first()).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  for (const name of CHARTS) {
    const { section, boxes } = flowchart(page, name)
    await expect(boxes.first()).toBeHidden()
    await expect(section.locator('ol')).toBeVisible()
    await expect(section.locator('ol').getByText('What would have to change').first()).toBeVisible()
    await expect(section.getByRole('radio').first()).toBeHidden()
    await expect(section.getByText(/^\+ .+, “Not known yet”: /).last()).toBeVisible()
  }
})

for (const preset of ['Voice assistant', 'Hard reasoning, one-off', 'Daily coding assistance']) {
  test(`the volume tree ends where its second opinion does (${preset})`, async ({ page }) => {
    await startFromPreset(page, preset)
    await openFlowchart(page)
    const { boxes, chosen } = flowchart(page, 'The volume tree')
    await expect(boxes.first()).toBeVisible()
    const outcome = (await chosen()).at(-1) ?? ''
    await expect(page.getByRole('heading', { name: /^The volume tree says: / })).toHaveText(
      new RegExp(`: ${outcome}\\.$`, 'i'),
    )
    await page.getByRole('link', { name: 'Beside the other opinions' }).click()
    const row = page
      .getByRole('table', { name: 'What each rule says' })
      .getByRole('row', { name: /Volume tree/ })
    await expect(row).toContainText(outcome)
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    for (const view of ['chart', 'list'] as const) {
      test(`the ${view}s have no fault that axe can find, nor after a change`, async ({ page }) => {
        await page.goto('#/verdict')
        await openFlowchart(page, view)
        const { section, panel } = flowchart(page)
        if (view === 'list') await section.getByText('Change the answer').first().click()
        const radios = view === 'list' ? section.getByRole('radio') : panel.getByRole('radio')
        await radios.nth(2).check()
        await expect(section.locator('[data-change]')).toBeVisible()
        await page.getByText('Lines added by us, and why').first().click()
        await expectAccessible(page, `flowchart as ${view}, ${colorScheme}`)
        await expectNoSidewaysScroll(page, `flowchart as ${view}`)
      })
    }
  })
}
