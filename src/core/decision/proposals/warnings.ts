import type { Catalogue } from '../../catalogue/types.ts'
import type { CompleteAnswers } from '../../plan/complete-plan.ts'
import { sideOf } from '../rules/candidates.ts'
import type { RuleId } from '../rules/framework.ts'
import { hoursOfWork } from './hours-of-work.ts'
import { formatsOf, list, plural, span } from '../../words/phrases.ts'
import type { Advised } from './advised.ts'
import { cheapestPassing, involved, machinesAhead } from './involved.ts'

/** Something that speaks for care before money is spent, with the figure that it rests on. */
export interface Warning {
  readonly id: WarningId
  readonly rule: RuleId
  readonly title: string
  readonly sentence: string
}

export type WarningId =
  | 'volume-not-there'
  | 'betting-on-models'
  | 'owning-for-its-own-sake'
  | 'chain-not-local'
  | 'hosted-is-cheaper'
  | 'contract-not-reviewed'
  | 'resting-on-the-review'
  | 'frontier-against-residency'
  | 'small-for-frontier'
  | 'team-against-plan'

export const WARNINGS: Readonly<Record<WarningId, { readonly rule: RuleId; readonly title: string }>> = {
  'volume-not-there': { rule: 'S1-A', title: 'The volume is not there yet' },
  'betting-on-models': { rule: 'S1-A', title: 'A bet that open models will do' },
  'owning-for-its-own-sake': { rule: 'S1-A', title: 'Owning for its own sake' },
  'chain-not-local': { rule: 'S1-E', title: 'The chain is not known to be local' },
  'hosted-is-cheaper': { rule: 'S1-H', title: 'Somebody hosts it for less' },
  'contract-not-reviewed': { rule: 'S3-REGULATED', title: 'The contract review is open' },
  'resting-on-the-review': { rule: 'S3-REGULATED', title: 'It rests on the contract review' },
  'frontier-against-residency': { rule: 'S1-R', title: 'Frontier work on data that must stay' },
  'small-for-frontier': { rule: 'S2-FRONTIER', title: 'Not one of the strongest models' },
  'team-against-plan': { rule: 'X-TEAM', title: 'Nobody is there to run it' },
}

export function warningsFor(advised: Advised, catalogue: Catalogue): readonly Warning[] {
  return (Object.keys(WARNINGS) as WarningId[]).flatMap((id) => {
    const sentence = SENTENCES[id](advised, catalogue)
    return sentence === null ? [] : [{ id, ...WARNINGS[id], sentence }]
  })
}

/** 50 calls a day do not justify a workstation, says S1. */
const TOO_FEW_REQUESTS_PER_DAY = 50

/** Below this a hosted model is about as dear as the machine, and there is nothing to warn of. */
const CLEARLY_CHEAPER = 1.1

