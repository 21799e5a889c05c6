import type { Quantisation } from '../../../plan/schema.ts'
import { configFields, isObject, type ConfigFields, type JsonObject } from './config-fields.ts'

/** How the weights are stored, and that as a plan says it where a plan knows it. */
export interface Precision {
  readonly precision: string | null
  readonly quantisation: Quantisation | null
}

/** From `quantization_config`, MLX's `quantization`, or else the type in which the weights are kept. */
export function precisionOf(fields: ConfigFields): Precision {
  const mlx = fields.object('quantization')
  const quantised = fields.object('quantization_config')
  if (mlx !== null && quantised?.['quant_method'] === undefined) return ofMlx(mlx)
  if (quantised !== null) return ofMethod(quantised)
  const kept = (fields.text('dtype') ?? fields.text('torch_dtype'))?.replace('torch.', '') ?? null
  return KEPT.get(kept ?? '') ?? { precision: kept, quantisation: null }
}

const KEPT: ReadonlyMap<string, Precision> = new Map<string, Precision>(
  Object.entries({
    bfloat16: { precision: 'bf16', quantisation: 'bf16' },
    float16: { precision: 'fp16', quantisation: 'bf16' },
    float32: { precision: 'fp32', quantisation: null },
  }),
)

function ofMlx(quantised: JsonObject): Precision {
  const bits = configFields(quantised).whole('step', 'bits')
  if (bits === 4) return { precision: 'mlx-4bit', quantisation: 'mlx-4bit' }
  if (bits === 8) return { precision: 'mlx-8bit', quantisation: 'mlx-8bit' }
  return { precision: bits === null ? 'mlx' : `mlx-${bits}bit`, quantisation: null }
}

function ofMethod(quantised: JsonObject): Precision {
  const said = configFields(quantised)
  const method = said.text('quant_method')?.toLowerCase() ?? said.text('quant_algo')?.toLowerCase() ?? null
  const bits = said.whole('step', 'bits', 'w_bit', 'num_bits')
  if (method === null) return { precision: null, quantisation: null }
  if (method === 'mxfp4') return { precision: 'mxfp4', quantisation: 'mxfp4' }
  if (method === 'awq')
    return { precision: `awq-int${bits ?? 4}`, quantisation: bits === 8 ? null : 'awq-int4' }
  if (method === 'gptq') return ofIntegers('gptq-', bits)
  if (method === 'modelopt' || method === 'nvfp4') return ofAlgorithm(said.text('quant_algo') ?? method)
  if (method === 'compressed-tensors') return ofGroups(quantised)
  if (method.includes('fp8')) return { precision: 'fp8', quantisation: 'fp8' }
  return { precision: bits === null ? method : `${method}-${bits}bit`, quantisation: null }
}

function ofIntegers(prefix: string, bits: number | null): Precision {
  const quantisation = bits === 4 ? 'gptq-int4' : bits === 8 ? 'gptq-int8' : null
  return { precision: bits === null ? `${prefix}int` : `${prefix}int${bits}`, quantisation }
}

function ofAlgorithm(algorithm: string): Precision {
  const name = algorithm.toLowerCase()
  if (name.includes('nvfp4')) return { precision: 'nvfp4', quantisation: 'nvfp4' }
  if (name.includes('fp8')) return { precision: 'fp8', quantisation: 'fp8' }
  return { precision: name, quantisation: null }
}

/** Integers of 4 and 8 bit are stored as GPTQ stores them; floats of 4 bit in groups of 16 are NVFP4, of 32 MXFP4. */
function ofGroups({ config_groups: groups }: JsonObject): Precision {
  const [first] = isObject(groups) ? Object.values(groups) : []
  const weights = isObject(first) ? first['weights'] : null
  if (!isObject(weights)) return { precision: 'compressed-tensors', quantisation: null }
  const said = configFields(weights)
  const bits = said.whole('step', 'num_bits')
  if (said.text('type') !== 'float') return ofIntegers('', bits)
  if (bits === 8) return { precision: 'fp8', quantisation: 'fp8' }
  const group = said.whole('step', 'group_size')
  if (bits === 4 && group === 16) return { precision: 'nvfp4', quantisation: 'nvfp4' }
  if (bits === 4 && group === 32) return { precision: 'mxfp4', quantisation: 'mxfp4' }
  return { precision: bits === null ? 'float' : `fp${bits}`, quantisation: null }
}
