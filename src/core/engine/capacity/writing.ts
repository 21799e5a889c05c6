import type { Roofline } from './roofline.ts'
import { speculationSpeedUp } from './speculation.ts'
import { stepSeconds } from './step.ts'

/** Seconds for a token of each sequence in the batch: a step, quicker by what drafts give where they were asked for. */
export function secondsForTokens(roofline: Roofline, batch: number, contextTokens: number): number {
  const { speculation } = roofline.setting
  const seconds = stepSeconds(roofline, batch, contextTokens)
  if (speculation === undefined || roofline.flopPerSecond === null) return seconds
  return seconds / speculationSpeedUp(roofline, batch, contextTokens, speculation).speedUp
}

/** Output tokens a second of one stream alone (formula 3). */
export function aloneTokensPerSecond(roofline: Roofline, contextTokens: number): number {
  return roofline.factors.engine / secondsForTokens(roofline, 1, contextTokens)
}
