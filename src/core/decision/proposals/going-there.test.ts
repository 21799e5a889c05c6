import { describe, expect, it } from 'vitest'
import { catalogue } from '../../catalogue/catalogue.ts'
import { evaluate } from '../../engine/evaluate.ts'
import { completePlan } from '../../plan/complete.ts'
import type { Option } from '../../plan/schema.ts'
import { choiceSentence } from '../../words/choice-words.ts'
import { choicesFor } from './going-there.ts'

function choices(option: Option, requestsPerDay = 2_000): string {
  const plan = completePlan(
    {
      schema: 'crossover/plan@5',
      name: 'Support desk',
      asOf: '2026-11-20',
      workloads: [
        {
          id: 'one',
          name: 'Support',
          answers: { latency: 'interactive' },
          demand: { requestsPerDay, inputTokens: 1500, outputTokens: 300 },
          options: [option],
        },
      ],
    },
    catalogue,
  )
  const complete = plan.workloads[0]!.options[0]!
  const figures = evaluate(plan, catalogue).workloads[0]!.options[0]!
  return choicesFor(complete, figures, catalogue).map(choiceSentence).join(' ')
}

const machine = (hardware: string, model: string): Option => ({
  id: 'owned',
  kind: 'owned',
  hardware,
  model,
  quantisation: 'fp8',
})

describe('what there is to choose', () => {
  it('is the provider and the contract that reaches it, for an API', () => {
    expect(choices({ id: 'api', kind: 'api', model: 'openai/gpt-6-luna' })).toMatch(
      /^OpenAI .* Bedrock or Azure\.$/,
    )
    expect(choices({ id: 'api', kind: 'api', model: 'xai/grok-4.7' })).toMatch(/^Where you have a contract/)
  })

  it('is no other contract where AWS or Microsoft sells it already, or nobody but Google does', () => {
    for (const model of [
      'amazon-bedrock/global.anthropic.claude-haiku-4-5-20251001-v1',
      'azure/gpt-5.4-nano',
      'google/gemini-3.5-flash',
    ]) {
      expect(choices({ id: 'api', kind: 'api', model })).not.toContain('Bedrock or Azure')
    }
  })

  it('counts machines by their hosts: two cards in one are one machine', () => {
    expect(choices(machine('rtx-4090', 'qwen3.8-27b'), 300)).toContain('One machine with 2 GPUs to a model')
    expect(choices(machine('l40s', 'llama-3.1-8b'), 60_000)).not.toMatch(/machines:|one GPU/)
  })

  it('is the family and the platform by the number of machines, for machines', () => {
    expect(choices(machine('h100-pcie', 'llama-3.3-70b'))).toMatch(/^Llama .* tuned for one task/)
    expect(choices(machine('h100-pcie', 'llama-3.1-8b'))).toContain('One machine with one GPU')
    expect(choices(machine('h100-pcie', 'llama-3.1-8b'), 3_000_000)).toMatch(
      /\d+ machines: .* Kubernetes .* BentoML/,
    )
    expect(choices(machine('h100-pcie', 'llama-3.1-8b'), 300_000)).toMatch(
      /^.*[23] machines: one container on each .* Kubernetes can wait\.$/,
    )
  })

  it('is nothing for a quote', () => {
    expect(choices({ id: 'quote', kind: 'quote', upFrontUsd: 1, monthlyUsd: 1 })).toBe('')
  })
})
