import type { Catalogue } from '../../catalogue/types.ts'
import { withoutNote } from '../../catalogue/plain-name.ts'
import { machineLayout, replicasInFullest } from '../../engine/cost/machine-layout.ts'
import { stopsWhenDown } from '../../engine/gates/conditions.ts'
import { hardwareName, modelName } from '../../engine/describe.ts'
import type { CapacityFigures, RateBand } from '../../engine/evaluation.ts'
import { catalogueIndex, type CatalogueIndex } from '../../engine/situation.ts'
import type { CompleteApi } from '../../plan/complete-plan.ts'
import { HOURS_PER_MONTH } from '../../units/time.ts'
import { optionOf, type Case, type CaseOption } from '../case.ts'
import { NO_VALUES, type NoValues, type Statement } from '../statement.ts'

/** An option as it has to be ordered and watched: what, how many, how fast, how full, and what fails. */
export interface Taken {
  readonly option: string
  readonly items: readonly Statement<TakenValues>[]
}

/** Figures of month 1; rates and waits are of one replica. */
export interface TakenValues {
  readonly machines: {
    readonly hardware: string
    readonly devices: number
    /** Hosts of cards, boxes or servers. */
    readonly machines: number
    /** Devices in the last month, where growth or replacement adds some. */
    readonly devicesLater: number | null
    /** Devices of them that are there already, and are not ordered. */
    readonly devicesThere: number
    /** Whether they are bare cards, which hosts have to be found for. */
    readonly areCards: boolean
  }
  readonly runs: {
    readonly model: string
    readonly quantisation: string
    readonly replicas: number
    readonly devicesEach: number
  }
  readonly memory: { readonly needBytes: number; readonly usableBytes: number }
  /** Tokens a second that a replica writes; null: it only reads, and this is what it reads. */
  readonly speed: {
    readonly rate: RateBand
    readonly isReading: boolean
    readonly atOnce: number
    readonly alone: RateBand | null
  }
  /** Seconds to the first token in the busiest minute, the wait in the queue included. */
  readonly 'first-token': { readonly seconds: number; readonly secondsP95: number }
  /** More is asked in the busiest minute than it can do. */
  readonly 'first-token-overloaded': NoValues
  /** Without anybody before it: nothing is known of a queue. */
  readonly 'first-token-alone': { readonly band: RateBand }
  readonly busy: { readonly share: number; readonly shareLater: number }
  readonly power: { readonly kw: number; readonly kwhPerMonth: number }
  /** One machine of several stands still. `peakShare`: so much of the peak is still served. */
  readonly fails: {
    readonly machines: number
    readonly peakShare: number
    readonly instead: { readonly by: 'spare' | 'less' | 'nothing' } | { readonly by: 'option'; readonly option: string }
  }
  readonly service: {
    readonly model: string
    readonly provider: string
    /** Of the endpoint; null: anywhere. */
    readonly region: string | null
  }
  readonly use: {
    readonly requestsPerDay: number
    readonly peakPerSecond: number
    readonly mTokPerMonth: number
  }
  /** No latency of a service is known before somebody measures it. */
  readonly 'first-token-unknown': NoValues
  readonly 'service-fails': { readonly option: string | null; readonly workStops: boolean }
} // prettier-ignore

/** What the recommendation takes and, where it is a way to another option, what that takes; for a mix of both its parts. */
export function whatItTakes(facts: Case, catalogue: Catalogue): readonly Taken[] {
  const index = catalogueIndex(catalogue, facts.plan)
  const { recommended, target } = facts.decision
  const chosen = [recommended, target === recommended ? null : target]
  return chosen.flatMap((id) => {
    const option = optionOf(facts, id)
    const items = option ? itemsOf(option, facts, index) : []
    return option && items.length > 0 ? [{ option: option.id, items }] : []
  })
}

type Items = readonly Statement<TakenValues>[]

function itemsOf({ option, figures }: CaseOption, facts: Case, index: CatalogueIndex): Items {
  switch (option.kind) {
    case 'api':
    case 'hosted':
      return [
        ...serviceOf(option, index),
        ...useOf(facts),
        // Nobody waits for the first token of what is done overnight.
        ...(facts.workload.answers.latency === 'batch'
          ? []
          : [{ id: 'first-token-unknown', values: NO_VALUES } as const]),
        {
          id: 'service-fails',
          values: { option: option.failover, workStops: stopsWhenDown(facts.workload) },
        },
      ]
    case 'rented':
    case 'owned':
      return machineItems(option, figures, option.failover, index)
    case 'hybrid': {
      const [local, cloud] = [optionOf(facts, option.local), optionOf(facts, option.cloud)]
      if (local?.option.kind !== 'owned' && local?.option.kind !== 'rented') return []
      const rest = cloud && 'price' in cloud.option ? serviceOf(cloud.option, index) : []
      return [...machineItems(local.option, figures, option.cloud, index, true), ...rest]
    }
    default:
      return []
  }
}

