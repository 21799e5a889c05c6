import { OWN_MACHINE_BOUNDS } from '../catalogue/own-entries.ts'
import type { PlanIssue } from './plan-issue.ts'
import type { Own, Plan } from './schema.ts'

type OwnMachineSaid = NonNullable<Own['hardware']>[number]
type OwnModelSaid = NonNullable<Own['models']>[number]

/** Ids of what the market offers, without what the plan brings. */
export interface MarketIds {
  readonly hardware: readonly string[]
  readonly models: readonly string[]
}

/** What is wrong with the machines and models that a plan brings, beyond what a schema sees. */
export function issuesOfOwnEntries({ own }: Plan, market: MarketIds): readonly PlanIssue[] {
  const { hardware = [], models = [] } = own ?? {}
  return [
    ...hardware.flatMap((machine) => issuesOfMachine(machine, market.hardware)),
    ...models.flatMap((model) => issuesOfModel(model, market.models)),
  ]
}

function issuesOfMachine(machine: OwnMachineSaid, ids: readonly string[]): readonly PlanIssue[] {
  const at = `own/hardware/${machine.id}`
  const { like, gpuCount = 1, memoryGB, usableMemoryGB, idleWatts, loadWatts } = machine
  const missing =
    like === undefined
      ? (['memoryGB', 'memoryBandwidthGBs'] as const).filter((figure) => machine[figure] === undefined)
      : []
  const beyond = (Object.keys(OWN_MACHINE_BOUNDS) as (keyof typeof OWN_MACHINE_BOUNDS)[]).filter(
    (figure) => (machine[figure] ?? 0) > OWN_MACHINE_BOUNDS[figure].most * gpuCount,
  )
  return [
    ...newId(machine.id, at, ids),
    ...(like === undefined || ids.includes(like)
      ? []
      : [
          {
            path: `${at}/like`,
            found: `${like}, which the catalogue does not know`,
            right: 'a machine of the catalogue',
          },
        ]),
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
