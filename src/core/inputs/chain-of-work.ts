import type { ChainPart } from '../catalogue/chain/chain-types.ts'

/** What a kind of work needs beside a model, wherever the model runs. */
const CHAIN_OF_WORK: Readonly<Record<string, readonly ChainPart[]>> = {
  rag: ['vector-store', 'embedding', 'reranker'],
  'voice-agent': ['speech-to-text', 'text-to-speech'],
  meeting: ['speech-to-text'],
}

/** What finds passages needs them as vectors. */
const NEEDED_BY: Readonly<Partial<Record<ChainPart, ChainPart>>> = { 'vector-store': 'embedding' }

/** Parts of the chain that work of this kind needs and that nothing is said of; `work` is null where nobody said its kind. */
export function chainLeftOut(work: string | null, said: readonly ChainPart[]): readonly ChainPart[] {
  const ofWork = work !== null && Object.hasOwn(CHAIN_OF_WORK, work) ? (CHAIN_OF_WORK[work] ?? []) : []
  const needed = [...ofWork, ...said.flatMap((part) => NEEDED_BY[part] ?? [])]
  // Work that embeds is that part itself: its own model does it.
  const done = work === 'embeddings' ? [...said, 'embedding'] : said
  return [...new Set(needed)].filter((part) => !done.includes(part))
}
