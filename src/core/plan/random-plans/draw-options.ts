import { tiersSold } from '../../catalogue/price-at.ts'
import type { ApiModel, Catalogue } from '../../catalogue/types.ts'
import { optionSchema, type Option, type OptionKind, type Workload } from '../schema.ts'
import type { z } from '../zod.ts'
import { draw, drawEvenly, drawOne } from './draw.ts'
import { drawFields, inside, isSaid, keyOf, type Place } from './draw-fields.ts'
import { drawMachine, isSizedChat, ownOrAny, smallestOf } from './draw-machine.ts'
import { CHATTING, CURRENT, GONE_PARTS, KINDS, REGIONAL, STANDING_ALONE } from './weights.ts'
import { togetherWithinOne } from './within-one.ts'

/** So many options of a workload; each is drawn knowing those before it, so that fewer are the first of more. */
export function drawOptions(place: Place, count: number, catalogue: Catalogue): Option[] {
  const options: Option[] = []
  for (let at = 1; at <= count; at++) options.push(drawOption(place, at, options, catalogue))
  return options
}

function drawOption(place: Place, at: number, before: readonly Option[], catalogue: Catalogue): Option {
  const kind = drawOne(place.seed, `${keyOf(place)}/options/${at}#kind`, kindsAfter(place, before))
  const id = `${kind}-${at}`
  const here = { ...inside(place, 'options', id), kind }
  const standing = standsAlone(here) ? (kind === 'rented' ? { billing: 'always-on' } : {}) : {}
  const name = isSaid(inside(here, 'name')) ? `Option ${at}` : undefined
  const drawn = drawFields(SHAPES[kind], here, {
    id,
    kind,
    name,
    ...(isOnMachines(kind) ? { sharesWith: undefined, ...standing } : {}),
    ...givenTo(kind, place, here, before, catalogue),
  })
  return leastUnderMost(
    togetherWithinOne(withTest(withPrices(drawn)), ['forcedLocalShare', 'forcedCloudShare']) as Option,
  )
}

/** Replicas at least are no more than those at most, whichever of the two was drawn larger. */
function leastUnderMost(option: Option): Option {
  if (option.kind !== 'rented') return option
  const { minReplicas, maxReplicas } = option
  if (typeof minReplicas !== 'number' || typeof maxReplicas !== 'number' || minReplicas <= maxReplicas)
    return option
  return { ...option, minReplicas: maxReplicas, maxReplicas: minReplicas }
}

/** A mix needs two options that are none. */
function kindsAfter(place: Place, before: readonly Option[]): Readonly<Partial<Record<OptionKind, number>>> {
  const { hybrid: _, ...plain } = KINDS
  return partsIn(place, before).length > 1 ? KINDS : plain
}

/** Units that are reserved have a price and a rate, and an allowance has what uses it up. */
function withPrices(drawn: Record<string, unknown>): Record<string, unknown> {
  const { provisioned, allowanceUsd, usdPerRequestBeyond, usdPerMTokBeyond } = drawn
  const isMissing = (value: unknown) => value === undefined || value === null
  const needsPrice = !isMissing(allowanceUsd) && isMissing(usdPerRequestBeyond) && isMissing(usdPerMTokBeyond)
  const needsUse = !isMissing(drawn['allowanceCredits']) && isMissing(drawn['creditsPerSeat'])
  const priced = {
    ...drawn,
    ...(needsPrice ? { usdPerRequestBeyond: 0.04 } : {}),
    ...(needsUse ? { creditsPerSeat: drawn['allowanceCredits'] } : {}),
  }
  if (isMissing(provisioned)) return priced
  const units = provisioned as Record<string, unknown>
  const isFree = isMissing(units['usdPerUnitPerMonth']) && isMissing(units['usdPerUnitPerHour'])
  const isIdle = isMissing(units['tokensPerMinutePerUnit']) && isMissing(units['requestsPerDayPerUnit'])
  return {
    ...priced,
    provisioned: {
      ...units,
      ...(isFree ? { usdPerUnitPerMonth: 260 } : {}),
      ...(isIdle ? { tokensPerMinutePerUnit: 2500 } : {}),
    },
  }
}

/** Of answers that were tested at most all are good, and of good ones it is known how many were tested. */
function withTest(drawn: Record<string, unknown>): Record<string, unknown> {
  const { testedAnswers: tested, goodAnswers: good } = drawn
  if (typeof good !== 'number') return drawn
  if (typeof tested !== 'number') return { ...drawn, testedAnswers: Math.max(1, good) }
  return good <= tested ? drawn : { ...drawn, goodAnswers: tested, testedAnswers: good }
}

/** Whether an option may run on the machines of another, or another on its own; it is then no part of a mix. */
function standsAlone(option: Place): boolean {
  return draw(option.seed, `${keyOf(option)}#standsAlone`) < STANDING_ALONE
}

function isOnMachines(kind: OptionKind): boolean {
  return kind === 'owned' || kind === 'rented'
}

/**
 * Options that stand alone run on the machines of one of an earlier workload, of the same kind and no later in its list:
 * fewer workloads and options stay the first of more.
 */
