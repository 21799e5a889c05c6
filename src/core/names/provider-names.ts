import type { Catalogue } from '../catalogue/types.ts'
import { nameFinder, type Parlance } from './name-finder.ts'
import type { NameReading } from './name-reading.ts'
import type { NameTable } from './name-tables.ts'
import { piecesOf } from './spelling.ts'

/** Reads who sells tokens: "aws", "Together", "Azure OpenAI". The ids are what ids of models begin with. */
export function providerNames(
  { apiModels }: Pick<Catalogue, 'apiModels'>,
  table: NameTable,
): (text: string) => NameReading {
  const called = new Map<string, Set<string>>()
  for (const { id, provider } of apiModels) {
    const seller = sellerOf(id)
    called.set(seller, (called.get(seller) ?? new Set([seller])).add(provider))
  }
  const rows = [...called].map(([id, names]) => ({ id, names: [...names], tier: 0, weight: 0 }))
  const finder = nameFinder(rows, table, PARLANCE)
  return (text) => finder.find(text)
}

/** "groq" of "groq/openai/gpt-oss-120b". */
export function sellerOf(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf('/')))
}

const PARLANCE: Parlance = {
  pieces: piecesOf,
  filler: new Set(['ai', 'api', 'the', 'inc', 'cloud', 'on', 'via', 'from', 'at', 'com', 'studio', 'inference']), // prettier-ignore
  means: (typed, ofName) => ofName(typed),
  isSize: () => false,
  sizeIsExtra: false,
  variantsIn: () => [],
}
