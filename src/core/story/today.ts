import type { Catalogue } from '../catalogue/types.ts'
import { againstToday } from '../decision/against-today.ts'
import { optionOf, type Case } from '../decision/case.ts'
import type { Currency } from '../units/format.ts'
import { toldToday, type ToldToday } from '../words/against-today-words.ts'
import type { Block } from './blocks.ts'

/** What a workload costs and saves against what runs today, in words; null where nobody says what does. */
export function todayOf(one: Case, catalogue: Catalogue): ToldToday | null {
  const today = againstToday(one, catalogue)
  const currency: Currency = one.plan.currency
  return (
    today &&
    toldToday(
      today,
      {
        modelName: (id) => catalogue.apiModels.find((model) => model.id === id)?.name ?? id,
        optionName: (id) => optionOf(one, id)?.name ?? id,
      },
      currency,
    )
  )
}

/** The same as blocks of a page. */
export function todayBlocks(today: ToldToday): readonly Block[] {
  const { sentences, betterSentences, optionSentences } = today
  const lines = optionSentences.map(({ sentence }) => sentence)
  return [
    { kind: 'heading', text: 'Against today' },
    { kind: 'paragraph', role: 'body', text: sentences.join(' ') },
    ...(betterSentences.length > 0
      ? [
          {
            kind: 'paragraph',
            role: 'body',
            text: `Today, used better: ${betterSentences.join(' ')}`,
          } as const,
        ]
      : []),
    ...(lines.length > 0 ? [{ kind: 'list', ordered: false, items: lines } as const] : []),
  ]
}
