import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { EXAMPLE_PLANS } from '../plan/examples.ts'
import { analyse, analysisSteps } from './analysis.ts'
import { textsOf } from './block-texts.test-support.ts'
import { wholePlanPage } from './pages/whole-plan-page.ts'
import { workloadViews } from './report-input.ts'
import { reportInputOf } from './report.test-support.ts'
import { wholePlan } from './whole-plan.ts'

const { plan } = EXAMPLE_PLANS.find(({ id }) => id === 'two-workloads')!
const input = reportInputOf(plan)
const analysis = analyse(input)
const tableOf = (of: typeof input) =>
  wholePlanPage(workloadViews(of), of).blocks.find(
    (block) => block.kind === 'table' && block.id === 'placements',
  )!

it('has a range about the total of every placement that has a cost', () => {
  const compared = wholePlan(input, catalogue).compared.filter(({ isEmpty }) => !isEmpty)
  expect(compared.length).toBeGreaterThan(1)
  expect([...analysis.placements.keys()]).toEqual(compared.map(({ id }) => id))
  for (const { id, placement } of compared) {
    const { p10, p90 } = analysis.placements.get(id)!
    expect(p10).toBeLessThan(placement.totals.totalUsd)
    expect(p90).toBeGreaterThan(placement.totals.totalUsd)
  }
})

it('stands beside the totals of a report, and nothing stands there until it is drawn', () => {
  const drawn = textsOf(tableOf({ ...input, analysis }))
  expect(drawn).toContain('Likely')
  expect(drawn.filter((text) => /^\$[\d.]+[KM]–\$[\d.]+[KM]$/.test(text))).toHaveLength(
    analysis.placements.size,
  )
  expect(textsOf(tableOf(input))).not.toContain('Likely')
})

it('is the last of the steps, which never say less than before of how much is done', () => {
  const steps = [...analysisSteps(input)]
  expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  expect(steps.at(-1)).toBe(1)
})

it('is not drawn of a report on one workload', () => {
  const [{ id } = { id: '' }] = plan.workloads
  expect(analyse({ ...input, workloadId: id }).placements.size).toBe(0)
})
