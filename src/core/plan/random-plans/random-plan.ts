import { withOwnEntries } from '../../catalogue/own-entries.ts'
import type { Catalogue } from '../../catalogue/types.ts'
import { inputsIn } from '../../inputs/inputs-in.ts'
import { PRESETS } from '../presets/presets.ts'
import {
  answersSchema,
  demandSchema,
  planSchema,
  PLAN_SCHEMA,
  todaySchema,
  type Plan,
  type Workload,
} from '../schema.ts'
import { draw, drawEvenly, drawOne, drawWhole } from './draw.ts'
import { drawChain } from './draw-chain.ts'
import { drawFields, inside, isSaid, type Place } from './draw-fields.ts'
import { withClasses, withSharesOfKinds } from './draw-classes.ts'
import { drawOptions, sharing } from './draw-options.ts'
import { drawOwnEntries, drawRuns } from './draw-own.ts'
import { VALUES } from './weights.ts'
import { togetherWithinOne } from './within-one.ts'

/** How large a plan is. A plan with less of each is a part of the one with more, from the same seed. */
export interface PlanShape {
  readonly workloads: number
  readonly options: number
  /** How many quarters of what may be said is said. */
  readonly said: number
}

export const LARGEST_SHAPE: PlanShape = { workloads: 3, options: 8, said: 4 }

/**
 * A plan drawn from a seed: valid, of every kind of option, and with every field of the schema drawn now and
 * then. Its name is its seed and shape, so that a plan that fails can be made again. How often what is drawn
 * stands in weights.ts.
 */
export function randomPlan(seed: number, catalogue: Catalogue, shape: PlanShape = shapeOf(seed)): Plan {
  const bare: Place = { seed, path: [], kind: null, said: shape.said / LARGEST_SHAPE.said, own: [] }
  const brings = inside(bare, 'own')
  const entries = isSaid(brings) ? drawOwnEntries(brings, catalogue) : undefined
  const laid = withOwnEntries(catalogue, entries)
  const { hardware = [], models = [], services = [] } = entries ?? {}
  const own = [...hardware, ...models, ...services].map(({ id }) => id)
  const place = { ...bare, own }
  const names = Array.from({ length: shape.workloads }, (_, at) => `work-${at + 1}`)
  const workloads = sharing(
    place,
    names.map((id) => drawWorkload(inside(place, 'workloads', id), id, shape.options, laid)),
    catalogue,
  )
  return drawFields(planSchema.shape, place, {
    schema: PLAN_SCHEMA,
    name: nameOf(seed, shape),
    notes: isSaid(inside(place, 'notes')) ? 'Drawn by chance.' : undefined,
    currency: isSaid(inside(place, 'currency')) ? drawCurrency(inside(place, 'currency')) : undefined,
    asOf: drawEvenly(seed, 'asOf', DAYS),
    catalogue: isSaid(inside(place, 'catalogue')) ? { version: catalogue.version } : undefined,
    own: entries && {
      prices: drawOwnPrices(brings, workloads, catalogue),
      ...entries,
      measurements: drawRuns(brings, workloads, laid),
    },
    workloads,
  }) as Plan
}

/** What a seed alone makes of a plan's size: one to three workloads, one to eight options, any amount said. */
export function shapeOf(seed: number): PlanShape {
  return {
    workloads: drawWhole(seed, '#workloads', 1, LARGEST_SHAPE.workloads),
    options: drawWhole(seed, '#options', 1, LARGEST_SHAPE.options),
    said: drawWhole(seed, '#said', 0, LARGEST_SHAPE.said),
  }
}

function nameOf(seed: number, { workloads, options, said }: PlanShape): string {
  return `Seed ${seed}: ${workloads} workloads of ${options} options, ${said} quarters said`
}

/** Before, at and after the days of the prices. */
const DAYS = ['2026-03-31', '2026-11-20', '2026-11-20', '2026-11-20', '2027-02-28', '2028-02-29'] as const

function drawCurrency(place: Place): object {
  const code = drawOne(place.seed, 'currency/code', VALUES['code'] ?? {})
  return code === 'USD' ? { code, perUsd: 1 } : drawFields(CURRENCY, place, { code })
}

const CURRENCY = planSchema.shape.currency.def.innerType.shape

