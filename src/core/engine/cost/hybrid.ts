import type { CompleteHybrid } from '../../plan/complete-plan.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { compilePlain } from './compile-plain.ts'
import { compiledOption, neverCosted, type CompiledOption } from './compiled-option.ts'
import { putInPart, runAll, type CostLine } from './cost-line.ts'
import { compileLimited, limitOf } from './hybrid-limited.ts'
import { compileMix } from './hybrid-mix.ts'
import {
  hybridOf,
  isMachines,
  onlyPart,
  partsOf,
  type Parts,
  type SituationsOfParts,
} from './hybrid-parts.ts'
import type { PlainOption } from './plain-option.ts'
import { situationOfPart } from './situation-of-part.ts'
import { monitoringLine, staffLines } from './staff.ts'

/**
 * Two options side by side: the first takes what it has room for, the second the rest. Any two kinds that are no mix
 * themselves. Method: docs/method/cost.md#hybrid.
 */
export function compileHybrid(option: CompleteHybrid, situation: Situation): CompiledOption {
  const parts = partsOf(option, situation)
  if ('missing' in parts) return neverCosted(option, parts.missing)
  const own = ownLines(option, situation)
  const of = {
    local: situationOfPart(option, 'local', situation),
    cloud: situationOfPart(option, 'cloud', situation),
  }
  const inParts = { local: of.local.situation, cloud: of.cloud.situation }
  const mix = kept(() => mixOf(option, parts, situation, inParts, own))
  const alone = {
    local: kept(() => aloneOf(option, parts.local, situation, own, 'local')),
    cloud: kept(() => aloneOf(option, parts.cloud, situation, own, 'cloud')),
  }
  const isLimited = limitOf(parts.local, situation) !== null
  const compiledNow = () => {
    if (option.forcedLocalShare + option.forcedCloudShare > 1 || isShareUnknown(option)) return null
    const only = onlyPart(option, parts.local, isLimited)
    return only === null ? mix() : alone[only]()
  }
  let current: CompiledOption | null = null
  const run = (compiled: CompiledOption) => {
    of.local.set()
    of.cloud.set()
    current = compiledNow()
    current?.run()
    compiled.lines = current?.lines ?? null
    compiled.isFeasible = current?.isFeasible ?? false
    compiled.kwh = current?.kwh ?? null
    compiled.localShare = current?.lines ? current.localShare : null
  }
  return compiledOption(option, run, {
    findings: () => [
      ...(current?.findings() ?? [notShared(option, situation)]),
      ...takesAll(option, parts, isLimited, situation),
    ],
    sources: () => current?.sources() ?? [],
    capacity: () => current?.capacity() ?? null,
    unitsCurve: () => current?.unitsCurve() ?? null,
    ceilingRequestsPerDay: () => current?.ceilingRequestsPerDay() ?? null,
  })
}

/** A router that is to look at each request, of which nobody knows how many go where. */
function isShareUnknown({ splitBy, localShare }: CompleteHybrid): boolean {
  return splitBy !== null && localShare === null
}

function notShared(option: CompleteHybrid, { workload }: Situation) {
  const { id, forcedLocalShare, forcedCloudShare, splitBy } = option
  const about = { workload: workload.id, option: id }
  if (isShareUnknown(option))
    return finding('split-share-unknown', 'error', { splitBy: splitBy ?? '' }, about)
  return finding('forced-shares-over-one', 'error', { forcedLocalShare, forcedCloudShare }, about)
}

/** A first part that has no limit, and no share, leaves nothing: that is hardly what was meant. */
function takesAll(option: CompleteHybrid, { local }: Parts, isLimited: boolean, { workload }: Situation) {
  const { localShare, forcedCloudShare } = option
  if (isMachines(local) || isLimited || localShare !== null || forcedCloudShare > 0) return []
  const about = { workload: workload.id, option: option.id }
  return [finding('first-part-takes-all', 'warning', { reference: local.id }, about)]
}

/** Where one part takes everything the other is not there at all, and nobody sets it up. */
function aloneOf(
  option: CompleteHybrid,
  only: PlainOption,
  situation: Situation,
  own: readonly CostLine[],
  part: 'local' | 'cloud',
): CompiledOption {
  const single = compilePlain(only, situation)
  let joined: readonly CostLine[] = []
  let joinedOf: readonly CostLine[] | null = null
  const compiled: CompiledOption = {
    ...single,
    findings: () => single.findings().map((found) => ({ ...found, option: option.id })),
    run: () => {
      single.run()
      runAll(own)
      if (single.lines !== null && single.lines !== joinedOf) {
        joinedOf = single.lines
        putInPart(single.lines.filter(({ part: of }) => of === null), part)
        joined = [...single.lines, ...own]
      }
      compiled.lines = single.lines && joined
      compiled.isFeasible = single.isFeasible
      compiled.kwh = single.kwh
      compiled.localShare = single.lines?.[0]?.monthlyUsd.map(() => (part === 'local' ? 1 : 0)) ?? null
    },
  }
  return compiled
} // prettier-ignore

/** Both parts: machines are sized, anything else has the limit that it has. */
function mixOf(
  option: CompleteHybrid,
  { local, cloud }: Parts,
  situation: Situation,
  inParts: SituationsOfParts,
  own: readonly CostLine[],
): CompiledOption {
  return isMachines(local)
    ? compileMix(hybridOf(option, { local, cloud }, situation, inParts), own)
    : compileLimited(option, { local, cloud }, situation, inParts, own)
}

/** Made when first needed. */
function kept(make: () => CompiledOption): () => CompiledOption {
  let made: CompiledOption | null = null
  return () => (made ??= make())
}

/** What the mix itself takes beside its parts: a router to set up and run, where the plan says so. */
function ownLines(option: CompleteHybrid, situation: Situation): CostLine[] {
  return [...staffLines(option, situation), monitoringLine(option, situation)]
}
