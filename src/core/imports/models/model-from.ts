import type { Evidence } from '../../catalogue/sourced.ts'
import type { OpenModel } from '../../catalogue/types.ts'
import { cacheBytes } from './cache-bytes.ts'
import { countParameters, type ParameterCount } from './count-parameters.ts'
import type { DecoderShape } from './decoder-shape.ts'
import { contradictionIn, isWithin, outOfBounds, shown, type Bound } from './figure-bounds.ts'
import type { FigureProblem, ModelReading } from './model-reading.ts'

/** Figures that a person may say where the file does not, or against it. Parameters are in thousand millions. */
export type SaidByHand = Readonly<Partial<Record<HandField, number>>>

export type HandField =
  | 'totalParamsB'
  | 'activeParamsB'
  | 'layers'
  | 'hiddenSize'
  | 'attentionHeads'
  | 'kvHeads'
  | 'headDim'
  | 'vocabularySize'
  | 'contextTokens'
  | 'kvBytesPerToken'

/** Under which id, name and day the model is kept; the core knows no day. */
export interface KeptAs {
  readonly id: string
  readonly name: string
  readonly day: string
  /** Where the figures come from, such as the name of the file. */
  readonly source: string
}

/** A model of which even the length of its context may be unknown. */
export type PartModel = Omit<OpenModel, 'nativeContextTokens'> & Pick<DecoderShape, 'contextTokens'>

export type MadeModel =
  | { readonly ok: false; readonly problem: FigureProblem }
  | {
      readonly ok: true
      /** Null while something is missing. */
      readonly model: OpenModel | null
      /** All that is known so far. */
      readonly known: PartModel
      /** What has to be said by hand before the model can be sized; empty where nothing is missing. */
      readonly missing: readonly HandField[]
    }

/**
 * A model in the catalogue's own shape, from what a file says and a person adds. What is said by hand goes before what was
 * read; from both together parameters and cache are worked out. Figures that no model can have are refused.
 */
export function modelFrom(reading: ModelReading, said: SaidByHand, as: KeptAs): MadeModel {
  const problem = problemIn(said)
  if (problem !== null) return { ok: false, problem }
  const shape = withSaid(reading.shape, said)
  const contradiction = contradictionIn(shape)
  if (contradiction !== null) return { ok: false, problem: contradiction }
  const params = paramsOf(reading, shape, said)
  const { totalParamsB, activeParamsB } = params
  if (totalParamsB !== null && activeParamsB !== null && activeParamsB > totalParamsB)
    return {
      ok: false,
      problem: { id: 'more-active-than-parameters', activeB: activeParamsB, totalB: totalParamsB },
    }
  const cache =
    said.kvBytesPerToken === undefined
      ? cacheBytes(shape)
      : { kvBytesPerToken: said.kvBytesPerToken, windowedCache: null }
  const known = knownOf(reading, shape, as, {
    ...params,
    kvBytesPerToken: cache?.kvBytesPerToken ?? null,
    windowedCache: cache?.windowedCache ?? null,
    evidence: evidenceOf(reading, said),
  })
  const missing = missingIn(known, shape)
  return { ok: true, known, missing, model: missing.length === 0 ? wholeOf(known) : null }
}

const HAND_BOUNDS: Readonly<Partial<Record<HandField, Bound>>> = {
  layers: 'layers',
  hiddenSize: 'width',
  attentionHeads: 'heads',
  kvHeads: 'heads',
  headDim: 'width',
  vocabularySize: 'vocabulary',
  contextTokens: 'context',
}

/** Thousand millions of parameters: from a toy to beyond any model. */
const [LEAST_B, MOST_B] = [0.0001, 100_000]
const MOST_CACHE_BYTES = 1e9

function problemIn(said: SaidByHand): FigureProblem | null {
  for (const [field, value] of Object.entries(said) as readonly [HandField, number][]) {
    const bound = HAND_BOUNDS[field]
    if (bound !== undefined) {
      if (!isWithin(value, bound)) return outOfBounds(field, value, bound)
    } else {
      const [least, most] = field === 'kvBytesPerToken' ? [0, MOST_CACHE_BYTES] : [LEAST_B, MOST_B]
      const isRight = Number.isFinite(value) && value >= least && value <= most
      if (!isRight) return { id: 'figure-out-of-bounds', field, found: shown(value), least, most }
    }
  }
  return null
}

