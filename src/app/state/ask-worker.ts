import type { Answer, Question } from './aside-protocol.ts'
import { catalogueAtHand } from './catalogue-at-hand.ts'
import { newWorker } from './new-worker.ts'

/** A worker that has not begun by then is given up. */
export const START_MS = 10_000
/** One that has begun and then says nothing for so long is given up too. */
export const SILENCE_MS = 60_000

export interface Asked {
  readonly question: Exclude<Question, { readonly kind: 'catalogue' }>
  /** Hears each answer in turn and returns whether it was the last. */
  readonly hear: (answer: Answer) => boolean
  /** There is no worker, it failed, or it did not answer in time: the page has to do it itself. */
  readonly onGivenUp: () => void
}

export interface AskWorker {
  /** Has it ready for the first question. */
  readonly warm: () => void
  /** One question at a time. */
  readonly ask: (asked: Asked) => void
  /** Stops the work on a question; nothing more is heard of it. */
  readonly drop: () => void
}

/**
 * The one way in which work is done beside the page. A worker that fails or falls silent is ended and not
 * tried again; whoever asks then does the work in the page.
 */
export function askWorker(): AskWorker {
  let worker: Worker | null = null
  let isGivenUp = false
  let hasBegun = false
  let given = catalogueAtHand()
  let asked: Asked | null = null
  let timer: ReturnType<typeof setTimeout> | undefined

  const end = () => {
    clearTimeout(timer)
    worker?.terminate()
    worker = null
    hasBegun = false
  }
  const giveUp = () => {
    const open = asked
    asked = null
    isGivenUp = true
    end()
    open?.onGivenUp()
  }
  const wait = () => {
    clearTimeout(timer)
    if (asked !== null) timer = setTimeout(giveUp, hasBegun ? SILENCE_MS : START_MS)
  }
  const begin = (): Worker | null => {
    const begun = newWorker()
    if (begun === null) return null
    given = catalogueAtHand()
    begun.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (begun !== worker) return
      hasBegun = true
      const open = asked
      if (data.kind !== 'ready' && open?.hear(data) && asked === open) asked = null
      wait()
    }
    begun.onerror = () => {
      if (begun === worker) giveUp()
    }
    return begun
  }

  const warm = () => {
    if (!isGivenUp) worker ??= begin()
  }

  return {
    warm,
    ask: (next) => {
      asked = next
      warm()
      if (worker === null) {
        giveUp()
        return
      }
      if (given !== catalogueAtHand()) {
        given = catalogueAtHand()
        worker.postMessage({ kind: 'catalogue', catalogue: given } satisfies Question)
      }
      worker.postMessage(next.question)
      wait()
    },
    drop: () => {
      if (asked === null) return
      asked = null
      end()
    },
  }
}