export function sharing(place: Place, workloads: readonly Workload[], catalogue: Catalogue): Workload[] {
  const here = (workload: Workload, id: string) => inside(place, 'workloads', workload.id, 'options', id)
  const [first] = workloads
  const { id: small } = smallestOf(catalogue.openModels.filter(isSizedChat))
  return workloads.map((workload) => ({
    ...workload,
    options: workload.options.map((option, at): Option => {
      if (workload === first || !first || (option.kind !== 'owned' && option.kind !== 'rented')) return option
      if (!standsAlone(here(workload, option.id))) return option
      const payer = first.options
        .slice(0, at + 1)
        .find((one) => one.kind === option.kind && standsAlone(here(first, one.id)))
      if (!payer || !('hardware' in payer)) return option
      const { hardware, quantisation, engine } = payer
      const runs = { hardware, model: small, quantisation, ...(engine === undefined ? {} : { engine }) }
      const { engine: _own, ...plain } = option
      return { ...plain, ...runs, sharesWith: `${first.id}/${payer.id}` }
    }),
  }))
}

/** Options that are no mix; machines of a mix, and of what takes over, are its own. */
function partsIn(place: Place, options: readonly Option[]): readonly string[] {
  return options
    .filter(
      ({ id, kind }) =>
        kind !== 'hybrid' && !(isOnMachines(kind) && standsAlone(inside(place, 'options', id))),
    )
    .map(({ id }) => id)
}

/** What the schema alone does not say: ids of the catalogue, and of other options. */
function givenTo(
  kind: OptionKind,
  workload: Place,
  place: Place,
  before: readonly Option[],
  catalogue: Catalogue,
): object {
  switch (kind) {
    case 'api':
    case 'hosted': {
      const spillover = isSaid(inside(place, 'provisioned'))
        ? drawSecond(workload, place, 'spillover', before)
        : undefined
      const failover = drawSecond(workload, place, 'failover', before)
      return { ...drawTerms(place, drawModel(place, kind, catalogue), catalogue), spillover, failover }
    }
    case 'rented':
    case 'owned':
      return {
        ...drawMachine(place, kind, catalogue),
        failover: standsAlone(place) ? undefined : drawSecond(workload, place, 'failover', before),
      }
    case 'hybrid': {
      const local = drawPart(place, 'local', partsIn(workload, before))
      return {
        local,
        cloud: drawPart(
          place,
          'cloud',
          partsIn(workload, before).filter((id) => id !== local),
        ),
      }
    }
    case 'quote': {
      const at = inside(place, 'onDevices')
      const small = catalogue.openModels.filter(({ totalParamsB }) => (totalParamsB ?? Infinity) < 40)
      const { id: model } = drawEvenly(place.seed, keyOf(at), small)
      return { onDevices: isSaid(at) ? { model, quantisation: 'q4_k_m' } : undefined }
    }
    case 'subscription':
      return {}
  }
}

/** An open model on somebody's servers is hosted; the rest is an API. */
function drawModel(place: Place, kind: 'api' | 'hosted', { apiModels }: Catalogue): string {
  const { seed } = place
  const at = keyOf(place)
  const chats = draw(seed, `${at}#chats`) < CHATTING
  const isCurrent = draw(seed, `${at}#current`) < CURRENT
  const models = apiModels.filter(
    (model: ApiModel) =>
      model.openWeights === (kind === 'hosted') &&
      (model.kind === 'chat') === chats &&
      (!isCurrent || model.status === 'current'),
  )
  return drawEvenly(seed, `${at}/model`, ownOrAny(place, 'model', models)).id
}

/** A tier that the model is sold at, or a region that it has a price in: not every tier is sold in every region. */
function drawTerms(place: Place, id: string, { apiModels }: Catalogue): object {
  const { seed } = place
  const at = keyOf(place)
  const model = apiModels.find((one) => one.id === id)
  const regions = model?.regions.flatMap((offer) => offer.regions) ?? []
  const isRegional = regions.length > 0 && draw(seed, `${at}#regional`) < REGIONAL
  const isSaidHere = isSaid(inside(place, isRegional ? 'region' : 'tier'))
  return {
    model: id,
    region: isRegional && isSaidHere ? drawEvenly(seed, `${at}/region`, regions) : undefined,
    tier:
      model && !isRegional && isSaidHere ? drawEvenly(seed, `${at}/tier`, tiersSold(model, null)) : undefined,
  }
}

function drawPart(place: Place, part: 'local' | 'cloud', ids: readonly string[]): string {
  const at = `${keyOf(place)}/${part}`
  if (draw(place.seed, `${at}#gone`) < GONE_PARTS[part]) return 'gone'
  return drawEvenly(place.seed, at, ids)
}

/** What takes over from an option, of those that came before it, so that none leads back. */
function drawSecond(
  workload: Place,
  place: Place,
  field: 'spillover' | 'failover',
  before: readonly Option[],
): string | undefined {
  const ids = partsIn(workload, before)
  if (ids.length === 0 || !isSaid(inside(place, field))) return undefined
  return drawEvenly(place.seed, `${keyOf(place)}/${field}`, ids)
}

type Shape = Readonly<Record<string, z.core.$ZodType>>

/** The fields of each kind, as the schema has them. */
const SHAPES = Object.fromEntries(
  optionSchema.def.options.map(({ shape }) => [String(shape.kind.def.values[0]), shape]),
) as unknown as Record<OptionKind, Shape>
