import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { casesOf } from '#core/decision/case.ts'
import { decide } from '#core/decision/decide.ts'
import { withRisk } from '#core/decision/risk-of.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { completePlan } from '#core/plan/complete.ts'
import type { Plan } from '#core/plan/schema.ts'
import { shortVerdict } from '#core/words/short-verdict.ts'
import { EXAMPLES } from '#app/state/examples.ts'
import shown from './sample-verdicts.json'

const FILE = new URL('./sample-verdicts.json', import.meta.url)

/** Before any script has worked anything out the start shows what the engine says of its samples. */
it('shows of every sample with one workload what the engine says of it', async () => {
  const plans = await Promise.all(EXAMPLES.map(({ load }) => load()))
  const worked = plans.filter(({ workloads }) => workloads.length === 1).map(verdictOf)
  if (process.env['CROSSOVER_WRITE_SAMPLES']) writeFileSync(FILE, JSON.stringify(worked, null, 1))
  expect(shown).toEqual(worked)
})

const MOST_LINES = 3
const POINTS = 9

function verdictOf(plan: Plan) {
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const decision = withRisk(complete, evaluation, decide(complete, evaluation, catalogue), catalogue)
  const [facts] = casesOf({ complete, evaluation, decision })
  if (!facts) throw new Error('a sample has a workload')
  const { recommended, runnerUp } = facts.decision
  const spokenOf = [recommended, runnerUp, ...facts.evaluation.ranking].filter((id) => id !== null)
  const lines = [...new Set(spokenOf)].slice(0, MOST_LINES).flatMap((id) => {
    const option = facts.options.find((one) => one.id === id)
    const usd = option?.figures.cost?.cumulativeUsd
    if (!option || !usd) return []
    const at = Array.from({ length: POINTS }, (_, n) => Math.round((n * (usd.length - 1)) / (POINTS - 1)))
    return [{ kind: option.kind, usd: at.map((month) => Math.round(usd[month] ?? 0)) }]
  })
  return { name: plan.name, sentence: shortVerdict(facts), lines }
}
