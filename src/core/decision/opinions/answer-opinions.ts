import { NO_VALUES } from '../statement.ts'
import { dataMustStay, isSaidToStay, isSustained } from '../../engine/gates/conditions.ts'
import { dimensionScores } from '../rules/dimension-scores.ts'
import type { RuleId } from '../rules/framework.ts'
import { ABSTAINS, type Check, type CheckValues } from './opinion-values.ts'
import type { Opinion, OpinionInput } from './opinion.ts'

/** S1-R: where residency is required everything goes local, whatever it costs; else the rule is silent. */
export function residencyOpinion({ workload }: OpinionInput): Opinion {
  const stays = isSaidToStay(workload.answers)
  const common = { id: 'residency', rule: 'S1-R' } as const
  const check = bySaid('S1-R', stays, {
    unknown: 'residency-not-known',
    yes: 'residency-required',
    no: 'residency-not-required',
  })
  return stays === true
    ? {
        ...common,
        side: 'local',
        says: { id: 'local-whatever-it-costs', values: NO_VALUES },
        checks: [check],
      }
    : { ...common, side: null, says: ABSTAINS, checks: [check] }
}

/** S0: must the data stay, is use steady, will a smaller open model do. Where the first and the third clash, split the job. */
export function threeQuestionsOpinion({ workload }: OpinionInput): Opinion {
  const { sensitivity, pattern, capability, openWeightAcceptable } = workload.answers
  const asSaid = isSaidToStay(workload.answers)
  const stays =
    dataMustStay(workload.answers) || asSaid === true ? true
    : asSaid === null && sensitivity === 'unknown' ? null
    : false // prettier-ignore
  const steady = pattern === 'unknown' ? null : isSustained(workload.answers)
  const open = openWeightAcceptable ?? (capability === 'unknown' ? null : capability !== 'frontier')
  const checks: readonly Check[] = [
    bySaid('S0-Q1', stays, { yes: 'data-must-stay', no: 'data-may-leave' }),
    bySaid('S0-Q2', steady, { yes: 'use-is-steady', no: 'use-is-not-steady' }),
    bySaid('S0-Q3', open, {
      yes: 'open-model-will-do',
      no: capability === 'frontier' ? 'needs-frontier' : 'said-open-will-not-do',
    }),
  ]
  const common = { id: 'three-questions', rule: 'S0-Q1', checks } as const
  const local = { side: 'local', says: { id: 'local', values: NO_VALUES } } as const
  if (stays === true && open === false)
    return { ...common, side: 'hybrid', says: { id: 'split-the-job', values: NO_VALUES } }
  if (stays === true) return { ...common, ...local }
  if (open === false || steady === false)
    return { ...common, side: 'cloud', says: { id: 'rent-by-the-token', values: NO_VALUES } }
  if (stays === null || steady === null || open === null) return { ...common, side: null, says: ABSTAINS }
  return { ...common, ...local }
}

/** Six figures a year. */
const INTERESTING_USD_PER_MONTH = 100_000 / 12

/** S4's shortlist of five: with any one missing, a cloud is generally right. */
export function readinessOpinion({ plan, workload }: OpinionInput): Opinion {
  const { readiness, currentMonthlyBillUsd } = plan.organisation
  const { maturity } = workload.answers
  const spend =
    readiness.spendIsInteresting ??
    (currentMonthlyBillUsd === null ? null : currentMonthlyBillUsd >= INTERESTING_USD_PER_MONTH)
  const production = readiness.inProduction ?? (maturity === 'unknown' ? null : maturity === 'production')
  const checks: readonly Check[] = [
    bySaid('S4-1', readiness.ownPlatformTeam, { yes: 'own-platform-team', no: 'no-platform-team' }),
    bySaid('S4-2', readiness.capitalAvailable, { yes: 'capital-is-there', no: 'no-capital' }),
    bySaid('S4-3', readiness.inferenceOwners, { yes: 'inference-owners', no: 'no-inference-owners' }),
    bySaid('S4-4', production, { yes: 'in-production', no: 'not-in-production' }),
    bySaid('S4-5', spend, { yes: 'bill-is-interesting', no: 'bill-is-small' }),
  ]
  const common = { id: 'readiness', rule: 'S4-1', checks } as const
  const missing = checks.filter(({ met }) => met === false).length
  if (missing > 0) return { ...common, side: 'cloud', says: { id: 'readiness-missing', values: { missing } } }
  if (checks.some(({ met }) => met === null)) return { ...common, side: null, says: ABSTAINS }
  return { ...common, side: 'local', says: { id: 'ready-for-machines', values: NO_VALUES } }
}

/** S3's scores from 1 to 5 for sensitivity and latency: a 5 forces local, anything less says nothing. */
export function scoreOpinion({ workload }: OpinionInput): Opinion {
  const published = dimensionScores(workload, 'unknown').filter(({ by }) => by !== 'ours')
  const checks = published.map(({ dimension, score }): Check =>
    score === null
      ? { rule: 'S3-F1', met: null, id: 'score-not-known', values: { dimension } }
      : { rule: 'S3-F1', met: score === 5, id: 'score-of-five', values: { dimension, score } },
  )
  const common = { id: 'score', rule: 'S3-F1', checks } as const
  return checks.some(({ met }) => met === true)
    ? { ...common, side: 'local', says: { id: 'local-is-forced', values: NO_VALUES } }
    : { ...common, side: null, says: ABSTAINS }
}

/** Checks whose id says it all. */
type Plain = { [Id in keyof CheckValues]: CheckValues[Id] extends Readonly<Record<string, never>> ? Id : never }[keyof CheckValues] // prettier-ignore

function bySaid(
  rule: RuleId,
  met: boolean | null,
  { yes, no, unknown = 'not-known' }: { readonly yes: Plain; readonly no: Plain; readonly unknown?: Plain },
): Check {
  return { rule, met, id: met === null ? unknown : met ? yes : no, values: NO_VALUES } as Check
}
