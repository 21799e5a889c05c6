import type { CompleteOption, CompletePlan, CompleteWorkload } from '../../plan/complete-plan.ts'
import { needsTeam, partsOf, teamStanding } from './gates.ts'
import type { WaitsFor } from '../decision.ts'
import type { Side } from '../ids.ts'
import { stopsWhenDown, youngWork } from '../../engine/gates/conditions.ts'
import type { Candidate, RankTerms } from './precedence.ts'
import { qualityOf } from './quality.ts'
import { unseenUsd, type AnswerTerms } from './quality-break-even.ts'
import type { Standing } from '../standing.ts'

/** The options that pass every gate, can do the work and could be costed. */
export function candidatesOf(
  plan: CompletePlan,
  workload: CompleteWorkload,
  { options }: Pick<Standing, 'options'>,
  passing: ReadonlySet<string>,
): readonly Candidate[] {
  const { staffUsdPerHour } = plan.site
  const teamIsMissing = teamStanding(plan, workload) === 'missing'
  return workload.options.flatMap((option) => {
    const figures = options.find(({ id }) => id === option.id)
    if (!figures?.cost || !figures.feasible || !passing.has(option.id)) return []
    const { totalUsd, upFrontUsd, linesUsd } = figures.cost
    const isBinding = commits(option, upFrontUsd, workload)
    const { standing, mayLead } = qualityOf(option, workload)
    return [
      {
        id: option.id,
        kind: option.kind,
        side: sideOf(option, workload),
        totalUsd,
        upFrontUsd,
        linesUsd,
        waitsFor:
          teamIsMissing && needsTeam(workload, option) ? 'team'
          : isBinding ? nothingIsBought(plan, workload, upFrontUsd)
          : null, // prettier-ignore
        standsAlone: stopsWhenDown(workload) && standsAlone(option),
        commits: isBinding,
        thingsToRun: thingsToRun(option, workload, plan.trends.hybridEasier ? 0 : 1),
        standing,
        mayLead,
        testUsd: firstEvaluationHours(option, workload) * staffUsdPerHour,
        parts: option.kind === 'hybrid' ? [option.local, option.cloud] : [],
      },
    ]
  })
}

/** Why nothing is bought or taken for a term, though it may cost least; null: it may be. A budget says more than a yes or no. */
function nothingIsBought(
  { finance, organisation }: CompletePlan,
  { answers }: CompleteWorkload,
  upFrontUsd: number,
): WaitsFor | null {
  if (youngWork(answers) !== null) return 'young'
  const hasNoCapital = organisation.readiness.capitalAvailable === false && finance.capitalBudgetUsd === null
  return hasNoCapital && upFrontUsd > 0 ? 'capital' : null
}

/** What a plan takes for about the same, from what chance on it buys, and what no test of its answers can see. */
export function termsOf(
  plan: Pick<CompletePlan, 'finance' | 'site' | 'trends'>,
  workload: Pick<CompleteWorkload, 'demand'>,
  standing: Pick<Standing, 'answers'>,
): RankTerms {
  const terms = answerTerms(plan, workload, standing)
  const { staffUsdPerHour } = terms
  return {
    ...plan.finance,
    staffUsdPerHour,
    hybridEasier: plan.trends.hybridEasier,
    unseenUsd: unseenUsd(terms),
  }
}

/** What a bad answer of a workload is reckoned with. */
export function answerTerms(
  { finance, site }: Pick<CompletePlan, 'finance' | 'site'>,
  { demand }: Pick<CompleteWorkload, 'demand'>,
  { answers }: Pick<Standing, 'answers'>,
): AnswerTerms {
  return {
    badAnswerMinutes: demand.badAnswerMinutes,
    staffUsdPerHour: site.staffUsdPerHour,
    answersOfATest: finance.answersOfATest,
    answers,
  }
}

/** Of a mix of both of its parts. */
function firstEvaluationHours(option: CompleteOption, workload: CompleteWorkload): number {
  if ('firstEvaluationHours' in option) return option.firstEvaluationHours
  const parts = option.kind === 'hybrid' ? partsOf(option, workload) : null
  if (!parts) return 0
  return firstEvaluationHours(parts.local, workload) + firstEvaluationHours(parts.cloud, workload)
}

/** Whether it binds for longer than a month: a purchase, a lease, a rent or a price for a term. */
function commits(option: CompleteOption, upFrontUsd: number, workload: CompleteWorkload): boolean {
  switch (option.kind) {
    case 'owned':
      return option.finance === 'lease' || upFrontUsd > 0
    case 'quote':
      return upFrontUsd > 0
    case 'rented':
      return option.termDiscount > 0
    case 'api':
    case 'hosted':
      return (
        option.committedDiscount > 0 || (option.provisioned !== null && option.provisioned.term !== 'hour')
      )
    case 'subscription':
      return false
    case 'hybrid': {
      const parts = partsOf(option, workload)
      return parts !== null && [parts.local, parts.cloud].some((part) => commits(part, upFrontUsd, workload))
    }
  }
}

/** Machines without a spare, and without anything that takes over; of a mix one part takes over from the other. */
function standsAlone(option: CompleteOption): boolean {
  return (
    (option.kind === 'owned' || option.kind === 'rented') &&
    option.redundancy === 0 &&
    option.failover === null
  )
}

/** Machines count one, and what decides which of two parts serves a request another, unless that comes ready made. */
function thingsToRun(option: CompleteOption, workload: CompleteWorkload, ofRouter: number): number {
  switch (option.kind) {
    case 'owned':
    case 'rented':
      return 1
    case 'quote':
      return option.staysOnPremises ? 1 : 0
    case 'api':
    case 'hosted':
    case 'subscription':
      return 0
    case 'hybrid': {
      const parts = partsOf(option, workload)
      const ofParts = parts ? [parts.local, parts.cloud].map((part) => thingsToRun(part, workload, 0)) : []
      return ofParts.reduce((sum, count) => sum + count, ofRouter)
    }
  }
}

/** Rented machines are a cloud; a quote lies where the user says that it does, and a mix where both of its parts do. */
export function sideOf(option: CompleteOption, workload: Pick<CompleteWorkload, 'options'>): Side {
  switch (option.kind) {
    case 'owned':
      return 'local'
    case 'hybrid': {
      const [local, cloud] = [option.local, option.cloud].map((id) => sideOfPart(id, workload))
      return local === cloud ? (local ?? 'hybrid') : 'hybrid'
    }
    case 'quote':
    case 'subscription':
      return option.staysOnPremises ? 'local' : 'cloud'
    case 'api':
    case 'hosted':
    case 'rented':
      return 'cloud'
  }
}

function sideOfPart(id: string, { options }: Pick<CompleteWorkload, 'options'>): Side | null {
  const part = options.find((option) => option.id === id)
  return part === undefined || part.kind === 'hybrid' ? null : sideOf(part, { options: [] })
}
