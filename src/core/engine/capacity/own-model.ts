import { openModelOfOwn } from '../../catalogue/own-entries.ts'
import type { ExpertCounts, OpenModel, WindowedCache } from '../../catalogue/types.ts'
import type { FieldReader } from './field-reader.ts'

/**
 * A model as a person states it, by its shape: `{ "totalParamsB": 32, "layers": 64, "kvHeads": 8, "headDim": 128 }`. The
 * cache is worked out from layers, KV heads and their width where `kvBytesPerToken` is not said; of a dense model all
 * parameters are active.
 */
export function readOwnModel(reader: FieldReader): OpenModel | undefined {
  reader.onlyKeys(KEYS)
  const totalParamsB = reader.number('totalParamsB', LEAST_B, MOST_B)
  if (totalParamsB === undefined) reader.missing('totalParamsB', 'parameters in thousand millions')
  const layers = reader.whole('layers', 1, 2000)
  if (layers === undefined) reader.missing('layers', 'a whole number')
  const experts = expertsIn(reader)
  const activeParamsB = reader.number('activeParamsB', LEAST_B, totalParamsB ?? MOST_B)
  if (activeParamsB === undefined && experts !== undefined)
    reader.missing('activeParamsB', 'parameters that a token passes through, in thousand millions')
  const kvHeads = reader.whole('kvHeads', 1, MOST_WIDTH)
  const headDim = reader.whole('headDim', 1, MOST_WIDTH)
  const said = reader.number('kvBytesPerToken', 0, 1e9)
  const kvBytesPerToken = said ?? cacheOf(layers, kvHeads, headDim)
  if (kvBytesPerToken === undefined)
    reader.missing('kvBytesPerToken', 'bytes of a token in the cache at 16 bit, or kvHeads and headDim')
  const attentionHeads = reader.whole('attentionHeads', kvHeads ?? 1, MOST_WIDTH)
  const shape = {
    hiddenSize: reader.whole('hiddenSize', 1, MOST_WIDTH),
    vocabularySize: reader.whole('vocabularySize', 1, 100_000_000),
    attention: reader.text('attention'),
    isMla: reader.flag('isMla'),
    windowedCache: windowIn(reader),
    contextTokens: reader.whole('contextTokens', 1, 1e9) ?? UNLIMITED_TOKENS,
    seesPictures: reader.flag('seesPictures'),
    nativePrecision: reader.text('nativePrecision'),
    nativeWeightsGB: reader.number('nativeWeightsGB', 0.001, 1_000_000),
  }
  const name = reader.text('name') ?? 'own model'
  if (totalParamsB === undefined || layers === undefined || kvBytesPerToken === undefined) return undefined
  return openModelOfOwn({
    id: name,
    name,
    totalParamsB,
    activeParamsB: activeParamsB ?? totalParamsB,
    layers,
    experts,
    kvHeads,
    headDim,
    attentionHeads,
    kvBytesPerToken,
    ...shape,
    asOf: '',
    source: '',
  })
}

const [LEAST_B, MOST_B, MOST_WIDTH] = [0.001, 100_000, 1_000_000]
/** Of a model whose longest context nobody has said, none is too long. */
const UNLIMITED_TOKENS = Number.MAX_SAFE_INTEGER

const KEYS = [
  'name', 'totalParamsB', 'activeParamsB', 'layers', 'experts', 'hiddenSize', 'attentionHeads', 'kvHeads', 'headDim',
  'vocabularySize', 'attention', 'isMla', 'kvBytesPerToken', 'windowedCache', 'contextTokens', 'seesPictures',
  'nativePrecision', 'nativeWeightsGB',
] as const // prettier-ignore

/** Keys and values, two bytes each. */
function cacheOf(
  layers: number | undefined,
  kvHeads: number | undefined,
  headDim: number | undefined,
): number | undefined {
  return layers === undefined || kvHeads === undefined || headDim === undefined
    ? undefined
    : 2 * 2 * layers * kvHeads * headDim
}

function expertsIn(reader: FieldReader): ExpertCounts | undefined {
  const inner = part(reader, 'experts', 'an object such as {"total": 128, "activePerToken": 8}')
  if (inner === undefined) return undefined
  inner.onlyKeys(['total', 'activePerToken', 'shared', 'denseLayers'])
  const total = inner.whole('total', 1, 100_000)
  const activePerToken = inner.whole('activePerToken', 1, total ?? 100_000)
  if (total === undefined) inner.missing('total', 'a whole number')
  if (activePerToken === undefined) inner.missing('activePerToken', 'a whole number')
  const shared = inner.whole('shared', 0, 1000) ?? 0
  const denseLayers = inner.whole('denseLayers', 0, 2000) ?? 0
  return total === undefined || activePerToken === undefined
    ? undefined
    : { total, activePerToken, shared, denseLayers }
}

function windowIn(reader: FieldReader): WindowedCache | undefined {
  const inner = part(
    reader,
    'windowedCache',
    'an object such as {"bytesPerToken": 65536, "windowTokens": 1024}',
  )
  if (inner === undefined) return undefined
  inner.onlyKeys(['bytesPerToken', 'windowTokens'])
  const bytesPerToken = inner.number('bytesPerToken', 0, 1e9)
  const windowTokens = inner.whole('windowTokens', 1, 1e9)
  if (bytesPerToken === undefined) inner.missing('bytesPerToken', 'a number')
  if (windowTokens === undefined) inner.missing('windowTokens', 'a whole number')
  return bytesPerToken === undefined || windowTokens === undefined
    ? undefined
    : { bytesPerToken, windowTokens }
}

function part(reader: FieldReader, key: string, right: string): FieldReader | undefined {
  const inner = reader.within(key)
  if (inner === undefined && !reader.isAbsent(key)) reader.wrong(key, right)
  return inner
}
