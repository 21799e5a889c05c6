/** One piece of work among several: the lowest rank goes first, and of the same rank the one that came first. */
export interface Turn {
  readonly id: number
  readonly rank: number
  /** May have to be fetched first. */
  readonly begin: () => Iterator<unknown, unknown> | Promise<Iterator<unknown, unknown>>
  readonly onNote: (note: unknown) => void
  readonly onDone: (result: unknown) => void
  readonly onFailed: (error: unknown) => void
}

export interface Turns {
  readonly add: (turn: Turn) => void
  /** Nothing more is heard of it. */
  readonly drop: (id: number) => void
}

interface Running extends Turn {
  steps: Iterator<unknown, unknown> | null
}

/**
 * Does several things in one thread, in slices of some length between which the thread hears what comes in: what is more
 * urgent goes ahead of what has begun, and what was dropped is not gone on with.
 */
export function takeTurns({
  sliceMs,
  pause,
}: {
  readonly sliceMs: number
  /** Calls back once whatever else the thread has to do was done. */
  readonly pause: (goOn: () => void) => void
}): Turns {
  let turns: readonly Running[] = []
  let isPaused = false

  const goOn = () => {
    if (isPaused || !next()) return
    isPaused = true
    pause(() => {
      isPaused = false
      const until = performance.now() + sliceMs
      for (let turn = next(); turn; turn = performance.now() < until ? next() : undefined) step(turn)
      goOn()
    })
  }
  const next = () =>
    turns.filter(({ steps }) => steps !== null).sort((a, b) => a.rank - b.rank || a.id - b.id)[0]
  const leave = (turn: Running) => {
    turns = turns.filter((one) => one !== turn)
  }
  const step = (turn: Running) => {
    try {
      const { done, value } = turn.steps?.next() ?? { done: true, value: undefined }
      if (!done) {
        turn.onNote(value)
        return
      }
      leave(turn)
      turn.onDone(value)
    } catch (error) {
      leave(turn)
      turn.onFailed(error)
    }
  }
  const begin = async (turn: Running) => {
    try {
      const begun = turn.begin()
      turn.steps = 'then' in begun ? await begun : begun
    } catch (error) {
      if (!turns.includes(turn)) return
      leave(turn)
      turn.onFailed(error)
      return
    }
    goOn()
  }

  return {
    add: (turn) => {
      const running = { ...turn, steps: null }
      turns = [...turns, running]
      void begin(running)
    },
    drop: (id) => {
      turns = turns.filter((one) => one.id !== id)
    },
  }
}
