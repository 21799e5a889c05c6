import { createContext } from 'react'

/** What a part of the page that failed offers to do with the plan; drawings know no store, so it is handed down. */
export const SavePlanContext = createContext<(() => void) | null>(null)
