import type { BreakEvenVolume } from '#core/engine/break-even-volume.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import { askedOnce } from './runner/asked-once.ts'
import type { VolumeQuestion } from './runner/jobs.ts'

const once = askedOnce('volume')
const questions = new WeakMap<CompletePlan, Map<string, VolumeQuestion>>()

/** What was found before; a completed plan never changes in place. */
export function knownBreakEvenVolume(question: VolumeQuestion): BreakEvenVolume | undefined {
  return once.known(same(question))
}

/** Asks, and returns what takes the question back: then nothing more is worked out for it. They take up to seconds. */
export function askBreakEvenVolume(
  question: VolumeQuestion,
  listener: {
    readonly onFound: (found: BreakEvenVolume) => void
    readonly onFailed: (error: unknown) => void
  },
): () => void {
  return once.ask(same(question), () => question, listener)
}

/** The same object for the same question. */
function same(question: VolumeQuestion): VolumeQuestion {
  const { complete, workloadId, option, against } = question
  const key = [workloadId, option, against].join(' ')
  const known = questions.get(complete) ?? new Map<string, VolumeQuestion>()
  questions.set(complete, known)
  const one = known.get(key) ?? question
  known.set(key, one)
  return one
}
