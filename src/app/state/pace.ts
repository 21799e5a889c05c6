import { create } from 'zustand'
import type { Plan } from '#core/plan/schema.ts'

/**
 * How what is shown follows the hand. The verdict stands for the newest figures at once. The chart is drawn as often as
 * leaves the page half of its time; the rest follows once the chart has caught up.
 */
export const usePace = create<{ readonly drawn: Plan | null; readonly rested: Plan | null }>()(() => ({
  drawn: null,
  rested: null,
}))

/** A drawing that takes less fits into the frame with the verdict. */
const SHORT_MS = 8

let newest: Plan | null = null
let isUnderWay = false
let tookMs = 0

/** The figures of this plan are there, and its verdict stands. */
export function follow(plan: Plan): void {
  newest = plan
  if (usePace.getState().drawn === null) usePace.setState({ drawn: plan, rested: plan })
  if (isUnderWay || usePace.getState().rested === plan) return
  isUnderWay = true
  if (tookMs > SHORT_MS) afterPaint(draw)
  else afterTask(draw)
}

function draw(): void {
  const begun = performance.now()
  usePace.setState({ drawn: newest })
  afterTask(() => {
    tookMs = performance.now() - begun
    if (usePace.getState().drawn === newest) afterPaint(rest)
    else setTimeout(draw, tookMs)
  })
}

function rest(): void {
  const { drawn } = usePace.getState()
  if (drawn !== newest) {
    draw()
    return
  }
  isUnderWay = false
  usePace.setState({ rested: drawn })
}

const messages = new MessageChannel()
let waiting: readonly (() => void)[] = []
messages.port1.onmessage = () => {
  const now = waiting
  waiting = []
  for (const goOn of now) goOn()
}

function afterTask(goOn: () => void): void {
  waiting = [...waiting, goOn]
  messages.port2.postMessage(null)
}

/** Nothing is painted in a page that is not looked at. */
function afterPaint(goOn: () => void): void {
  if (document.visibilityState === 'hidden') afterTask(goOn)
  else
    requestAnimationFrame(() => {
      afterTask(goOn)
    })
}
