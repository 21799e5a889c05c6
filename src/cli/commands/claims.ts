import { catalogue } from '#core/catalogue/catalogue.ts'
import { claims } from '#core/decision/claims/claims.ts'
import { completePlan } from '#core/plan/complete.ts'
import { toldClaim } from '#core/words/claims/told-claim.ts'
import { ALONE, type Command } from '../command.ts'
import { claimsText } from '../text/claims-text.ts'

export const claimsCommand: Command = {
  name: 'claims',
  usage: 'claims [--json]',
  does: 'Every published claim that the framework quotes, recomputed, with what it would need to hold.',
  operands: [],
  flags: { json: ALONE },
  answer: ({ flags }, _terminal, ink) => {
    const recomputed = claims(catalogue, completePlan).map(toldClaim)
    return Promise.resolve(flags['json'] ? { json: recomputed } : { text: claimsText(recomputed, ink) })
  },
}
