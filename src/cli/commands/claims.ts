import { catalogue } from '#core/catalogue/catalogue.ts'
import { claimsAsPublished } from '#core/story/claims.ts'
import { ALONE, type Command } from '../command.ts'
import { claimsText } from '../text/claims-text.ts'

export const claimsCommand: Command = {
  name: 'claims',
  usage: 'claims [--json]',
  does: 'Every published claim that the framework quotes, recomputed, with what it would need to hold.',
  operands: [],
  flags: { json: ALONE },
  answer: ({ flags }, _terminal, ink) => {
    const recomputed = claimsAsPublished(catalogue)
    return Promise.resolve(flags['json'] ? { json: recomputed } : { text: claimsText(recomputed, ink) })
  },
}
