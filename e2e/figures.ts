import type { Page } from '@playwright/test'
import { fieldsOf } from '../src/core/inputs/fields-of.ts'
import { expect, test } from './fixtures.ts'
import {
  boundOf,
  discloseAll,
  numberField,
  numberFieldIds,
  type,
  type Bound,
} from './page-models/number-fields.ts'
import { fileOf, planMenu } from './page-models/plan-menu.ts'
import { planOfEveryKind } from './plan-of-every-kind.ts'
import { place, visit } from './places.ts'
import { settled } from './settled.ts'
import { expectWhole } from './whole.ts'

/** What looks at figures at the ends of their ranges, in a wide and in a narrow window, has in common. */

export const WIDE = 1280
export const NARROW = 360
const WIDTHS = [WIDE, NARROW] as const
export const BOUNDS: readonly Bound[] = ['largest', 'smallest']

/** Thousands of snapshots of large pages would take longer than all that is looked at; a failure names figure and width. */
export function lookAtFigures() {
  test.describe.configure({ timeout: 600_000 })
  test.use({
    viewport: { width: WIDE, height: 800 },
    trace: { mode: 'retain-on-failure', snapshots: false, screenshots: false },
    screenshot: 'only-on-failure',
  })
}

export async function openPlanOfEveryKind(page: Page, plan: { readonly name: string } = planOfEveryKind) {
  await page.goto('#/verdict')
  await planMenu(page).open(fileOf(plan))
  await planMenu(page).expectName(plan.name)
  await settled(page)
}

/** First at the width that the window has, then at the other, which it keeps: each change of it draws the page anew. */
export async function expectWholeAtBothWidths(page: Page, state: string, inSight?: string) {
  const isNarrow = page.viewportSize()?.width === NARROW
  const [first, second] = isNarrow ? [NARROW, WIDE] : [WIDE, NARROW]
  await settled(page)
  await expectWhole(page, `${state} at ${String(first)} px`)
  await page.setViewportSize({ width: second, height: 800 })
  // The page notices its new width a frame later; before that it still shows what it has no more room for.
  await settled(page)
  if (inSight !== undefined) await bringIntoSight(page, inSight)
  await settled(page)
  await expectWhole(page, `${state} at ${String(second)} px`)
}

/** A narrow window has one number beside the chart at a time, chosen by its name. */
export async function bringIntoSight(page: Page, id: string) {
  if (await numberField(page, id).isVisible()) return
  const names = page.getByRole('group', { name: 'Input to move' })
  await names.getByRole('button', { name: await nameOf(page, id), exact: true }).click()
}

/** All fields in sight at their bound, then all at the other. */
export async function fillAll(page: Page, ids: readonly string[], where: string) {
  for (const bound of BOUNDS) {
    for (const id of ids) {
      await bringIntoSight(page, id)
      await type(page, id, await boundOf(page, id, bound))
    }
    await expectWholeAtBothWidths(page, `${where}, all ${bound}`)
  }
}

/** What stands over the slider. */
export function nameOf(page: Page, id: string) {
  return page.locator(`label[for="${id}"]`).innerText()
}

export function count(what: string, fields: number, bounds = BOUNDS.length) {
  console.log(
    `${what}: ${String(fields)} fields, ${String(fields * bounds * WIDTHS.length)} figures seen whole`,
  )
}

/** The ids of all assumptions beside the chart: what opens them brings some of them a moment later. */
export async function openAssumptions(page: Page): Promise<readonly string[]> {
  await openPlanOfEveryKind(page)
  await discloseAll(page)
  const listed = [...fieldsOf('demand'), ...fieldsOf('plan')].filter(({ input }) => input.asked === undefined)
  await expect.poll(() => numberFieldIds(page)).toHaveLength(listed.length)
  return numberFieldIds(page)
}

export async function openOptions(page: Page) {
  await openPlanOfEveryKind(page)
  await visit(page, place('options'))
}

export const OPTIONS = planOfEveryKind.workloads.flatMap((workload) => workload.options)

/** The ids of the number fields that an option's row opens to; it reserves units, or none. */
export function fieldIdsOf(
  { id, kind, ...option }: (typeof OPTIONS)[number],
  reserves = false,
): readonly string[] {
  return (
    fieldsOf(kind)
      .filter(({ input }) => input.asked !== 'file')
      .map(({ field }) => field)
      .filter((field) => field !== 'sizing' || id === 'mix-units')
      .filter((field) => field !== 'localShare' || id === 'mix-share')
      .filter((field) => reserves || !field.startsWith('provisioned/'))
      // Units are paid for by the month unless their term is an hour.
      .filter((field) => field !== 'provisioned/usdPerUnitPerHour')
      // How few and how many there are is asked of what follows the hour.
      .filter((field) => !field.endsWith('Replicas') || ('billing' in option && option.billing === 'hourly'))
      .map((field) =>
        field.startsWith('price/')
          ? `support-${id}-${field.replace('price/', '')}`
          : `workloads/support/options/${id}/${field}`,
      )
  )
}