function drawWorkload(place: Place, id: string, count: number, catalogue: Catalogue): Workload {
  const { seed } = place
  const options = drawOptions(place, count, catalogue)
  const hasField = (field: string) => isSaid(inside(place, field))
  const demand = withClasses(drawDemand(inside(place, 'demand')), inside(place, 'demand'))
  const today = drawToday(place, demand.basis?.by === 'bill', catalogue)
  const assumed = inputsIn('demand')
    .map(([field]) => field)
    .slice(0, drawWhole(seed, `${id}/assumed`, 1, 4))
  return {
    id,
    name: `Work ${id}`,
    answers: withSharesOfKinds(
      drawFields(answersSchema.shape, inside(place, 'answers'), {
        openWeightEvidence: hasField('openWeightEvidence') ? 'Tried on a hundred cases.' : undefined,
      }),
      demand,
    ),
    demand,
    ...(hasField('pipeline') ? { pipeline: drawChain(inside(place, 'pipeline'), catalogue.chain) } : {}),
    options,
    ...(hasField('preset') ? { preset: drawEvenly(seed, `${id}/preset`, PRESETS).id } : {}),
    ...(today ? { today } : {}),
    ...(hasField('assumed') ? { assumed } : {}),
    ...(hasField('chosen') ? { chosen: drawEvenly(seed, `${id}/chosen`, options).id } : {}),
  }
}

/** Said by requests and tokens, or by a basis that they follow from, unless they are said all the same. */
function drawDemand(place: Place): Workload['demand'] {
  const hours = inside(place, 'hourlyProfile')
  const demand = togetherWithinOne(
    drawFields(demandSchema.shape, place, {
      classes: undefined,
      hourlyProfile: isSaid(hours) ? drawHours(hours) : undefined,
    }),
    ['cachedInputShare', 'cacheWriteShare'],
  ) as Workload['demand']
  if (demand.basis === undefined || demand.basis.by === 'requests') return demand
  const follows = FOLLOWING.filter(
    (field) => draw(place.seed, `${place.path.join('/')}/${field}#own`) > SAID_ALL_THE_SAME,
  )
  return Object.fromEntries(Object.entries(demand).filter(([field]) => !follows.includes(field)))
}

const FOLLOWING: readonly string[] = ['requestsPerDay', 'inputTokens', 'outputTokens']
const SAID_ALL_THE_SAME = 0.15

const SOME_BILL = 1000

/** A model on offer and its bill, which a demand needs that is said by its bill. */
function drawToday(place: Place, isNeeded: boolean, { apiModels }: Catalogue): Workload['today'] {
  const here = inside(place, 'today')
  if (!isNeeded && !isSaid(here)) return undefined
  const known = apiModels.filter(({ kind, prices }) => kind === 'chat' && prices.length > 0)
  const drawn = drawFields(todaySchema.shape, here, {
    model: drawEvenly(place.seed, `${here.path.join('/')}/model`, known).id,
  })
  return isNeeded ? { monthlyUsd: SOME_BILL, ...drawn } : drawn
}

/** Of some of the models in it, from half to twice what the catalogue has last. */
function drawOwnPrices(place: Place, workloads: readonly Workload[], { apiModels }: Catalogue): object[] {
  const options = workloads.flatMap((workload) => workload.options)
  const used = new Set(
    options.flatMap((one) => (one.kind === 'api' || one.kind === 'hosted' ? [one.model] : [])),
  )
  return apiModels
    .filter(({ id }) => used.has(id) && isSaid(inside(place, id)))
    .flatMap(({ id, prices }) => {
      const listed = prices.findLast(({ tier }) => tier === 'standard')
      const times = (field: string) => 0.5 + 1.5 * draw(place.seed, `own/${id}/${field}`)
      return listed
        ? [
            {
              model: id,
              inputUsdPerMTok: listed.inputUsdPerMTok * times('input'),
              outputUsdPerMTok: listed.outputUsdPerMTok * times('output'),
              asOf: drawEvenly(place.seed, `own/${id}/asOf`, DAYS),
              source: 'Drawn by chance.',
            },
          ]
        : []
    })
}

/** A week by the hour, some of its hours without any work. */
function drawHours({ seed, path }: Place): number[] {
  return Array.from({ length: 168 }, (_, hour) =>
    Math.max(0, Math.round(draw(seed, `${path.join('/')}/${hour}`) * 120 - 20)),
  )
}
