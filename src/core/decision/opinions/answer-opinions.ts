import { dimensionScores } from '../rules/dimension-scores.ts'
import { ABSTAINS, type Check, type Opinion, type OpinionInput } from './opinion.ts'

/** S1-R: where residency is required everything goes local, whatever it costs; else the rule is silent. */
export function residencyOpinion({ workload }: OpinionInput): Opinion {
  const { residencyRequired } = workload.answers
  const common = { id: 'residency', rule: 'S1-R', title: 'Residency rule' } as const
  const check: Check = {
    rule: 'S1-R',
    met: residencyRequired,
    sentence:
      residencyRequired === null ? 'Whether the data must stay is not known.'
      : residencyRequired ? 'A law or a contract keeps the data with you.'
      : 'No law or contract keeps the data with you.', // prettier-ignore
  }
  return residencyRequired === true
    ? { ...common, side: 'local', answer: 'Local, whatever it costs', checks: [check] }
    : { ...common, side: null, answer: ABSTAINS, checks: [check] }
}

/** S0: must the data stay, is use steady, will a smaller open model do. Where the first and the third clash, split the job. */
export function threeQuestionsOpinion({ workload }: OpinionInput): Opinion {
  const { sensitivity, residencyRequired, pattern, capability, openWeightAcceptable } = workload.answers
  const stays =
    residencyRequired === true || sensitivity === 'critical' ? true
    : residencyRequired === null && sensitivity === 'unknown' ? null
    : false // prettier-ignore
  const steady = pattern === 'unknown' ? null : pattern === 'steady-low' || pattern === 'steady-high'
  const open = openWeightAcceptable ?? (capability === 'unknown' ? null : capability !== 'frontier')
  const checks: readonly Check[] = [
    { rule: 'S0-Q1', met: stays, sentence: say(stays, 'The data must stay.', 'The data need not stay.') },
    {
      rule: 'S0-Q2',
      met: steady,
      sentence: say(steady, 'Use is steady enough for a fixed cost.', 'Use is not steady.'),
    },
    {
      rule: 'S0-Q3',
      met: open,
      sentence: say(open, 'A smaller open model will do.', 'The work needs a frontier model.'),
    },
  ]
  const common = { id: 'three-questions', rule: 'S0-Q1', title: 'Three questions', checks } as const
  if (stays === true && open === false)
    return { ...common, side: 'hybrid', answer: 'Split the job between both' }
  if (stays === true) return { ...common, side: 'local', answer: 'Local' }
  if (open === false || steady === false) return { ...common, side: 'cloud', answer: 'Rent by the token' }
  if (stays === null || steady === null || open === null) return { ...common, side: null, answer: ABSTAINS }
  return { ...common, side: 'local', answer: 'Local' }
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
    { rule: 'S4-1', met: readiness.ownPlatformTeam, sentence: say(readiness.ownPlatformTeam, 'Your own people run infrastructure.', 'No people of your own run infrastructure.') },
    { rule: 'S4-2', met: readiness.capitalAvailable, sentence: say(readiness.capitalAvailable, 'There is capital.', 'There is no capital.') },
    { rule: 'S4-3', met: readiness.inferenceOwners, sentence: say(readiness.inferenceOwners, 'Engineers would own inference.', 'Nobody would own inference.') },
    { rule: 'S4-4', met: production, sentence: say(production, 'The work is in production.', 'The work is not in production yet.') },
    { rule: 'S4-5', met: spend, sentence: say(spend, 'The bill is six figures a year or more.', 'The bill is under six figures a year.') },
  ] // prettier-ignore
  const common = { id: 'readiness', rule: 'S4-1', title: 'Readiness shortlist', checks } as const
  const missing = checks.filter(({ met }) => met === false).length
  if (missing > 0)
    return {
      ...common,
      side: 'cloud',
      answer: `Cloud: ${missing} of 5 ${missing === 1 ? 'is' : 'are'} missing`,
    }
  if (checks.some(({ met }) => met === null)) return { ...common, side: null, answer: ABSTAINS }
  return { ...common, side: 'local', answer: 'Ready for machines of your own' }
}

/** S3's scores from 1 to 5 for sensitivity and latency: a 5 forces local, anything less says nothing. */
export function scoreOpinion({ workload }: OpinionInput): Opinion {
  const published = dimensionScores(workload, 'unknown').filter(({ by }) => by !== 'ours')
  const checks = published.map(({ label, score }): Check => ({
    rule: 'S3-F1',
    met: score === null ? null : score === 5,
    sentence: score === null ? `${label} is not known.` : `${label} scores ${score} of 5; a 5 forces local.`,
  }))
  const common = { id: 'score', rule: 'S3-F1', title: 'Score rule', checks } as const
  return checks.some(({ met }) => met === true)
    ? { ...common, side: 'local', answer: 'Local is forced' }
    : { ...common, side: null, answer: ABSTAINS }
}

function say(met: boolean | null, yes: string, no: string): string {
  return met === null ? 'Not known yet.' : met ? yes : no
}
