import type { Browser, Page } from '@playwright/test'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** Time on the processor, which a busy machine does not stretch. */
  readonly tdur?: number
  readonly args?: { readonly name?: string; readonly data?: { readonly url?: string } }
}

/**
 * The longest time in ms on the processor for which the page was held up by one piece of its own work while something
 * was done; the scripts by which a journey looks at the page are not counted.
 */
export async function longestHoldUp(
  browser: Browser,
  page: Page,
  work: () => Promise<unknown>,
): Promise<number> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
  await work()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: readonly TraceEvent[]
  }
  const main = traceEvents.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  const ofPage = traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && pid === main?.pid && tid === main.tid)
  const own = ofPage.filter(
    ({ name, args }) => name === 'FunctionCall' && args?.data?.url?.includes('/assets/'),
  )
  const tasks = ofPage.filter(({ name }) => name.endsWith('RunTask'))
  const held = tasks.filter((task) => own.some((call) => isWithin(call, task)))
  return Math.max(0, ...held.map(({ tdur = 0 }) => tdur / 1000))
}

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  return inner.ts >= outer.ts && inner.ts <= outer.ts + (outer.dur ?? 0)
}
