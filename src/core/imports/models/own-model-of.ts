import type { OpenModel } from '../../catalogue/types.ts'
import type { Own } from '../../plan/schema.ts'

type OwnModelSaid = NonNullable<Own['models']>[number]

/**
 * A model that was read, as a plan keeps it; it comes back from there by `openModelOfOwn`. Null where a figure that a plan
 * needs is not known, which `modelFrom` names as missing.
 */
export function ownModelOf(model: OpenModel): OwnModelSaid | null {
  const { totalParamsB, activeParamsB, layers, kvBytesPerToken, nativeContextTokens, asOf } = model
  if (totalParamsB === null || layers === null || kvBytesPerToken === null) return null
  const said = {
    id: model.id,
    name: model.name,
    totalParamsB,
    activeParamsB: activeParamsB ?? totalParamsB,
    layers,
    experts: model.experts ?? undefined,
    hiddenSize: model.hiddenSize ?? undefined,
    attentionHeads: model.attentionHeads ?? undefined,
    kvHeads: model.kvHeads ?? undefined,
    headDim: model.headDim ?? undefined,
    vocabularySize: model.vocabularySize ?? undefined,
    attention: model.attention ?? undefined,
    isMla: model.isMla || undefined,
    kvBytesPerToken,
    windowedCache: model.windowedCache ?? undefined,
    contextTokens: nativeContextTokens,
    seesPictures: model.inputModalities.includes('image') || undefined,
    nativePrecision: model.nativePrecision?.slice(0, 40),
    nativeWeightsGB: model.nativeWeightsGB ?? undefined,
    licence: model.licence?.slice(0, 120),
    asOf,
    source: model.source.join('; ').slice(0, 200),
  }
  return Object.fromEntries(
    Object.entries(said).filter(([, value]) => value !== undefined),
  ) as unknown as OwnModelSaid
}
