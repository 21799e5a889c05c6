import { expect, it } from 'vitest'
import { llamaCppType } from './llama-cpp-type.ts'

it.each([
  ['qwen3moe 30B.A3B Q4_K - Medium', 'qwen3 30B A3B', 'Q4_K_M'],
  ['llama 70B Q4_K - Small', 'llama 70B', 'Q4_K_S'],
  ['llama 7B mostly Q4_0', 'llama 7B', 'Q4_0'],
  ['llama 13B (guessed) Q5_K - Medium', 'llama 13B', 'Q5_K_M'],
  ['gpt-oss 120B MXFP4 MoE', 'gpt-oss 120B', 'MXFP4'],
  ['qwen3next 80B.A3B IQ3_XXS - 3.0625 bpw', 'qwen3 next 80B A3B', 'IQ3_XXS'],
  ['qwen35moe 35B.A3B Q8_0', 'qwen 3.5 35B A3B', 'Q8_0'],
  ['glm4moe 106B.A12B Q4_K - Medium', 'glm4 106B A12B', 'Q4_K_M'],
  ['deepseek2 671B Q2_K - Large', 'deepseek 671B', 'Q2_K_L'],
  ['gemma3 27B BF16', 'gemma3 27B', 'BF16'],
  ['phi3 14B all F32', 'phi3 14B', 'F32'],
  ['starcoder2 ?B Q6_K', 'starcoder2', 'Q6_K'],
  ['whatever', 'whatever', null],
])('%s is a %s in %s', (type, name, format) => {
  expect(llamaCppType(type)).toEqual({ name, format })
})
