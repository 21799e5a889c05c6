import { createContext, use } from 'react'
import type { AwaitedOutlook } from '#app/state/use-outlook.ts'

const NOT_ASKED: AwaitedOutlook = { outlook: null, isOld: false, done: 0, hasFailed: false }

/** How far the workload may turn out, asked for once for the whole page. */
export const OutlookContext = createContext<AwaitedOutlook>(NOT_ASKED)

export function usePageOutlook(): AwaitedOutlook {
  return use(OutlookContext)
}
