import type { CompleteOption } from '../../plan/complete-plan.ts'
import type { RuleId } from '../rules/framework.ts'
import { formatsOf, list } from '../../words/phrases.ts'
import { tierOf } from '../rules/tiers.ts'
import type { Advised } from './advised.ts'
import { involved } from './involved.ts'
import { mustStay } from './warnings.ts'

/** A way for two places to work together that fits a workload, with how requests find their way. */
export interface Pattern {
  readonly id: PatternId
  readonly rule: RuleId
  readonly title: string
  /** Why it is named here. */
  readonly reason: string
  /** What decides where a request goes. */
  readonly routing: string
  /** What two models, or two places, make harder. */
  readonly risks: readonly string[]
}

export type PatternId = 'tiers' | 'fallback' | 'cloud-then-local' | 'local-then-cloud' | 'private-share'

type PatternWords = Pick<Pattern, 'rule' | 'title' | 'routing' | 'risks'>

/** What holds of every request that two models may answer (S3). */
const TWO_MODELS = [
  'Two models answer the same request differently.',
  'Each needs prompts of its own.',
  'Output formats vary: fix one, and check it on both ways.',
  'Tests must cover every way that a request can take.',
] as const

export const PATTERNS: Readonly<Record<PatternId, PatternWords>> = {
  tiers: {
    rule: 'H-TIER',
    title: 'Tiers',
    routing:
      'By capability and by cost: hard requests to a frontier model, moderate ones to a cheaper one, private and bulk ones to local machines.',
    risks: TWO_MODELS,
  },
  fallback: {
    rule: 'H-FALLBACK',
    title: 'Local, with a cloud behind it',
    routing:
      'By load: local machines take what they are sized for, and requests beyond that go to the cloud.',
    risks: TWO_MODELS,
  },
  'cloud-then-local': {
    rule: 'H-DEVPROD',
    title: 'Develop in a cloud, run locally',
    routing: 'By stage: everything goes to the cloud until the local machines have passed the same tests.',
    risks: [
      'The local model must be tested on the examples that the cloud model was tuned with.',
      'Prompts that were tuned for one model have to be tuned again.',
    ],
  },
  'local-then-cloud': {
    rule: 'H-DEVPROD',
    title: 'Develop locally, run in a cloud',
    routing: 'By stage: try open models locally, check them against a frontier model, then run the open model in a cloud.',
    risks: [
      'The number format that runs on your desk may not be the one that the host serves.',
      'Speed on one machine says nothing about speed under load.',
    ],
  },
  'private-share': {
    rule: 'H-PRIVACY',
    title: 'Private share local, the rest in a cloud',
    routing: 'By rule: a request that holds sensitive data stays local, and where nobody can tell it stays too.',
    risks: [
      'The flows of data have to be classified first, and a wrong label sends data out.',
      'Every step must be local for the private share, embeddings and logs too.',
      ...TWO_MODELS.slice(0, 2),
    ],
  },
} // prettier-ignore

/** Patterns of S3 and S1 that the recommendation, the plan or the flowchart matches, in the order above. */
export function patternsFor(advised: Advised): readonly Pattern[] {
  return (Object.keys(PATTERNS) as PatternId[]).flatMap((id) => {
    const reason = REASONS[id](advised)
    return reason === null ? [] : [{ id, ...PATTERNS[id], reason }]
  })
}

/** The busiest hour at this many times the mean makes machines for the peak wait most of the day. */
const HIGH_PEAK = 4

