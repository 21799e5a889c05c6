import { create } from 'zustand'
import type { Plan } from '#core/plan/schema.ts'

/** What is being worked out beside the page; see derive-aside.ts. */
interface Aside {
  /** The newest plan that the worker has been asked about. */
  readonly awaited: Plan | null
  /** The newest one of which it has answered what is looked at, if not all. */
  readonly answered: Plan | null
  /** How many workloads of the plan it is at have been worked out. */
  readonly workloadsDone: number
  /** `awaited`: it has not been asked for yet; `none`: there is none, so the page does everything. */
  readonly worker: 'awaited' | 'there' | 'none'
}

export const useAside = create<Aside>()(() => ({
  awaited: null,
  answered: null,
  workloadsDone: 0,
  worker: 'awaited',
}))

let news: { readonly come: Promise<void>; readonly tell: () => void } | null = null

useAside.subscribe(() => {
  news?.tell()
  news = null
})

/** Kept as long as nothing has changed here, so that a part of the page can wait for it. */
export function nextNews(): Promise<void> {
  news ??= awaitedNews()
  return news.come
}

function awaitedNews() {
  let tell = () => {}
  const come = new Promise<void>((resolve) => {
    tell = resolve
  })
  return { come, tell }
}
