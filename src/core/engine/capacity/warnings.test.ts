import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { byId } from './testing/cases.ts'
import { capacityWarnings, type CapacityWarning, type WarnedCase } from './warnings.ts'

function warningsOf(
  machine: string,
  model: string,
  engine: WarnedCase['engine'],
  quantisation: WarnedCase['quantisation'],
  devices = 1,
  contextTokens = 8192,
): readonly CapacityWarning[] {
  return capacityWarnings({
    hardware: byId(catalogue.hardware, machine),
    model: byId(catalogue.openModels, model),
    engine,
    quantisation,
    devices,
    contextTokens,
  })
}

describe('where the throughput model is known to be wrong', () => {
  it.each([
    ['h100-sxm', 'llama-3.3-70b', 'llama.cpp', 'q4_k_m', 1, ['llama-cpp-on-datacenter-gpu']],
    ['h100-sxm', 'gpt-oss-120b', 'vllm', 'mxfp4', 1, ['gpt-oss-on-hopper']],
    ['hgx-h200-8', 'gpt-oss-120b', 'tensorrt-llm', 'mxfp4', 1, ['gpt-oss-on-hopper']],
    ['b200-sxm', 'gpt-oss-120b', 'vllm', 'mxfp4', 1, []],
    ['b300-sxm', 'deepseek-r1', 'sglang', 'fp8', 8, ['latent-attention-over-eight']],
    ['l40s', 'llama-3.3-70b', 'vllm', 'fp8', 4, ['tensor-parallel-over-pcie']],
    ['l40s', 'llama-3.3-70b', 'vllm', 'fp8', 2, []],
    ['ryzen-ai-max-395-128', 'gpt-oss-120b', 'llama.cpp', 'mxfp4', 1, ['strix-halo-prefill']],
    ['mac-studio-m4-max-128', 'qwen3-32b', 'mlx', 'mlx-4bit', 1, ['apple-spread']],
    ['mi300x', 'llama-3.3-70b', 'vllm', 'fp8', 1, ['instinct-spread']],
    ['dgx-spark', 'gpt-oss-120b', 'vllm', 'mxfp4', 1, ['serving-on-unified-memory']],
  ] as const)('%s, %s under %s in %s on %i', (machine, model, engine, quantisation, devices, expected) => {
    expect(warningsOf(machine, model, engine, quantisation, devices)).toEqual(expected)
  })

  it('names a network between boxes and the missing measurements', () => {
    expect(warningsOf('dgx-spark-x2', 'gpt-oss-120b', 'vllm', 'mxfp4', 2)).toEqual([
      'tensor-parallel-over-network',
      'serving-on-unified-memory',
    ])
  })

  it('names formats and machines that an engine does not serve', () => {
    expect(warningsOf('rtx-4090', 'qwen3-8b', 'vllm', 'q4_k_m')).toEqual(['format-not-read-by-engine'])
    expect(warningsOf('rtx-4090', 'qwen3-8b', 'mlx', 'mlx-4bit')).toEqual(['engine-not-on-machine'])
    expect(warningsOf('mi300x', 'qwen3-8b', 'tensorrt-llm', 'fp8')).toContain('engine-not-on-machine')
  })

  it('names a context that the model was not made for', () => {
    expect(warningsOf('rtx-4090', 'phi-4', 'llama.cpp', 'q4_k_m', 1, 16_384)).toEqual([])
    expect(warningsOf('rtx-4090', 'phi-4', 'llama.cpp', 'q4_k_m', 1, 16_385)).toEqual([
      'context-beyond-model',
    ])
  })

  it('says so where the width of the attention had to be derived', () => {
    expect(warningsOf('rtx-4090', 'muse-glimmer-30b', 'llama.cpp', 'q4_k_m')).toEqual([
      'attention-width-assumed',
    ])
  })
})
