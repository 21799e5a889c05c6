import { catalogue } from '#core/catalogue/catalogue.ts'
import { casesOf, type Case } from '#core/decision/case.ts'
import { withRisk } from '#core/decision/risk-of.ts'
import { sinceThen } from '#core/story/since-then.ts'
import { figureLabel } from '#core/words/figure-names.ts'
import { sinceThenSentences } from '#core/words/moved-words.ts'
import { formatsOf } from '#core/words/phrases.ts'
import { switchOutcome } from '#core/words/switch-words.ts'
import { wrong, type Problems } from '../command.ts'
import { variedBy } from '../commands/vary.ts'
import type { Worked } from '../read-plan.ts'
import { askedPlan, PLAN_ARGUMENTS } from './asked-plan.ts'
import { briefDecision } from './brief-decision.ts'
import { briefEvaluation } from './brief-evaluation.ts'
import { cents, fitting, fourDigits, thinned } from './brief.ts'
import type { Argument, Given, Tool } from './tool.ts'

const MONEY =
  'Money is in US dollars over the horizon unless a name says otherwise, shares are fractions of 1, null is not known.'

const ONE_WORKLOAD: Argument = {
  kind: 'text',
  says: 'The id of one workload; without it, as many as an answer holds.',
}

export const evaluateTool: Tool = {
  name: 'evaluate',
  title: 'What every option costs and takes',
  says: `Costs of every option of a plan over its horizon, the cheapest first: total and what it is made of, cash up front, price by the token, machines, speed, and when it overtakes the recommended one. ${MONEY}`,
  takes: { ...PLAN_ARGUMENTS, workload: ONE_WORKLOAD },
  answer: async (given, terminal) => {
    const worked = await askedPlan(given, terminal)
    return 'problems' in worked ? worked : ofWorkloads(given, worked, briefEvaluation)
  },
}

export const decideTool: Tool = {
  name: 'decide',
  title: 'Which option to run, and why',
  says: `The recommendation for each workload of a plan: the verdict, how sure it is, why, what the rules exclude, what would change it and what to do. ${MONEY}`,
  takes: { ...PLAN_ARGUMENTS, workload: ONE_WORKLOAD },
  answer: async (given, terminal) => {
    const worked = await askedPlan(given, terminal)
    if ('problems' in worked) return worked
    const { plan, complete, evaluation } = worked
    const decision = withRisk(complete, evaluation, worked.decision, catalogue)
    const since = sinceThen(plan, catalogue)
    const moved = since ? { sinceItWasDecided: sinceThenSentences(since, formatsOf(complete.currency)) } : {}
    return ofWorkloads(given, { ...worked, decision }, (one) => briefDecision(one, catalogue), moved)
  },
}

export const varyTool: Tool = {
  name: 'vary',
  title: 'What every option costs along one input',
  says: `Totals of every option at values of one input, and where the answer changes. Inputs are paths such as workloads/support/demand/requestsPerDay. ${MONEY}`,
  takes: {
    ...PLAN_ARGUMENTS,
    input: { kind: 'text', says: 'The path of the input.', needed: true },
    from: { kind: 'figure', says: 'Where to begin; without it, at the end of its usual range.' },
    to: { kind: 'figure', says: 'Where to end.' },
  },
  answer: async (given, terminal) => {
    const worked = await askedPlan(given, terminal)
    if ('problems' in worked) return worked
    const ends = Object.fromEntries(
      (['from', 'to'] as const).flatMap((end) =>
        given[end] === undefined ? [] : [[end, String(given[end] as string | number)]],
      ),
    )
    const varied = variedBy(worked, String(given['input']), ends)
    if ('problems' in varied) return varied
    const { input, workloads } = varied
    const head = {
      ...{ input: input.path, label: figureLabel(input.path), unit: input.unit, now: input.current },
      horizonMonths: worked.complete.horizonMonths,
    }
    return fitting(workloads, (shown, leftOut) => ({
      ...head,
      workloads: shown.map(({ id, points, switches }) => ({
        id,
        totalsUsd: thinned(points, MOST_POINTS).map(({ value, answer }) => ({
          at: fourDigits(value),
          ...Object.fromEntries(answer.map(({ option, totalUsd }) => [option, cents(totalUsd)])),
        })),
        changes: switches.map((change) => ({
          ...{ at: fourDigits(change.at), direction: change.direction },
          then: switchOutcome(change, (option) => option),
        })),
      })),
      ...named(leftOut),
    }))
  },
}

const MOST_POINTS = 13

/** Of the workload that was asked about, or of as many as go into an answer. */
function ofWorkloads(
  { workload }: Given,
  worked: Worked,
  brief: (one: Case) => object,
  besides: object = {},
): Readonly<Record<string, unknown>> | Problems {
  const { planName, asOf, horizonMonths } = worked.evaluation
  const cases = casesOf(worked)
  const asked = cases.filter((one) => workload === undefined || one.workload.id === workload)
  if (asked.length === 0)
    return wrong('workload', String(workload), cases.map((one) => one.workload.id).join(', '))
  const told = asked.map((one) => ({ id: one.workload.id, ...brief(one) }))
  return fitting(told, (workloads, leftOut) => ({
    ...{ plan: planName, pricesOn: asOf, horizonMonths, money: 'USD', ...besides },
    workloads,
    ...named(leftOut),
  }))
}

/** What did not go into an answer, to be asked about by itself. */
function named(leftOut: readonly { readonly id: string }[]) {
  return leftOut.length === 0 ? {} : { notShown: leftOut.map(({ id }) => id) }
}
