import { spokenDay } from '#core/words/spoken-day.ts'
import { sinceThenSentences } from '#core/words/moved-words.ts'
import { formatsOf } from '#core/words/words.ts'
import type { RecordAgain } from '#core/story/record-again.ts'
import type { Ink } from '../ink.ts'

/** What `crossover decide RECORD.md` prints. */
export function recordText(again: RecordAgain, currency: { code: string; perUsd: number }, ink: Ink): string {
  const formats = formatsOf(currency)
  const { money } = formats
  const { then, now } = again.days
  const days =
    then === now
      ? `At the prices of ${spokenDay(now)}.`
      : `At the prices of ${spokenDay(now)}; it was decided at those of ${spokenDay(then)}.`
  const workloads = again.workloads.map(({ name, holds, before, after, moved }) =>
    [
      ink.heading(name),
      holds ? `It holds: ${after}` : `It no longer holds. Before: “${before}” Now: “${after}”`,
      ...moved.map(
        ({ name: option, thenUsd, nowUsd }) =>
          `${option}: total ${money(thenUsd)} then, ${money(nowUsd)} now.`,
      ),
    ].join('\n'),
  )
  return [
    ink.heading(again.holds ? 'The decision holds.' : 'The decision no longer holds.'),
    days,
    ...(again.since ? [sinceThenSentences(again.since, formats).join('\n')] : []),
    ...workloads,
  ].join('\n\n')
}