/** "Claude Opus 5.5 (Global)" is sold in regions too, and there the note does not hold. */
function serviceOf({ model: id, region }: CompleteApi, { apiModels }: CatalogueIndex): Items {
  const sold = apiModels.get(id)
  if (!sold) return []
  const model = region === null ? sold.name : withoutNote(sold.name)
  return [{ id: 'service', values: { model, provider: sold.provider, region } }]
}

function useOf({ evaluation: { demand } }: Case): Items {
  if (!demand) return []
  const values = {
    requestsPerDay: demand.requestsPerDay,
    peakPerSecond: demand.peakRequestsPerSecond[0] ?? 0,
    mTokPerMonth: demand.deliveredMTok[0] ?? 0,
  }
  return [{ id: 'use', values }]
}

type OnMachines = Extract<CaseOption['option'], { kind: 'owned' | 'rented' }>

function machineItems(
  option: OnMachines,
  { capacity, cost }: CaseOption['figures'],
  failover: string | null,
  index: CatalogueIndex,
  isPartOfMix = false,
): Items {
  if (!capacity || (capacity.units[0] ?? 0) === 0) return []
  const { devicesHeld, machines, busyShare, memory, devices, replicas } = capacity
  const hardware = index.hardware.get(option.hardware)
  const [held, later] = [devicesHeld[0] ?? 0, devicesHeld.at(-1) ?? 0]
  const kwh = cost?.kwhPerMonth?.[0] ?? null
  return [
    {
      id: 'machines',
      values: {
        hardware: hardwareName(option.hardware, index),
        devices: held,
        machines: machines[0] ?? 0,
        devicesLater: later === held ? null : later,
        devicesThere: Math.min(
          held,
          option.kind === 'owned' ? option.alreadyOwned * (hardware?.gpuCount ?? 1) : 0,
        ),
        areCards: hardware !== undefined && hardware.hostId !== null && option.kind === 'owned',
      },
    },
    {
      id: 'runs',
      values: {
        model: modelName(option.model, index),
        quantisation: option.quantisation,
        replicas: replicas[0] ?? 0,
        devicesEach: devices,
      },
    },
    { id: 'memory', values: { needBytes: memory.needBytes, usableBytes: memory.usableBytes } },
    {
      id: 'speed',
      values: {
        rate: capacity.decode ?? capacity.reading,
        isReading: capacity.decode === null,
        atOnce: capacity.batch,
        alone: capacity.singleStream,
      },
    },
    firstToken(capacity, isPartOfMix),
    { id: 'busy', values: { share: busyShare[0] ?? 0, shareLater: busyShare.at(-1) ?? 0 } },
    ...(kwh === null
      ? []
      : [{ id: 'power', values: { kw: kwh / HOURS_PER_MONTH, kwhPerMonth: kwh } } as const]),
    { id: 'fails', values: failure(option, capacity, failover, index) },
  ]
}

/** In a mix nobody queues for the machines: what would wait goes to the other part. */
function firstToken(
  { busiestMinute, timeToFirstTokenSeconds: band }: CapacityFigures,
  hasRest: boolean,
): Statement<TakenValues> {
  if (!busiestMinute || hasRest) return { id: 'first-token-alone', values: { band } }
  const { waits } = busiestMinute
  if (!waits) return { id: 'first-token-overloaded', values: NO_VALUES }
  return {
    id: 'first-token',
    values: { seconds: waits.firstTokenSeconds, secondsP95: waits.firstTokenSecondsP95 },
  }
} // prettier-ignore

/** What is left while the fullest machine stands still: cards in one host fail together, and a spare stands on another. */
function failure(
  { redundancy, hardware: id }: OnMachines,
  { machines, replicas, devices }: CapacityFigures,
  failover: string | null,
  { hardware, hosts }: CatalogueIndex,
): TakenValues['fails'] {
  const [count, all] = [machines[0] ?? 0, replicas[0] ?? 0]
  const needed = Math.max(1, all - redundancy)
  const machine = hardware.get(id)
  const stopped = machine
    ? replicasInFullest(all, redundancy, machineLayout(machine, devices, hosts))
    : Math.ceil(all / Math.max(1, count))
  const left = count <= 1 ? 0 : Math.max(0, all - stopped)
  const peakShare = Math.min(1, left / needed)
  if (peakShare >= 1) return { machines: count, peakShare, instead: { by: 'spare' } }
  if (failover !== null) return { machines: count, peakShare, instead: { by: 'option', option: failover } }
  return { machines: count, peakShare, instead: { by: left > 0 ? 'less' : 'nothing' } }
}
