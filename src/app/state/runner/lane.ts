import type { CompletePlan } from '#core/plan/complete-plan.ts'
import { catalogueAtHand } from '../catalogue-at-hand.ts'
import type { FromWorker, JobName, ToWorker } from './jobs.ts'
import { newWorker } from './new-worker.ts'

/** A worker that has not begun by then is given up. */
export const START_MS = 10_000
/** One that has begun and then says nothing for so long is given up too. */
export const SILENCE_MS = 60_000
/** What was dropped and is not let go of by then is ended with its worker, where something else waits for it. */
const STUCK_MS = 150

export interface Posted {
  readonly id: number
  readonly name: JobName
  readonly input: unknown
  readonly rank: number
  readonly onNote: (note: unknown) => void
  readonly onDone: (result: unknown) => void
  /** No worker does it: there is none, it failed, or it did not answer in time. */
  readonly onGivenUp: () => void
}

export interface Lane {
  /** Has the worker ready for the first question. */
  readonly warm: () => void
  readonly post: (job: Posted) => void
  readonly drop: (id: number) => void
}

/**
 * One worker and what was asked of it. A worker that fails or falls silent is ended and not tried again; whoever asks
 * then does the work in the page.
 */
export function lane(): Lane {
  let worker: Worker | null = null
  let isGivenUp = false
  let hasBegun = false
  let given = catalogueAtHand()
  let saidPlan: CompletePlan | null = null
  let open: readonly Posted[] = []
  let dropped: readonly number[] = []
  let silence: ReturnType<typeof setTimeout> | undefined
  let stuck: ReturnType<typeof setTimeout> | undefined

  const end = () => {
    clearTimeout(silence)
    clearTimeout(stuck)
    stuck = undefined
    worker?.terminate()
    worker = null
    saidPlan = null
    hasBegun = false
    dropped = []
  }
  const giveUp = () => {
    const left = open
    open = []
    isGivenUp = true
    end()
    for (const { onGivenUp } of left) onGivenUp()
  }
  const wait = () => {
    clearTimeout(silence)
    if (open.length > 0) silence = setTimeout(giveUp, hasBegun ? SILENCE_MS : START_MS)
  }
  /** What waits behind something that was dropped waits no longer than a moment. */
  const watch = () => {
    if (dropped.length === 0 || open.length === 0) {
      clearTimeout(stuck)
      stuck = undefined
      return
    }
    stuck ??= setTimeout(() => {
      end()
      for (const job of open) say(job)
      wait()
    }, STUCK_MS)
  }
  const hear = (answer: FromWorker) => {
    hasBegun = true
    if (answer.kind === 'dropped') dropped = dropped.filter((id) => id !== answer.id)
    const job = 'id' in answer ? open.find(({ id }) => id === answer.id) : undefined
    if (answer.kind === 'note') job?.onNote(answer.note)
    if (job && (answer.kind === 'done' || answer.kind === 'failed')) {
      open = open.filter((one) => one !== job)
      if (answer.kind === 'done') job.onDone(answer.result)
      else job.onGivenUp()
    }
    wait()
    watch()
  }
  const begin = (): Worker | null => {
    const begun = newWorker()
    if (begun === null) return null
    given = catalogueAtHand()
    begun.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (begun === worker) hear(data)
    }
    begun.onerror = () => {
      if (begun === worker) giveUp()
    }
    return begun
  }
  const warm = () => {
    if (!isGivenUp) worker ??= begin()
  }
  const say = ({ id, name, input, rank }: Posted) => {
    warm()
    if (given !== catalogueAtHand()) {
      given = catalogueAtHand()
      worker?.postMessage({ kind: 'catalogue', catalogue: given } satisfies ToWorker)
    }
    const isAboutPlan = namesPlan(input)
    if (isAboutPlan && input.complete !== saidPlan) {
      saidPlan = input.complete
      worker?.postMessage({ kind: 'complete', complete: saidPlan } satisfies ToWorker)
    }
    const asked = isAboutPlan ? { ...input, complete: undefined } : input
    worker?.postMessage({ kind: 'begin', id, name, input: asked, isAboutPlan, rank } satisfies ToWorker)
  }

  return {
    warm,
    post: (job) => {
      open = [...open, job]
      say(job)
      if (worker === null) {
        giveUp()
        return
      }
      if (open.length === 1) wait()
      watch()
    },
    drop: (id) => {
      if (!open.some((job) => job.id === id)) return
      open = open.filter((job) => job.id !== id)
      if (open.length === 0) clearTimeout(silence)
      // Nobody has heard it yet, so that there is nothing to wait for.
      if (!hasBegun && open.length === 0) {
        end()
        return
      }
      dropped = [...dropped, id]
      worker?.postMessage({ kind: 'drop', id } satisfies ToWorker)
      watch()
    },
  }
}

function namesPlan(input: unknown): input is { readonly complete: CompletePlan } {
  return typeof input === 'object' && input !== null && 'complete' in input
}
