import { vi } from 'vitest'
import type { FromWorker, ToWorker } from './jobs.ts'

type Begun = Extract<ToWorker, { kind: 'begin' }>

export type FakeWorker = ReturnType<typeof newFake>

function newFake() {
  const said: ToWorker[] = []
  return {
    said,
    onmessage: null as ((event: { data: FromWorker }) => void) | null,
    onerror: null as (() => void) | null,
    terminate: vi.fn(),
    postMessage: (message: ToWorker) => {
      said.push(message)
    },
  }
}

/** Workers in the same thread, which answer when they are told to. */
export function fakeWorkers() {
  const made: FakeWorker[] = []
  vi.stubGlobal('Worker', function Fake() {
    const worker = newFake()
    made.push(worker)
    return worker
  })
  const begun = (name?: Begun['name']): (Begun & { readonly by: FakeWorker })[] =>
    made.flatMap((by) =>
      by.said.flatMap((one) =>
        one.kind === 'begin' && (name === undefined || one.name === name) ? [{ ...one, by }] : [],
      ),
    )
  /** What was asked last, of this name. */
  const newest = (name?: Begun['name']) => {
    const found = begun(name)
      .sort((a, b) => a.id - b.id)
      .at(-1)
    if (!found) throw new Error('nothing was asked')
    return found
  }
  const say = ({ id, by }: ReturnType<typeof newest>, answer: { note: unknown } | { result: unknown }) => {
    by.onmessage?.({
      data: 'note' in answer ? { kind: 'note', id, ...answer } : { kind: 'done', id, ...answer },
    })
  }
  return { made, begun, newest, say }
}