/** Null: it does not fit. */
const REASONS: Record<PatternId, (advised: Advised) => string | null> = {
  tiers: (advised) => {
    const mix = mixAhead(advised)
    const { percent } = formatsOf(advised.plan.currency)
    if (mix && mix.option.forcedCloudShare > 0)
      return `${mix.name} sends ${percent(mix.option.forcedCloudShare)} of the requests to the cloud by kind.`
    if (mix && mix.option.localShare !== null && mix.option.forcedLocalShare === 0)
      return `${mix.name} shares requests by kind, ${percent(mix.option.localShare)} of them local.`
    const tiers = advised.plan.workloads.flatMap((workload) => tierOf(advised.plan, workload) ?? [])
    const sides = new Set(tiers.map(({ side }) => side))
    if (sides.size < 2) return null
    const labels = [...new Set(tiers.map(({ label }) => label))]
    return `The workloads of this plan fall into tiers on both sides: ${list(labels)}.`
  },

  fallback: (advised) => {
    const { decision, workload, plan } = advised
    const mix = mixAhead(advised)
    if (mix && mix.option.localShare === null)
      return `${mix.name} keeps machines for the usual load and lets a cloud take the rest.`
    const { pattern } = workload.answers
    const { peakToAverage } = workload.demand
    if (involved(advised, decision.recommended)?.option.kind === 'owned' && (pattern === 'spiky' || peakToAverage >= HIGH_PEAK)) {
      const { figure } = formatsOf(plan.currency)
      return `The busiest hour has ${figure(peakToAverage)} times the requests of the mean one: machines for the mean, with a cloud for the peaks, may cost less.`
    }
    return decision.path.outcome === 'local-with-fallback'
      ? 'The flowchart ends at local with cloud fallback.'
      : null
  },

  'cloud-then-local': (advised) => {
    const { decision, workload } = advised
    const target = involved(advised, decision.target)
    if (target) return `The plan starts in a cloud and leads to ${target.figures.name}.`
    const placed = involved(advised, decision.recommended)
    const { maturity } = workload.answers
    const isYoung = maturity === 'idea' || maturity === 'pilot'
    return isYoung && placed && (placed.option.kind === 'owned' || placed.option.kind === 'hybrid')
      ? `The work is ${maturity === 'idea' ? 'an idea' : 'a pilot'}: a cloud serves while its volume is found out, with the model that ${placed.figures.name} will run.`
      : null
  },

  'local-then-cloud': (advised) => {
    const { answers } = advised.workload
    const placed = involved(advised, advised.decision.recommended)
    if (!placed || (placed.option.kind !== 'hosted' && placed.option.kind !== 'rented')) return null
    const isYoung = answers.maturity === 'idea' || answers.maturity === 'pilot'
    if (isYoung) return `The work is young, and ${placed.figures.name} runs an open model that can be tried on your own desk.`
    return answers.capability === 'specialized'
      ? `A tuned open model does the work: it can be tuned locally and run on ${placed.figures.name}.`
      : null
  },

  'private-share': (advised) => {
    const { decision, plan, workload } = advised
    const mix = mixAhead(advised)
    const { percent } = formatsOf(plan.currency)
    if (mix && mix.option.forcedLocalShare > 0)
      return `${mix.name} keeps the private ${percent(mix.option.forcedLocalShare)} of the requests local.`
    const { answers } = workload
    if (decision.state === 'none-left' && answers.capability === 'frontier' && mustStay(answers))
      return 'The data must stay and the work needs a frontier model: if only part of the data must stay, a mix can keep that part local.'
    const stays = plan.workloads.filter((one) => mustStay(one.answers)).map(({ name }) => `“${name}”`)
    return stays.length > 0 && stays.length < plan.workloads.length
      ? `${list(stays)} must stay; the other workloads may leave.`
      : null
  },
} // prettier-ignore

/** A mix that is recommended, aimed at or chosen. */
function mixAhead(advised: Advised) {
  for (const id of [advised.decision.recommended, advised.decision.target, advised.workload.chosen]) {
    const found = involved(advised, id)
    if (found && isMix(found.option)) return { option: found.option, name: found.figures.name }
  }
  return null
}

function isMix(option: CompleteOption): option is Extract<CompleteOption, { readonly kind: 'hybrid' }> {
  return option.kind === 'hybrid'
}
