import type { BreakEvenVolume } from '#core/engine/break-even-volume.ts'
import type { CompletePlan } from '#core/plan/complete.ts'
import type { Question, VolumeQuestion } from './evaluation.worker.ts'
import { newWorker } from './new-worker.ts'

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
let worker: Worker | null = null

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
    stopWorker()
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
  worker ??= newWorker()
  if (worker === null) {
    void findInPage(next)
    return
  }
  worker.onmessage = ({ data }: MessageEvent<BreakEvenVolume>) => {
    answer(next, data)
  }
  worker.onerror = () => {
    stopWorker()
    running = next
    void findInPage(next)
  }
  const question: Question = { kind: 'volume', ...next.question }
  worker.postMessage(question)
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

function stopWorker(): void {
  worker?.terminate()
  worker = null
  running = null
}

/** Where the browser allows no worker the page waits for it, as it does for everything else. */
async function findInPage(asked: Asked): Promise<void> {
  const [{ breakEvenVolume }, { catalogue }] = await Promise.all([
    import('#core/engine/break-even-volume.ts'),
    import('#core/catalogue/catalogue.ts'),
  ])
  const { complete, workloadId, option, against } = asked.question
  const workload = complete.workloads.find(({ id }) => id === workloadId)
  if (running !== asked) return
  if (!workload) throw new Error(`no workload ${workloadId}`)
  answer(asked, breakEvenVolume(complete, workload, option, against, catalogue))
}

function keyOf({ workloadId, option, against }: VolumeQuestion): string {
  return [workloadId, option, against].join(' ')
}
