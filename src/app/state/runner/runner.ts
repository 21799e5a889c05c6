import { catalogueAtHand } from '../catalogue-at-hand.ts'
import { inPage } from './in-page.ts'
import type { InputOf, JobName, NoteOf, ResultOf } from './jobs.ts'
import { lane } from './lane.ts'
import { stepsOf } from './work.ts'

/** Which worker does what, and what goes first in it: what the hand waits for has one to itself. */
const PLACES: Readonly<Record<JobName, { readonly lane: keyof typeof LANES; readonly rank: number }>> = {
  plan: { lane: 'hand', rank: 0 },
  risk: { lane: 'next', rank: 0 },
  switching: { lane: 'next', rank: 1 },
  swings: { lane: 'next', rank: 2 },
  curve: { lane: 'next', rank: 3 },
  around: { lane: 'next', rank: 4 },
  modelFile: { lane: 'late', rank: 0 },
  measuredRuns: { lane: 'late', rank: 0 },
  volume: { lane: 'late', rank: 1 },
  placements: { lane: 'late', rank: 2 },
  outlook: { lane: 'late', rank: 2 },
  analysis: { lane: 'late', rank: 3 },
}

const LANES = { hand: lane(), next: lane(), late: lane() }

let ids = 0

export interface Asked<Name extends JobName> {
  readonly onNote?: (note: NoteOf<Name>) => void
  readonly onFound: (result: ResultOf<Name>) => void
  readonly onFailed: (error: unknown) => void
  /** Does it where no worker does; the page does in slices if nothing else is said. */
  readonly onGivenUp?: () => void
}

/**
 * The one way in which work is done beside the page. Returns what takes the question back: nothing more is heard of it
 * then, and nothing more is worked out for it.
 */
export function run<Name extends JobName>(name: Name, input: InputOf<Name>, asked: Asked<Name>): () => void {
  const id = (ids += 1)
  const { lane: at, rank } = PLACES[name]
  let isOpen = true
  const once = (tell: () => void) => {
    if (!isOpen) return
    isOpen = false
    tell()
  }
  const heard = {
    onNote: (note: unknown) => {
      if (isOpen) asked.onNote?.(note as NoteOf<Name>)
    },
    onDone: (result: unknown) => {
      once(() => {
        asked.onFound(result as ResultOf<Name>)
      })
    },
  }
  LANES[at].post({
    id,
    name,
    input,
    rank,
    ...heard,
    onGivenUp: () => {
      if (!isOpen) return
      if (asked.onGivenUp) {
        once(asked.onGivenUp)
        return
      }
      inPage.add({
        id,
        rank,
        begin: () => stepsOf(name, input, catalogueAtHand()),
        ...heard,
        onFailed: (error) => {
          once(() => {
            asked.onFailed(error)
          })
        },
      })
    },
  })
  return () => {
    if (!isOpen) return
    isOpen = false
    LANES[at].drop(id)
    inPage.drop(id)
  }
}

/** Has the worker ready that answers the hand. */
export function warmUp(): void {
  LANES.hand.warm()
}
