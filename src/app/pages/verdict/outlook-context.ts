import { createContext, use } from 'react'
import type { Case } from '#core/decision/case.ts'
import type { AwaitedOutlook } from '#app/state/use-outlook.ts'

/** How far the workload may turn out, asked for once for the whole page; `of`: what it was asked of. */
export const OutlookContext = createContext<AwaitedOutlook & { readonly of: Case | null }>({
  of: null,
  outlook: null,
  isOld: false,
  done: 0,
  hasFailed: false,
})

/** As it stands to these figures: old, where it is of others. */
export function usePageOutlook(facts: Case): AwaitedOutlook {
  const { of, ...awaited } = use(OutlookContext)
  return { ...awaited, isOld: awaited.isOld || of?.decision !== facts.decision }
}
