import type { BreakEvenVolume } from '#core/engine/break-even-volume.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import { askWorker } from './ask-worker.ts'
import { catalogueAtHand } from './catalogue-at-hand.ts'
import type { VolumeQuestion } from './aside-protocol.ts'

/**
 * Break-even volumes take up to seconds, so they are found beside the page: one after the other, in a worker
 * of their own, since the other follows the hand of whoever moves a slider.
 */
interface Asked {
  readonly question: VolumeQuestion
  readonly onFound: (found: BreakEvenVolume) => void
}

const found = new WeakMap<CompletePlan, Map<string, BreakEvenVolume>>()
let waiting: readonly Asked[] = []
let running: Asked | null = null
const { ask, drop } = askWorker()

/** What was found before; a completed plan never changes in place. */
export function knownBreakEvenVolume(question: VolumeQuestion): BreakEvenVolume | undefined {
  return found.get(question.complete)?.get(keyOf(question))
}

/** Asks, and returns what takes the question back: then nothing more is worked out for it. */
export function askBreakEvenVolume(
  question: VolumeQuestion,
  onFound: (found: BreakEvenVolume) => void,
): () => void {
  const asked: Asked = { question, onFound }
  waiting = [...waiting, asked]
  askNext()
  return () => {
    waiting = waiting.filter((one) => one !== asked)
    if (running !== asked) return
    drop()
    running = null
    askNext()
  }
}

function askNext(): void {
  const [next, ...rest] = waiting
  if (running !== null || next === undefined) return
  waiting = rest
  running = next
  const before = knownBreakEvenVolume(next.question)
  if (before) {
    answer(next, before)
    return
  }
  ask({
    question: { kind: 'volume', ...next.question },
    hear: (said) => {
      if (said.kind !== 'volume') return false
      answer(next, said.found)
      return true
    },
    onGivenUp: () => void findInPage(next),
  })
}

function answer(asked: Asked, result: BreakEvenVolume): void {
  if (running !== asked) return
  const { complete } = asked.question
  const known = found.get(complete) ?? new Map<string, BreakEvenVolume>()
  found.set(complete, known.set(keyOf(asked.question), result))
  running = null
  asked.onFound(result)
  askNext()
}

/** Where no worker answers the page waits for it, as it does for everything else. */
async function findInPage(asked: Asked): Promise<void> {
  try {
    const { breakEvenVolume } = await import('#core/engine/break-even-volume.ts')
    const { complete, workloadId, option, against } = asked.question
    const workload = complete.workloads.find(({ id }) => id === workloadId)
    if (running !== asked) return
    if (!workload) throw new Error(`no workload ${workloadId}`)
    answer(asked, breakEvenVolume(complete, workload, option, against, catalogueAtHand()))
  } finally {
    if (running === asked) {
      running = null
      askNext()
    }
  }
}

function keyOf({ workloadId, option, against }: VolumeQuestion): string {
  return [workloadId, option, against].join(' ')
}
