import { describe, expect, it } from 'vitest'
import type { Quantisation } from '../../plan/schema.ts'
import type { CapacityEngine } from './engines.ts'
import { rooflineFor, saidOf, settingFor } from './testing/settings.test-support.ts'
import { capacityWarnings, type CapacityWarning } from './warnings.ts'

function warningsOf(
  machine: string,
  model: string,
  engine: CapacityEngine,
  quantisation: Quantisation,
  devices = 1,
  contextTokens = 8192,
): readonly CapacityWarning[] {
  const { hardware, model: row } = saidOf(machine, model, quantisation, engine)
  const setting = settingFor(machine, model, quantisation, engine, devices)
  const { evidence } = rooflineFor(setting).factors
  return capacityWarnings({ hardware, model: row, setting, evidence, contextTokens })
}

describe('where the throughput model is known to be wrong', () => {
  it.each([
    ['h100-sxm', 'llama-3.3-70b', 'llama.cpp', 'q4_k_m', 1, []],
    ['h100-sxm', 'gpt-oss-120b', 'vllm', 'mxfp4', 1, ['few-measurements']],
    ['hgx-h200-8', 'gpt-oss-120b', 'tensorrt-llm', 'mxfp4', 1, []],
    ['b200-sxm', 'gpt-oss-120b', 'vllm', 'mxfp4', 1, ['no-measurements']],
    ['l40s', 'llama-3.3-70b', 'vllm', 'fp8', 4, ['few-measurements']],
    ['ryzen-ai-max-395-128', 'gpt-oss-120b', 'llama.cpp', 'mxfp4', 1, ['strix-halo-prefill']],
    ['ryzen-ai-max-395-128', 'gpt-oss-120b', 'vllm', 'mxfp4', 1, ['no-measurements']],
    ['mac-studio-m4-max-128', 'qwen3-32b', 'mlx', 'mlx-4bit', 1, []],
    ['mi300x', 'llama-3.3-70b', 'vllm', 'fp8', 1, []],
    ['mi300x', 'gpt-oss-120b', 'vllm', 'mxfp4', 1, ['amd-experts-spread']],
    ['dgx-spark', 'gpt-oss-120b', 'vllm', 'mxfp4', 1, []],
    ['dgx-spark-x2', 'gpt-oss-120b', 'vllm', 'mxfp4', 2, ['tensor-parallel-over-network']],
  ] as const)('%s, %s under %s in %s on %i', (machine, model, engine, quantisation, devices, expected) => {
    expect(warningsOf(machine, model, engine, quantisation, devices)).toEqual(expected)
  })

  it('names formats and machines that an engine does not serve', () => {
    expect(warningsOf('rtx-5090', 'qwen3-8b', 'vllm', 'q4_k_m')).toEqual(['format-not-read-by-engine'])
    expect(warningsOf('rtx-4090', 'qwen3-8b', 'mlx', 'mlx-4bit')).toContain('engine-not-on-machine')
    expect(warningsOf('mi300x', 'qwen3-8b', 'tensorrt-llm', 'fp8')).toContain('engine-not-on-machine')
    expect(warningsOf('mac-studio-m4-max-128', 'qwen3-8b', 'vllm', 'fp8')).toContain('engine-not-on-machine')
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
