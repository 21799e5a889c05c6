import type { CompleteDemand, CompleteOption, CompletePlan, CompleteWorkload } from '../plan/complete-plan.ts'
import { withValueAt } from '../units/path.ts'

/**
 * The plan with another value for one of its inputs. What only repeated the old value moves along, as it
 * would if the user had changed it: a machine's cache hits with the share of cached input, its utilisation
 * target with the site's, the context to hold with the tokens of a request.
 */
export function withInput(plan: CompletePlan, path: string, value: number): CompletePlan {
  const changed = withValueAt(plan, path, value)
  const [section, id, part, field] = path.split('/')
  if (path === 'site/targetUtilisation') {
    return {
      ...changed,
      workloads: changed.workloads.map((workload) => ({
        ...workload,
        options: workload.options.map((option) =>
          following(option, 'targetUtilisation', plan.site.targetUtilisation, value),
        ),
      })),
    }
  }
  if (section !== 'workloads' || part !== 'demand') return changed
  return {
    ...changed,
    workloads: changed.workloads.map((workload, index) => {
      const before = plan.workloads[index]
      return workload.id === id && before ? withDemandFollowed(workload, before.demand, field) : workload
    }),
  }
}

function withDemandFollowed(
  workload: CompleteWorkload,
  before: CompleteDemand,
  field: string | undefined,
): CompleteWorkload {
  const { demand } = workload
  if (field === 'cachedInputShare') {
    return {
      ...workload,
      options: workload.options.map((option) =>
        following(option, 'cacheHit', before.cachedInputShare, demand.cachedInputShare),
      ),
    }
  }
  const isTokens = field === 'inputTokens' || field === 'outputTokens' || field === 'reasoningTokens'
  if (!isTokens || before.contextTokens !== tokensOfOneRequest(before)) return workload
  return { ...workload, demand: { ...demand, contextTokens: tokensOfOneRequest(demand) } }
}

function following(
  option: CompleteOption,
  field: 'cacheHit' | 'targetUtilisation',
  before: number,
  after: number,
): CompleteOption {
  const isMachine = option.kind === 'rented' || option.kind === 'owned'
  return isMachine && option[field] === before ? { ...option, [field]: after } : option
}

function tokensOfOneRequest({ inputTokens, outputTokens, reasoningTokens }: CompleteDemand): number | null {
  if (inputTokens === null || outputTokens === null) return null
  return Math.max(1, Math.ceil(inputTokens + outputTokens + reasoningTokens))
}
