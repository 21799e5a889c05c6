import type { InputOf, JobName, NoteOf, ResultOf } from './jobs.ts'
import { run } from './runner.ts'

export interface Listener<Name extends JobName> {
  readonly onFound: (found: ResultOf<Name>) => void
  readonly onFailed: (error: unknown) => void
  readonly onNote?: (note: NoteOf<Name>) => void
}

export interface AskedOnce<Name extends JobName> {
  /** What was found before; what is asked about never changes in place. */
  readonly known: (about: object) => ResultOf<Name> | undefined
  /** Asks, and returns what takes the question back; nothing more is worked out for it once nobody asks. */
  readonly ask: (about: object, input: () => InputOf<Name>, listener: Listener<Name>) => () => void
}

/** Work on something that is done once however many ask, and remembered with what it is about. */
export function askedOnce<Name extends JobName>(name: Name): AskedOnce<Name> {
  const found = new WeakMap<object, { readonly result: ResultOf<Name> }>()
  const asked = new Map<object, { readonly listeners: Set<Listener<Name>>; stop: () => void }>()

  const begin = (about: object, input: InputOf<Name>) => {
    const listeners = new Set<Listener<Name>>()
    const job = { listeners, stop: () => {} }
    asked.set(about, job)
    const end = (tell: (listener: Listener<Name>) => void) => {
      asked.delete(about)
      for (const listener of [...listeners]) tell(listener)
    }
    job.stop = run(name, input, {
      onNote: (note) => {
        for (const { onNote } of listeners) onNote?.(note)
      },
      onFound: (result) => {
        found.set(about, { result })
        end(({ onFound }) => {
          onFound(result)
        })
      },
      onFailed: (error) => {
        end(({ onFailed }) => {
          onFailed(error)
        })
      },
    })
    return job
  }

  return {
    known: (about) => found.get(about)?.result,
    ask: (about, input, listener) => {
      const before = found.get(about)
      if (before) {
        listener.onFound(before.result)
        return () => {}
      }
      const job = asked.get(about) ?? begin(about, input())
      job.listeners.add(listener)
      return () => {
        job.listeners.delete(listener)
        if (job.listeners.size > 0 || asked.get(about) !== job) return
        asked.delete(about)
        job.stop()
      }
    },
  }
}
