import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { withRisk } from '#core/decision/risk-of.ts'
import type { Evaluation, WorkloadEvaluation } from '#core/engine/evaluation.ts'
import { serialisePlan } from '#core/plan/codec.ts'
import { anyPlan } from '#core/plan/random-plans/any-plan.test-support.ts'
import type { Plan } from '#core/plan/schema.ts'
import { analyse } from '#core/story/analysis.ts'
import { reportDocument } from '#core/story/document.ts'
import type { ReportInput } from '#core/story/report-input.ts'
import type { Story, WorkloadStory } from '#core/story/tell.ts'
import { toMarkdown } from '#core/story/to-markdown.ts'
import { namedPlan } from '#core/story/named-plan.ts'
import type { ToldDecision } from '#core/words/told-decision.ts'
import { formatsOf } from '#core/words/phrases.ts'
import { readPlan } from './read-plan.ts'
import { run } from './run.ts'
import { terminalWith } from './terminal.test-support.ts'

vi.setConfig({ testTimeout: 3_600_000 })

/** One in two hundred of those that `npm run prove -- laws` asks for: each is decided on, drawn and written out in full. */
const RUNS = Math.ceil(Number(process.env['CROSSOVER_FC_RUNS'] ?? 400) / 200)
const SEED = Number(process.env['CROSSOVER_FC_SEED'] ?? 20_261_120)

type Evaluated = Evaluation & { readonly decision: ToldDecision }

async function printed(plan: Plan, ...args: string[]): Promise<string> {
  const { terminal, printed: told } = terminalWith({ 'plan.json': serialisePlan(plan) })
  const [command = '', ...flags] = args
  expect(await run([command, 'plan.json', ...flags], terminal), told.error).toBe(0)
  return told.out
}

async function reportOf(plan: Plan): Promise<string> {
  const { terminal } = terminalWith({ 'plan.json': serialisePlan(plan) })
  const worked = await readPlan('plan.json', terminal)
  if ('problems' in worked) throw new Error('The plan can be read.')
  const input: ReportInput = {
    ...worked,
    decision: withRisk(worked.complete, worked.evaluation, worked.decision, catalogue),
    catalogue,
    today: '2026-11-20',
    engineVersion: '0',
    preparedIn: 'terminal',
    withAnnex: true,
  }
  return toMarkdown(reportDocument({ ...input, analysis: analyse(input) })).replaceAll('\\', '')
}

/** What `evaluate` says of a workload is what `decide` says of it. */
function saySame(story: WorkloadStory, decided: ToldDecision['workloads'][number] | undefined): void {
  const said = ({ state, recommended, runnerUp, target, figures, verdict }: typeof story) => {
    return { state, recommended, runnerUp, target, figures, verdict }
  }
  expect(decided && said(decided as typeof story)).toEqual(said(story))
}

/** The figure of the recommended option is that of the table, in its row. */
function standsInTable(
  { recommended, figures }: WorkloadStory,
  { options }: WorkloadEvaluation,
  table: string,
  { money }: ReturnType<typeof formatsOf>,
): void {
  const option = options.find(({ id }) => id === recommended)
  if (!option || figures.totalUsd === null) return
  expect(option.cost?.totalUsd).toBe(figures.totalUsd)
  const rows = table.split('\n').filter((row) => row.includes(option.name))
  expect(rows.some((row) => row.includes(money(figures.totalUsd ?? NaN)))).toBe(true)
}

describe(`over ${RUNS} random plans`, () => {
  it('decide, evaluate and the report name the same option at the same figure, in the same words', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan(catalogue), async (plan) => {
        // Some name parts that are gone, which the command line refuses with a sentence.
        fc.pre(namedPlan(plan, catalogue).issues.length === 0)
        const story = JSON.parse(await printed(plan, 'decide', '--json')) as Story
        const evaluated = JSON.parse(await printed(plan, 'evaluate', '--json')) as Evaluated
        const texts = [await printed(plan, 'decide'), await printed(plan, 'evaluate')]
        const report = await reportOf(plan)
        story.workloads.forEach((one, at) => {
          saySame(one, evaluated.decision.workloads[at])
          for (const text of [...texts, report]) expect(text).toContain(one.verdict.headline)
          for (const text of texts) expect(text).toContain(one.verdict.detail)
          const [, table = ''] = texts
          standsInTable(one, evaluated.workloads[at]!, table, formatsOf(evaluated.currency))
        })
      }),
      { numRuns: RUNS, seed: SEED },
    )
  })
})
