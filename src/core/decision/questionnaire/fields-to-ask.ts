import type { ChainPart } from '../../catalogue/chain/chain-types.ts'
import type { Plan, Workload } from '../../plan/schema.ts'
import {
  answersInMilliseconds,
  dataMustStay,
  hasNoNetwork,
  isClassified,
  isCritical,
  mattersWhenDown,
  needsAService,
  processorIsBound,
} from '../../engine/gates/conditions.ts'
import { hardShareOf, sensitiveShareOf } from '../split-shares.ts'
import { valueAt } from '../../units/path.ts'
import type { CommonField, ConditionName } from './question-fields.ts'

/** Where a field's answer stands in the plan, as in `workloads/support/answers/latency`. */
export function fieldPath(field: Pick<CommonField, 'scope' | 'path'>, workloadId: string): string {
  return field.scope === 'plan' ? field.path : `workloads/${workloadId}/${field.path}`
}

/**
 * Whether a question matters after what was answered already. What another answer settles is not asked again:
 * a figure for the bill says whether it is large, a workload in production that it is no pilot. A question
 * that was answered stays where it can be changed.
 */
const CONDITIONS: Record<ConditionName, (workload: Workload, plan: Plan) => boolean> = {
  'data-is-graded': ({ answers }) =>
    answers.sensitivity !== undefined &&
    answers.sensitivity !== 'unknown' &&
    answers.sensitivity !== 'critical',
  'data-is-not-public': ({ answers: { sensitivity } }) => isSaid(sensitivity) && sensitivity !== 'public',
  'regions-are-allowed': ({ answers }) => answers.processing === 'regions',
  'place-is-bound': ({ answers: { processing } }) => isSaid(processing) && processing !== 'anywhere',
  'residency-was-said': ({ answers }) => isSaid(answers.residencyRequired) && !isSaid(answers.processing),
  'others-may-process': ({ answers }) =>
    processorIsBound(answers) && answers.processing !== 'own-premises' && !hasNoNetwork(answers),
  'runs-on-the-device': ({ answers }) => answers.latency === 'embedded',
  'data-is-regulated': ({ answers }) => answers.sensitivity === 'regulated',
  'data-is-critical': ({ answers }) => isCritical(answers) && !isClassified(answers),
  'data-must-stay': ({ answers }) => dataMustStay(answers),
  'data-is-bound': ({ answers, demand }) =>
    (dataMustStay(answers) || processorIsBound(answers) || answers.processing === 'regions') &&
    !hasNoNetwork(answers) &&
    !saidByKinds(demand, 'isSensitive'),
  'work-is-frontier': ({ answers, demand }) =>
    answers.capability === 'frontier' && !saidByKinds(demand, 'isHard'),
  'speed-is-graded': ({ answers }) =>
    answers.latency !== undefined && answers.latency !== 'unknown' && answers.latency !== 'embedded',
  'nobody-waits': ({ answers }) => answers.latency === 'batch',
  'may-have-a-network': ({ answers }) => answers.latency !== 'embedded',
  'answers-in-milliseconds': ({ answers }) => answersInMilliseconds(answers),
  'downtime-matters': ({ answers }) => mattersWhenDown(answers) || isSaid(answers.mayBeDown),
  'people-are-there': ({ answers }, plan) =>
    isSaid(answers.staffHoursPerMonth) ||
    (machinesArePossible(plan) && !['none', 'unknown', undefined].includes(teamOf(answers, plan))),
  'nobody-is-there': ({ answers }, plan) => machinesArePossible(plan) && teamOf(answers, plan) === 'none',
  'someone-waits': ({ answers }) => answers.latency !== undefined && answers.latency !== 'batch',
  'requests-are-said': ({ demand }) => isSaidByRequests(demand) || isSaid(demand.requestsPerDay),
  'input-is-said': ({ demand }) => demand.basis?.use === undefined || isSaid(demand.inputTokens),
  'output-is-said': ({ demand }) => demand.basis?.use === undefined || isSaid(demand.outputTokens),
  'demand-is-derived': ({ demand }) => demand.basis !== undefined,
  'known-by-people': ({ demand }) => demand.basis?.by === 'people',
  'known-by-bill': ({ demand }) => demand.basis?.by === 'bill',
  'known-by-documents': ({ demand }) => demand.basis?.by === 'documents',
  'known-by-job': ({ demand }) => demand.basis?.by === 'job',
  'use-grows': ({ answers }) => answers.pattern === 'growing',
  'keeps-passages': (workload) => hasPart(workload, 'vector-store'),
  'ranks-passages': (workload) => hasPart(workload, 'reranker'),
  'takes-speech-down': (workload) => hasPart(workload, 'speech-to-text'),
  'open-models-were-judged': ({ answers }) => typeof answers.openWeightAcceptable === 'boolean',
  'there-are-several-workloads': (_, { workloads }) => workloads.length > 1,
  'machines-are-possible': (_, plan) => machinesArePossible(plan),
  'capital-is-not-settled': (_, plan) =>
    machinesArePossible(plan) &&
    (plan.finance?.capitalBudgetUsd !== 0 || isSaid(plan.organisation?.readiness?.capitalAvailable)),
  'production-is-not-settled': ({ answers }, plan) =>
    machinesArePossible(plan) &&
    (!isSaid(answers.maturity) || isSaid(plan.organisation?.readiness?.inProduction)),
  'spend-is-not-settled': (_, plan) =>
    machinesArePossible(plan) &&
    (!isSaid(plan.organisation?.currentMonthlyBillUsd) ||
      isSaid(plan.organisation?.readiness?.spendIsInteresting)),
}

