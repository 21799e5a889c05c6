import type { ToldClaim } from '#core/words/claims/told-claim.ts'
import type { Ink } from '../ink.ts'

const VERDICTS: Record<ToldClaim['verdict'], string> = {
  holds: 'holds',
  'does-not-follow': 'does not follow',
  depends: 'depends',
}

/** What `crossover claims` prints. */
export function claimsText(claims: readonly ToldClaim[], ink: Ink): string {
  return claims
    .map(({ id, article, says, verdict, found, needs }) => {
      const paint = verdict === 'holds' ? ink.good : verdict === 'depends' ? ink.quiet : ink.bad
      return [
        `${ink.heading(id)} ${ink.quiet(`(${article})`)}  ${paint(VERDICTS[verdict])}`,
        says,
        found,
        ...(needs === null ? [] : [needs]),
      ].join('\n')
    })
    .join('\n\n')
}
