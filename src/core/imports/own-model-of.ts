import type { OpenModel } from '../catalogue/types.ts'
import type { Own } from '../plan/schema.ts'

type OwnModel = NonNullable<Own['models']>[number]

/** A model made from a file, as a plan keeps it; null where something that sizes it is not known. */
export function ownModelOf(model: OpenModel): OwnModel | null {
  const { totalParamsB, activeParamsB, layers, kvBytesPerToken } = model
  if (totalParamsB === null || activeParamsB === null || layers === null || kvBytesPerToken === null) return null
  const known = {
    experts: model.experts,
    hiddenSize: model.hiddenSize,
    attentionHeads: model.attentionHeads,
    kvHeads: model.kvHeads,
    headDim: model.headDim,
    vocabularySize: model.vocabularySize,
    attention: model.attention,
    windowedCache: model.windowedCache,
    nativePrecision: model.nativePrecision?.slice(0, 40) ?? null,
    nativeWeightsGB: model.nativeWeightsGB,
    licence: model.licence?.slice(0, 120) ?? null,
  }
  return {
    id: model.id,
    name: model.name,
    totalParamsB,
    activeParamsB,
    layers,
    ...(Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)) as Partial<OwnModel>),
    isMla: model.isMla,
    kvBytesPerToken,
    contextTokens: model.nativeContextTokens,
    seesPictures: model.inputModalities.includes('image'),
    asOf: model.asOf,
    source: model.source.join(', ').slice(0, 200),
  }
} // prettier-ignore
