import { inputNamed } from '../../inputs/fields-of.ts'
import { baseOf } from '../base-value.ts'
import { classSchema, type Demand, type RequestClass, type Workload } from '../schema.ts'
import { draw, drawWhole } from './draw.ts'
import { drawFields, inside, isSaid, keyOf, type Place } from './draw-fields.ts'
import { drawRange } from './draw-number.ts'
import { RANGES, UNSAID_OF_KIND } from './weights.ts'

/** A demand whose requests are of several kinds, now and then: they say what the demand then does not. */
export function withClasses(demand: Demand, place: Place): Demand {
  const at = inside(place, 'classes')
  if (!isSaid(at)) return demand
  const classes = drawClasses(at)
  const {
    inputTokens: _in,
    outputTokens: _out,
    reasoningTokens: _think,
    cachedInputShare: _hit,
    ...rest
  } = demand
  const { contextTokens: _context, cacheWriteShare, ...others } = rest
  const cached = Math.max(...classes.map((one) => baseOf(one.cachedInputShare ?? 0)))
  const left = Math.floor((1 - cached) * 1e4) / 1e4
  if (cacheWriteShare === undefined) return { ...others, classes }
  return { ...others, classes, cacheWriteShare: baseOf(cacheWriteShare) <= left ? cacheWriteShare : left }
}

/** Kinds that are hard or sensitive say how many requests are. */
export function withSharesOfKinds(
  answers: Workload['answers'],
  { classes = [] }: Demand,
): Workload['answers'] {
  const { hardShare, sensitiveShare, ...rest } = answers
  const isSaidByKinds = (mark: 'isHard' | 'isSensitive') => classes.some((kind) => kind[mark] === true)
  return {
    ...rest,
    ...(hardShare === undefined || isSaidByKinds('isHard') ? {} : { hardShare }),
    ...(sensitiveShare === undefined || isSaidByKinds('isSensitive') ? {} : { sensitiveShare }),
  }
}

function drawClasses(place: Place): RequestClass[] {
  const { seed } = place
  const count = drawWhole(seed, `${keyOf(place)}#count`, 2, 3)
  const weights = Array.from({ length: count }, (_, at) => 0.05 + draw(seed, `${keyOf(place)}/${at}#weight`))
  const whole = weights.reduce((sum, one) => sum + one, 0)
  const rounded = weights.map((one) => Math.round((one / whole) * 1e4) / 1e4)
  return rounded.map((base, at) => {
    const here = inside(place, String(at))
    const key = keyOf(here)
    const isRange = draw(seed, `${key}/share#range`) < RANGES
    const given = {
      name: isSaid(inside(here, 'name')) ? `Kind ${at + 1}` : undefined,
      share: isRange ? drawRange(seed, `${key}/share`, inputNamed('share'), base) : base,
    }
    const unknown = draw(seed, `${key}#unknown`) < UNSAID_OF_KIND ? { inputTokens: undefined } : {}
    return drawFields(classSchema.shape, here, { ...given, ...unknown }) as RequestClass
  })
}
