import { describe, expect, it } from 'vitest'
import { batchForSpeed, batchTokensPerSecond, meanContext } from './batch.ts'
import { calibrated } from './calibrated.ts'
import { concurrentSequences, kvPoolBytes } from './kv-pool.ts'
import { factorEngine } from './engines.ts'
import { factorsOf } from './factors.ts'
import { loadOf } from './load.ts'
import { PARAMETERS } from './parameters.ts'
import { prefixResidency } from './prefix-residency.ts'
import { rooflineOf, type Roofline } from './roofline.ts'
import { speculationSpeedUp } from './speculation.ts'
import { promptParts, promptTokensPerSecond, stepParts, stepSeconds, total } from './step.ts'
import { aloneTokensPerSecond } from './writing.ts'
import { settingOf, VECTORS, type Vector } from './testing/vectors.ts'

function rooflineFor(vector: Vector): Roofline {
  const setting = settingOf(vector)
  // The reference has nothing stand in for a class without rows.
  const of = setting.machine.family
  const row = of === null ? undefined : PARAMETERS.classes[factorEngine(setting.engine)][of]
  const roofline = rooflineOf(setting, of && row ? factorsOf(setting, { row, of }) : null)
  if (roofline === null) throw new Error(`${vector.name} has no factors.`)
  return roofline
}

function requestsOf({ tokens }: Vector) {
  const [inputTokens, outputTokens] = tokens ?? [0, 0]
  return { inputTokens, outputTokens, cachedTokens: 0 }
}

/** The figures of a case as the product works them out, in the order in which the file has them. */
function figuresOf(vector: Vector): readonly number[] {
  const requests = requestsOf(vector)
  switch (vector.kind) {
    case 'rates': {
      const roofline = rooflineFor(vector)
      const context = meanContext(requests)
      const step = stepParts(roofline, 1, context)
      const prompt = promptParts(roofline, requests.inputTokens)
      return [
        ...[
          step.weights,
          step.cache,
          step.layers,
          step.exchange,
          step.arithmetic,
          step.attention,
          step.sequences,
        ],
        total(step),
        ...[prompt.arithmetic, prompt.attention, prompt.weights, prompt.layers, prompt.exchange],
        ...[total(prompt), prompt.inBatch],
        aloneTokensPerSecond(roofline, context),
        (promptTokensPerSecond(roofline, requests.inputTokens) ?? NaN) / roofline.speedDevices,
        kvPoolBytes(roofline.setting),
        concurrentSequences(roofline, context),
        ...(vector.batches ?? []).flatMap(([streams]) => [
          stepSeconds(roofline, streams, context),
          batchTokensPerSecond(roofline, requests, streams),
        ]),
      ]
    }
    case 'load': {
      const roofline = rooflineFor(vector)
      const requestsPerSecond = vector.requestsPerSecond ?? 0
      const streams = concurrentSequences(roofline, meanContext(requests))
      const load = loadOf({ roofline, requests, requestsPerSecond, streams, startSeconds: 0.05 })
      if (load.overloaded !== null) return [load.promptShare]
      return [
        ...[load.streams, load.promptShare, load.secondsBetweenTokens, 1 / load.secondsBetweenTokens],
        ...[load.secondsBetweenTokensP95, load.firstTokenSeconds, load.firstTokenSecondsP95],
        ...[load.promptWaitSeconds, load.streamWaitSeconds, load.promptQueueShare],
        requestsPerSecond * requests.outputTokens,
      ]
    }
    case 'batchForSpeed':
      return [batchForSpeed(rooflineFor(vector), requests, vector.speed ?? null)]
    case 'calibrate': {
      const points = (vector.points ?? []).map(([measured, estimated, doublings]) => ({
        measured,
        estimated,
        doublings,
      }))
      const [low, high] = vector.over ?? [NaN, NaN]
      const { scale, low: least, high: most, learned, priorSpread } = calibrated(points, low, high)
      return [scale, least, most, learned, priorSpread]
    }
    case 'prefixAndSpeculation': {
      const roofline = rooflineFor(vector)
      const [contextTokens, streams, requestsPerSecond, freshTokens, thinkSeconds] = vector.prefix ?? [
        0, 0, 0, 0, 0,
      ]
      const stays = prefixResidency({
        roofline, contextTokens, streams, requestsPerSecond, freshTokens, thinkSeconds,
      }) // prettier-ignore
      const [batch, context, drafts, acceptance, draftCost] = vector.speculation ?? [0, 0, 0, 0, 0]
      const speeds = speculationSpeedUp(roofline, batch, context, { drafts, acceptance, draftCost })
      return [stays.seconds, stays.hitShare, speeds.tokensPerStep, speeds.speedUp]
    }
  }
}

/** The figures that the reference gives, in the same order. */
function expectedOf(vector: Vector): readonly number[] {
  const { step, prompt, rates, batches, load, overloaded, batch, calibrated: range, stays, speeds } = vector
  return [
    ...[step, prompt, rates].flatMap((figures) => figures ?? []),
    ...(batches ?? []).flatMap(([, seconds, rate]) => [seconds, rate]),
    ...(load ?? []),
    ...[overloaded, batch].flatMap((figure) => (figure === undefined ? [] : [figure])),
    ...[range, stays, speeds].flatMap((figures) => figures ?? []),
  ]
}

describe('the reference implementation of the second edition', () => {
  it('is asked about 30 cases with 601 figures', () => {
    expect(VECTORS).toHaveLength(30)
    expect(VECTORS.flatMap(expectedOf)).toHaveLength(601)
  })

  it.each(VECTORS.map((vector) => [vector.name, vector] as const))('agrees on %s', (_, vector) => {
    const figures = figuresOf(vector)
    const expected = expectedOf(vector)
    expect(figures).toHaveLength(expected.length)
    const apart = figures.map((figure, index) => {
      const right = expected[index] ?? NaN
      return right === 0 ? Math.abs(figure) : Math.abs(figure / right - 1)
    })
    expect(Math.max(...apart)).toBeLessThan(1e-6)
  })

  it('says of what more requests are asked than can be served that it is overloaded', () => {
    const vector = VECTORS.find(({ overloaded }) => overloaded !== undefined)!
    const roofline = rooflineFor(vector)
    const wanted = {
      roofline,
      requests: requestsOf(vector),
      requestsPerSecond: 50,
      streams: 187,
      startSeconds: 0.05,
    }
    expect(loadOf(wanted).overloaded).toBe('prompts')
  })
})