function withSaid(shape: DecoderShape, said: SaidByHand): DecoderShape {
  const heads = said.attentionHeads ?? shape.attentionHeads
  const hiddenSize = said.hiddenSize ?? shape.hiddenSize
  return {
    ...shape,
    layers: said.layers ?? shape.layers,
    hiddenSize,
    attentionHeads: heads,
    kvHeads: said.kvHeads ?? shape.kvHeads,
    headDim: said.headDim ?? shape.headDim,
    vocabularySize: said.vocabularySize ?? shape.vocabularySize,
    contextTokens: said.contextTokens ?? shape.contextTokens,
  }
}

type Params = Pick<OpenModel, 'totalParamsB' | 'activeParamsB'>

/** Said, else counted in the file, else from the shape. In a dense model a token passes through all of them. */
function paramsOf({ counted }: ModelReading, shape: DecoderShape, said: SaidByHand): Params {
  const count: ParameterCount | null = counted ?? countParameters(shape)
  const totalParamsB = said.totalParamsB ?? (count === null ? null : count.total / 1e9)
  if (said.activeParamsB !== undefined) return { totalParamsB, activeParamsB: said.activeParamsB }
  if (shape.experts === null) return { totalParamsB, activeParamsB: totalParamsB }
  return { totalParamsB, activeParamsB: count === null ? null : count.active / 1e9 }
}

/** Counted in the file or from the fields of a known architecture: derived; by the usual formula or by hand: an estimate. */
function evidenceOf({ notes, counted }: ModelReading, said: SaidByHand): Evidence {
  if (Object.keys(said).length > 0) return 'estimate'
  const isUsual = notes.some(({ id }) => id === 'architecture-not-known')
  return isUsual && counted === null ? 'estimate' : 'derived'
}

type WorkedOut = Params & Pick<OpenModel, 'kvBytesPerToken' | 'windowedCache' | 'evidence'>

function knownOf(
  { architecture, licence, precision, weights }: ModelReading,
  shape: DecoderShape,
  { id, name, day, source }: KeptAs,
  workedOut: WorkedOut,
): PartModel {
  const { experts, layers } = shape
  return {
    id,
    name,
    family: architecture ?? name,
    kind: 'chat',
    architecture: experts === null ? 'dense' : 'moe',
    layers,
    experts:
      experts?.activePerToken == null
        ? null
        : {
            total: experts.total,
            activePerToken: experts.activePerToken,
            shared: experts.shared,
            denseLayers: Math.max(0, (layers ?? experts.layers) - experts.layers),
          },
    hiddenSize: shape.hiddenSize,
    attentionHeads: shape.attentionHeads,
    kvHeads: shape.kvHeads,
    headDim: shape.headDim,
    vocabularySize: shape.vocabularySize,
    attention: attentionOf(shape),
    isMla: shape.latent !== null,
    contextTokens: shape.contextTokens,
    extendedContextTokens: null,
    inputModalities: shape.seesPictures ? ['text', 'image'] : ['text'],
    nativePrecision: precision,
    nativeWeightsGB: weights === null ? null : weights.bytes / 1e9,
    licence,
    licenceClass: null,
    // No file says when a model was published; it is as new as the day on which it was read.
    releaseDate: day,
    throughputName: null,
    source: [source],
    asOf: day,
    ...workedOut,
  }
}

function wholeOf({ contextTokens, ...known }: PartModel): OpenModel | null {
  return contextTokens === null ? null : { ...known, nativeContextTokens: contextTokens }
}

/** In the words by which the engine tells kinds of attention apart. */
function attentionOf({ latent, window, cacheless, kvHeads, layers }: DecoderShape): string | null {
  if (kvHeads === null && latent === null) return null
  const base = latent === null ? 'gqa' : 'mla'
  if (cacheless?.attends === 'linearly') {
    const full = layers === null ? '' : ` (${layers - cacheless.layers} full layers of ${layers})`
    return `hybrid linear + ${base}${full}`
  }
  if (window === null) return base
  const full = layers === null ? '' : `, ${window.layers} of ${layers} layers with a window`
  return `${base}${full}`
}

function missingIn(model: PartModel, { kvHeads, headDim, contextTokens, unread }: DecoderShape): HandField[] {
  const { layers, totalParamsB, activeParamsB, kvBytesPerToken } = model
  const missing: HandField[] = []
  if (totalParamsB === null) missing.push('totalParamsB')
  if (activeParamsB === null && model.architecture === 'moe') missing.push('activeParamsB')
  if (layers === null) missing.push('layers')
  if (kvBytesPerToken === null) {
    if (unread.some((part) => part !== 'layer-tables')) missing.push('kvBytesPerToken')
    else {
      if (kvHeads === null) missing.push('kvHeads')
      if (headDim === null) missing.push('headDim')
    }
  }
  if (contextTokens === null) missing.push('contextTokens')
  return missing
}
