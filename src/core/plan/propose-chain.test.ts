import { expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { proposedChain } from './propose-chain.ts'
import type { ChainRow } from './schema.ts'

const partsOf = (preset: string | undefined, maturity: 'pilot' | 'production', pipeline: ChainRow[] = []) =>
  proposedChain(
    { ...(preset === undefined ? {} : { preset }), answers: { maturity }, pipeline },
    catalogue.chain,
  ).map(({ part }) => part)

it.each([
  ['rag-over-private-documents', 'pilot', ['vector-store', 'embedding', 'reranker']],
  ['voice-assistant', 'pilot', ['speech-to-text', 'text-to-speech']],
  ['customer-service-chatbot', 'production', ['guardrail', 'observability', 'gateway']],
  [undefined, 'pilot', []],
  [undefined, 'production', ['observability', 'gateway']],
] as const)('proposes what %s in %s needs', (preset, maturity, parts) => {
  expect(partsOf(preset, maturity)).toEqual(parts)
})

it('leaves what is there, and names an offer of each', () => {
  expect(partsOf(undefined, 'production', [{ part: 'gateway', offer: 'litellm-vm' }])).toEqual([
    'observability',
  ])
  const [row] = proposedChain({ answers: { maturity: 'production' } }, catalogue.chain)
  expect(row).toEqual({ part: 'observability', offer: 'langfuse-core' })
})
