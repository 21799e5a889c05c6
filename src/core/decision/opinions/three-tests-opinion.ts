import { formatsOf } from '../../words/phrases.ts'
import { callsPerMonth } from '../rules/volume-tree.ts'
import { ABSTAINS, type Check, type Opinion, type OpinionInput } from './opinion.ts'

/** High is what the volume tree calls likely local; the article itself names no number. */
const HIGH_CALLS_PER_MONTH = 100_000
const BILL_USD_PER_MONTH = 1_000

/** A cloud API unless all three tests of S1 hold: predictable volume, a bill that counts, an open model that will do. */
export function threeTestsOpinion(input: OpinionInput): Opinion {
  const checks = [predictableVolume(input), billThatCounts(input), openModelWillDo(input)]
  const common = { id: 'three-tests', rule: 'S1-T1', title: 'Three tests', checks } as const
  if (checks.some(({ met }) => met === false)) {
    return { ...common, side: 'cloud', answer: 'Cloud API, as long as one of the three fails' }
  }
  if (checks.some(({ met }) => met === null)) return { ...common, side: null, answer: ABSTAINS }
  return { ...common, side: 'local', answer: 'Move this workload to local' }
}

/** S1-T1: use can be forecast, and there is much of it. */
export function predictableVolume({ plan, workload }: Pick<OpinionInput, 'plan' | 'workload'>): Check {
  const { pattern } = workload.answers
  const { requestsPerDay, daysPerWeek } = workload.demand
  const { words } = formatsOf(plan.currency)
  if (pattern === 'unknown' || requestsPerDay === null) {
    return { rule: 'S1-T1', met: null, sentence: 'Volume or its pattern is not known.' }
  }
  const isPredictable = pattern !== 'spiky' && pattern !== 'sporadic'
  const calls = callsPerMonth(requestsPerDay, daysPerWeek)
  const isHigh = calls >= HIGH_CALLS_PER_MONTH
  const shape = isPredictable ? 'can be forecast' : 'cannot be forecast'
  return {
    rule: 'S1-T1',
    met: isPredictable && isHigh,
    sentence: `Use ${shape}, at ${words(calls)} calls a month; ${words(HIGH_CALLS_PER_MONTH)} count as high.`,
  }
}

function billThatCounts({ plan, evaluation }: OpinionInput): Check {
  const { aboutMoney } = formatsOf(plan.currency)
  const bills = (['api', 'hosted'] as const)
    .map((kind) => evaluation.options.filter((option) => option.kind === kind))
    .map((options) => options.flatMap(({ cost }) => (cost ? [cost.monthlyUsd[0] ?? 0] : [])))
  const billed = bills.find((one) => one.length > 0)
  if (!billed) return { rule: 'S1-T2', met: null, sentence: 'No cloud bill could be worked out.' }
  const bill = Math.min(...billed)
  return {
    rule: 'S1-T2',
    met: bill >= BILL_USD_PER_MONTH,
    sentence: `The cloud bill would be ${aboutMoney(bill)} in the first month; the test asks for ${aboutMoney(BILL_USD_PER_MONTH)}.`,
  }
}

function openModelWillDo({ workload }: OpinionInput): Check {
  const { openWeightAcceptable, capability } = workload.answers
  if (openWeightAcceptable !== null) {
    const sentence = openWeightAcceptable
      ? 'You have said that an open model will do.'
      : 'You have said that an open model will not do.'
    return { rule: 'S1-T3', met: openWeightAcceptable, sentence }
  }
  if (capability === 'unknown')
    return { rule: 'S1-T3', met: null, sentence: 'The capability needed is not known.' }
  return capability === 'frontier'
    ? { rule: 'S1-T3', met: false, sentence: 'Frontier work is beyond open models.' }
    : { rule: 'S1-T3', met: true, sentence: 'Work of this kind is within reach of open models.' }
}
