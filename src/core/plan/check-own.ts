import type { Hardware } from '../catalogue/machine-types.ts'
import { OWN_MACHINE_BOUNDS } from '../catalogue/own-entries.ts'
import type { PlanIssue } from './plan-issue.ts'
import type { Own, Plan } from './schema.ts'

type OwnMachineSaid = NonNullable<Own['hardware']>[number]
type OwnModelSaid = NonNullable<Own['models']>[number]
type OwnServiceSaid = NonNullable<Own['services']>[number]

/** What the market offers, without what the plan brings: machines, and ids of models and services. */
export interface OnTheMarket {
  readonly hardware: readonly Hardware[]
  readonly models: readonly string[]
  readonly services: readonly string[]
}

/** What is wrong with the machines, models and services that a plan brings, beyond what a schema sees. */
export function issuesOfOwnEntries({ own }: Plan, market: OnTheMarket): readonly PlanIssue[] {
  const { hardware = [], models = [], services = [] } = own ?? {}
  return [
    ...hardware.flatMap((machine) => issuesOfMachine(machine, market.hardware)),
    ...models.flatMap((model) => issuesOfModel(model, market.models)),
    ...services.flatMap((service) => issuesOfService(service, market.services)),
  ]
}

function issuesOfMachine(machine: OwnMachineSaid, market: readonly Hardware[]): readonly PlanIssue[] {
  const ids = market.map(({ id }) => id)
  const at = `own/hardware/${machine.id}`
  const { like, sliceOf, gpuCount = 1, memoryGB, usableMemoryGB, idleWatts, loadWatts } = machine
  const missing =
    like === undefined && sliceOf === undefined
      ? (['memoryGB', 'memoryBandwidthGBs'] as const).filter((figure) => machine[figure] === undefined)
      : []
  const beyond = (Object.keys(OWN_MACHINE_BOUNDS) as (keyof typeof OWN_MACHINE_BOUNDS)[]).filter(
    (figure) => (machine[figure] ?? 0) > OWN_MACHINE_BOUNDS[figure].most * gpuCount,
  )
  return [
    ...newId(machine.id, at, ids),
    ...listed(like, `${at}/like`, ids),
    ...listed(sliceOf, `${at}/sliceOf`, ids),
    ...issuesOfSlice(machine, at, market.find(({ id }) => id === sliceOf) ?? null),
    ...missing.map((figure) => ({
      path: `${at}/${figure}`,
      found: 'nothing',
      right: 'a number, or a machine of the catalogue that it is like',
    })),
    ...beyond.map((figure) => ({
      path: `${at}/${figure}`,
      found: String(machine[figure]),
      right: `at most ${OWN_MACHINE_BOUNDS[figure].most} for each of its devices (gpuCount is ${gpuCount})`,
    })),
    ...moreThan(`${at}/usableMemoryGB`, usableMemoryGB, memoryGB, 'its memory'),
    ...moreThan(`${at}/idleWatts`, idleWatts, loadWatts, 'its power under load'),
  ]
}

function listed(id: string | undefined, path: string, ids: readonly string[]): readonly PlanIssue[] {
  return id === undefined || ids.includes(id)
    ? []
    : [{ path, found: `${id}, which the catalogue does not know`, right: 'a machine of the catalogue' }]
}

/** A slice is part of one device, and no larger than it. */
function issuesOfSlice(machine: OwnMachineSaid, at: string, parent: Hardware | null): readonly PlanIssue[] {
  const { like, sliceOf, shareOf, gpuCount } = machine
  if (sliceOf === undefined)
    return shareOf === undefined
      ? []
      : [{ path: `${at}/sliceOf`, found: 'nothing', right: 'the machine that it is a slice of' }]
  const issues: PlanIssue[] = []
  if (like !== undefined)
    issues.push({ path: `${at}/like`, found: 'given beside sliceOf', right: 'one of the two' })
  if (shareOf === undefined)
    issues.push({
      path: `${at}/shareOf`,
      found: 'nothing',
      right: 'its share of one device, such as 0.142857 for 1/7',
    })
  if (gpuCount !== undefined && gpuCount !== 1)
    issues.push({
      path: `${at}/gpuCount`,
      found: String(gpuCount),
      right: '1, since a slice is of one device',
    })
  const name = parent?.name ?? sliceOf
  if (shareOf !== undefined && shareOf > 1)
    issues.push({
      path: `${at}/shareOf`,
      found: `${shareOf}, a slice larger than its parent`,
      right: `at most 1, the whole of one device of ${name}`,
    })
  for (const figure of Object.keys(OWN_MACHINE_BOUNDS) as (keyof typeof OWN_MACHINE_BOUNDS)[]) {
    const [said, all] = [machine[figure], parent?.[figure] ?? null]
    if (said === undefined || parent === null || all === null || said <= all / parent.gpuCount) continue
    issues.push({
      path: `${at}/${figure}`,
      found: `${said}, a slice larger than its parent`,
      right: `at most ${all / parent.gpuCount}, what one device of ${name} has`,
    })
  }
  return issues
}

function issuesOfModel(model: OwnModelSaid, ids: readonly string[]): readonly PlanIssue[] {
  const at = `own/models/${model.id}`
  const { experts, attentionHeads, kvHeads } = model
  return [
    ...newId(model.id, at, ids),
    ...moreThan(`${at}/activeParamsB`, model.activeParamsB, model.totalParamsB, 'its parameters in all'),
    ...moreThan(`${at}/experts/activePerToken`, experts?.activePerToken, experts?.total, 'its experts'),
    ...moreThan(`${at}/experts/denseLayers`, experts?.denseLayers, model.layers, 'its layers'),
    ...moreThan(`${at}/kvHeads`, kvHeads, attentionHeads, 'its attention heads'),
  ]
}

function issuesOfService(service: OwnServiceSaid, ids: readonly string[]): readonly PlanIssue[] {
  const at = `own/services/${service.id}`
  const { cachedInputUsdPerMTok, inputUsdPerMTok, maxOutputTokens, contextTokens } = service
  return [
    ...newId(service.id, at, ids),
    ...moreThan(
      `${at}/cachedInputUsdPerMTok`,
      cachedInputUsdPerMTok,
      inputUsdPerMTok,
      'the price of fresh input',
    ),
    ...moreThan(`${at}/maxOutputTokens`, maxOutputTokens, contextTokens, 'its longest context'),
  ]
}

function newId(id: string, path: string, ids: readonly string[]): readonly PlanIssue[] {
  return ids.includes(id)
    ? [{ path: `${path}/id`, found: `${id}, an id of the catalogue`, right: `another id, such as own-${id}` }]
    : []
}

function moreThan(
  path: string,
  part: number | undefined,
  whole: number | undefined,
  what: string,
): readonly PlanIssue[] {
  return part !== undefined && whole !== undefined && part > whole
    ? [{ path, found: String(part), right: `no more than ${what}, ${whole}` }]
    : []
}
