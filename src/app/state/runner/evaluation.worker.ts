/// <reference lib="webworker" />
import type { Catalogue } from '#core/catalogue/types.ts'
import type { CompletePlan } from '#core/plan/complete-plan.ts'
import type { FromWorker, InputOf, JobName, ToWorker } from './jobs.ts'
import { takeTurns } from './turns.ts'
import { stepsOf } from './work.ts'

/** What comes in is heard as often. */
const SLICE_MS = 8
/** A sign of life is given as often, at the least. */
const ALIVE_MS = 1000

let catalogue: Catalogue | null = null
let complete: CompletePlan | null = null
let said = 0

const pauses = new MessageChannel()
let goOn = () => {}
pauses.port1.onmessage = () => {
  goOn()
}
const turns = takeTurns({
  sliceMs: SLICE_MS,
  pause: (then) => {
    goOn = then
    pauses.port2.postMessage(null)
  },
})

onmessage = ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'catalogue') {
    catalogue = data.catalogue
    say({ kind: 'ready' })
    return
  }
  if (data.kind === 'complete') {
    complete = data.complete
    return
  }
  const { id } = data
  if (data.kind === 'drop') {
    turns.drop(id)
    say({ kind: 'dropped', id })
    return
  }
  const known = catalogue
  if (known === null) throw new Error('a question came before the catalogue')
  const input = data.isAboutPlan ? { ...(data.input as object), complete } : data.input
  turns.add({
    id,
    rank: data.rank,
    begin: () => stepsOf(data.name, input as InputOf<JobName>, known),
    onNote: (note) => {
      if (note !== undefined) say({ kind: 'note', id, note })
      else if (performance.now() - said > ALIVE_MS) say({ kind: 'alive' })
    },
    onDone: (result) => {
      say({ kind: 'done', id, result })
    },
    onFailed: () => {
      say({ kind: 'failed', id })
    },
  })
}

function say(answer: FromWorker): void {
  said = performance.now()
  postMessage(answer)
}
