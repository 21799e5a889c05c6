import type { CompleteAnswers } from '../plan/complete-plan.ts'

/** How long it may be down, in a sentence: "it may be down for an hour at most". */
export const DOWNTIME_WORDS: Readonly<Record<CompleteAnswers['mayBeDown'], string>> = {
  days: 'days',
  'working-day': 'a working day',
  hour: 'an hour',
  minutes: 'minutes',
  unknown: 'a time that nobody has said',
}