function teamOf({ team }: Workload['answers'], { organisation }: Plan): string | undefined {
  return team ?? organisation?.team
}

function isSaidByRequests({ basis }: Workload['demand']): boolean {
  return basis === undefined || basis.by === 'requests'
}

function hasPart({ pipeline = [] }: Workload, part: ChainPart): boolean {
  return pipeline.some((row) => row.part === part)
}

/**
 * Frontier work is sold as a service only: then nobody needs to know who could run machines, unless only some of it is
 * hard, or some of its data must stay.
 */
function machinesArePossible({ workloads }: Plan): boolean {
  return workloads.some(
    (workload) =>
      !needsAService(workload.answers) ||
      hardShareOf(workload) !== null ||
      sensitiveShareOf(workload) !== null,
  )
}

function saidByKinds({ classes = [] }: Workload['demand'], mark: 'isHard' | 'isSensitive'): boolean {
  return classes.some((kind) => kind[mark] === true)
}

function isSaid(answer: unknown): boolean {
  return answer !== undefined && answer !== null && answer !== 'unknown'
}

/** The fields of a section that this workload is asked, in order. */
export function fieldsToAsk<Field extends CommonField>(
  section: { readonly fields: readonly Field[] },
  plan: Plan,
  workload: Workload,
): readonly Field[] {
  return section.fields.filter(
    ({ askIf, path }) =>
      (askIf === undefined || CONDITIONS[askIf](workload, plan)) &&
      (workload.demand.classes === undefined || !SAID_BY_KINDS.has(path)),
  )
}

/** What kinds of request say each of themselves. */
const SAID_BY_KINDS: ReadonlySet<string> = new Set([
  'demand/inputTokens',
  'demand/outputTokens',
  'demand/reasoningTokens',
  'demand/cachedInputShare',
  'demand/contextTokens',
])

/** Essential fields without any answer yet; "I don't know yet" is one for a choice. */
export function unansweredFields<Field extends CommonField>(
  section: { readonly fields: readonly Field[] },
  plan: Plan,
  workload: Workload,
): readonly Field[] {
  return fieldsToAsk(section, plan, workload).filter(
    (field) => field.essential && valueAt(field.scope === 'plan' ? plan : workload, field.path) === undefined,
  )
}