/** Null: there is nothing to warn of. */
const SENTENCES: Record<WarningId, (advised: Advised, catalogue: Catalogue) => string | null> = {
  'volume-not-there': (advised) => {
    const machines = machinesAhead(advised)
    if (!machines) return null
    const { requestsPerDay } = advised.workload.demand
    const { maturity } = advised.workload.answers
    const { words, aboutMoney } = formatsOf(advised.plan.currency)
    if (requestsPerDay !== null && requestsPerDay <= TOO_FEW_REQUESTS_PER_DAY)
      return `${words(requestsPerDay)} requests a day do not justify a machine of your own, whatever its price.`
    if (maturity !== 'idea' && maturity !== 'pilot') return null
    const upFront = machines.figures.cost?.upFrontUsd ?? 0
    const spent = upFront > 0 ? ` before ${aboutMoney(upFront)} is spent` : ''
    return `The work is ${maturity === 'idea' ? 'an idea' : 'a pilot'}, so its volume is a guess. Validate it in a cloud${spent}: moving later costs little beside an idle machine.`
  },

  'betting-on-models': (advised) => {
    const machines = machinesAhead(advised)
    if (!machines || advised.workload.answers.openWeightAcceptable !== null) return null
    const hours = hoursOfWork(machines.figures)
      .filter(({ per }) => per === 'month')
      .reduce((total, work) => total + work.hours, 0)
    const { figure } = formatsOf(advised.plan.currency)
    const work = hours > 0 ? `, here ${figure(hours)} ${plural(hours, 'hour')} a month` : ''
    return `Whether an open model does this work has not been tried. Models may become alike; the work of running one stays yours${work}.`
  },

  'owning-for-its-own-sake': (advised) => {
    const machines = machinesAhead(advised)
    const cloud = cheapestPassing(advised, (option) => sideOf(option) === 'cloud')
    const theirs = cloud?.figures.cost?.netPresentUsd
    const ours = machines?.figures.cost?.netPresentUsd
    if (!machines || !cloud || theirs === undefined || ours === undefined || ours <= theirs) return null
    const { aboutMoney } = formatsOf(advised.plan.currency)
    return `${machines.figures.name} costs ${aboutMoney(ours - theirs)} more than ${cloud.figures.name}. Owning the machine is not owning the data, the prompts, the evaluation or the product: those are yours either way.`
  },

  'chain-not-local': (advised) => {
    const { workload, decision } = advised
    const placed = involved(advised, decision.target ?? decision.recommended)
    if (!placed || sideOf(placed.option) === 'cloud' || !mustStay(workload.answers)) return null
    if (workload.answers.wholeChainLocal === true) return null
    const said =
      workload.answers.wholeChainLocal === false
        ? 'Another step of the chain is not local, so the data still leaves.'
        : 'You have not said that search, embeddings and logging are local too, and one cloud service among them sends the data out.'
    return `${said} Open embedding models such as bge-large-en-v1.5 and nomic-embed-text run beside it.`
  },

  'hosted-is-cheaper': (advised) => {
    const machines = cheapestPassing(advised, ({ kind }) => kind === 'owned')
    const hosted = cheapestPassing(advised, ({ kind }) => kind === 'hosted')
    const theirs = hosted?.figures.cost?.netPresentUsd ?? 0
    const ours = machines?.figures.cost?.netPresentUsd ?? 0
    if (!machines || !hosted || theirs <= 0 || ours < theirs * CLEARLY_CHEAPER) return null
    const times = formatsOf(advised.plan.currency).estimate(ours / theirs)
    return `${hosted.figures.name}, a hosted open model, is ${times} times cheaper over ${span(advised.plan.horizonMonths)} than ${machines.figures.name}. A machine that beats a flagship may not beat this.`
  },

  'contract-not-reviewed': (advised) => {
    const { workload, decision, plan } = advised
    const { sensitivity, contractReviewed } = workload.answers
    if (sensitivity !== 'regulated' || contractReviewed === true) return null
    const waiting = decision.gates.filter(
      ({ failures }) => failures.length === 1 && failures[0]?.gate === 'regulated',
    )
    const base =
      'Regulated data goes to a cloud only after contract review and with the right certifications.'
    const [best] = waiting
      .map(({ option }) => involved(advised, option)?.figures)
      .filter((figures) => figures !== undefined)
      .filter(({ cost, feasible }) => cost !== null && feasible)
      .toSorted((a, b) => (a.cost?.netPresentUsd ?? 0) - (b.cost?.netPresentUsd ?? 0))
    if (!best?.cost) return base
    const { aboutMoney } = formatsOf(plan.currency)
    const own = decision.figures.netPresentUsd
    const less = own === null ? 0 : own - best.cost.netPresentUsd
    const worth = less > 0 ? `${aboutMoney(less)} less` : aboutMoney(best.cost.netPresentUsd)
    return `${base} ${waiting.length} ${plural(waiting.length, 'option waits', 'options wait')} for it; ${best.name} would cost ${worth}.`
  },

  'resting-on-the-review': (advised) => {
    const { workload, decision } = advised
    const { sensitivity, contractReviewed } = workload.answers
    const placed = involved(advised, decision.recommended)
    if (sensitivity !== 'regulated' || contractReviewed !== true || !placed) return null
    if (sideOf(placed.option) === 'local') return null
    return `${placed.figures.name} takes regulated data out, on your word that contract and certifications were reviewed. See that the review names this provider and this place.`
  },

  'small-for-frontier': (advised, { capabilities, apiModels }) => {
    const ahead = involved(advised, advised.decision.recommended)
    if (advised.workload.answers.capability !== 'frontier' || ahead?.option.kind !== 'api') return null
    const { model } = ahead.option
    const strongest = capabilities.find(({ capability }) => capability === 'frontier')?.proprietary ?? []
    if (strongest.includes(model) || !apiModels.some(({ id }) => id === model)) return null
    const names = strongest.map((id) => apiModels.find((row) => row.id === id)?.name ?? id)
    return `You need the strongest models; ${ahead.figures.name} is not among those that the catalogue names for it (${list(names)}). Try it on your hardest requests first.`
  },

  'frontier-against-residency': ({ workload }) => {
    const { capability, openWeightAcceptable } = workload.answers
    const needsService = capability === 'frontier' || openWeightAcceptable === false
    if (!needsService || !mustStay(workload.answers)) return null
    return 'The strongest models are services, and this data must stay. Split the job so that only what may leave goes out, or show by an evaluation that an open model is good enough.'
  },

  'team-against-plan': (advised) => {
    const { decision, workload, plan } = advised
    const needing = decision.gates.filter(({ needsTeam }) => needsTeam).map(({ option }) => option)
    const ahead = [decision.recommended, decision.target, workload.chosen].find(
      (id) => id !== null && needing.includes(id),
    )
    const machines = involved(advised, ahead ?? null)
    if (!machines) return null
    const { figure } = formatsOf(plan.currency)
    const hours = hoursOfWork(machines.figures)
    const once = hours.filter(({ per }) => per === 'once').reduce((total, work) => total + work.hours, 0)
    const monthly = hours.filter(({ per }) => per === 'month').reduce((total, work) => total + work.hours, 0)
    const work =
      hours.length > 0 ? `: ${figure(once)} hours to begin with and ${figure(monthly)} a month` : ''
    return `${machines.figures.name} needs people who can run machines${work}. Your answers name nobody for it.`
  },
}

/** Residency, or critical data whose owner has not accepted that it leaves. */
export function mustStay(
  answers: Pick<
    CompleteAnswers,
    'residencyRequired' | 'sensitivity' | 'sensitivityScore' | 'exposureAccepted'
  >,
): boolean {
  const isCritical = answers.sensitivity === 'critical' || answers.sensitivityScore === 5
  return answers.residencyRequired === true || (isCritical && answers.exposureAccepted !== true)
}
