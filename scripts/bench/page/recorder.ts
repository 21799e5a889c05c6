/** What was painted with one frame; the time is that of the page's clock, in ms, after the frame was handed over. */
export interface Painted {
  readonly at: number
  /** The verdict changed with it. */
  readonly verdict: { readonly text: string; readonly isBusy: boolean; readonly isChanceOpen: boolean } | null
  /** Lines of the chart changed with it. */
  readonly hasCurves: boolean
}

export interface Recorded {
  /** When the pointer was moved, for each move that changed the slider. */
  readonly moves: readonly number[]
  readonly painted: readonly Painted[]
  readonly frames: readonly number[]
  readonly shift: number
}

declare global {
  interface Window {
    bench: { readonly take: () => Recorded; readonly quietMs: () => number }
  }
}

/**
 * Runs in the page, before its own scripts: notes when the pointer moved and with which frame what followed was painted.
 * What stands under `data-later` is filled in after the verdict and is no part of it.
 */
export function recordInPage(): void {
  let [moves, painted, frames]: [number[], Painted[], number[]] = [[], [], []]
  let shift = 0
  let lastChange = performance.now()
  let pointerAt = 0
  let isVerdictOpen = false
  let hasCurves = false

  addEventListener('pointermove', (event) => (pointerAt = event.timeStamp), { capture: true })
  addEventListener('input', () => moves.push(pointerAt), { capture: true })

  const verdictNow = (): Painted['verdict'] => {
    const verdict = document.querySelector('[data-verdict]')
    if (!verdict) return null
    const busy = verdict.closest('[aria-busy="true"]') ?? verdict.querySelector('h1 [aria-busy="true"]')
    const chance = document.querySelector('[data-chance]')
    const parts = [...verdict.querySelectorAll('h1, h2, p, li, dd, dt')].filter(
      (part) => !part.closest('[data-chance]') && !part.closest('[data-later]'),
    )
    return {
      text: (parts.length > 0 ? parts : [verdict]).map((part) => part.textContent).join('\n'),
      isBusy: busy !== null,
      isChanceOpen: chance !== null && !chance.hasAttribute('data-old'),
    }
  }
  const after = new MessageChannel()
  after.port1.onmessage = () => {
    if (!isVerdictOpen && !hasCurves) return
    painted.push({ at: performance.now(), verdict: isVerdictOpen ? verdictNow() : null, hasCurves })
    isVerdictOpen = false
    hasCurves = false
  }
  const onFrame = (now: number) => {
    frames.push(now)
    after.port2.postMessage(null)
    requestAnimationFrame(onFrame)
  }
  const watch = () => {
    new MutationObserver((changes) => {
      for (const { target, attributeName } of changes) {
        const element = target instanceof Element ? target : target.parentElement
        if (!element) continue
        if (element.closest('[data-verdict]')) isVerdictOpen = true
        else if (element.closest('[data-drawing] svg')) hasCurves = true
        else if (attributeName === 'data-drawn') hasCurves = true
        else continue
        lastChange = performance.now()
      }
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    requestAnimationFrame(onFrame)
  }
  watch()
  window.bench = {
    take: () => {
      const taken = { moves, painted, frames, shift }
      ;[moves, painted, frames, shift] = [[], [], [], 0]
      return taken
    },
    quietMs: () => performance.now() - lastChange,
  }
}
