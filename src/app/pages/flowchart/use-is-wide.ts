import { useSyncExternalStore } from 'react'

const WIDE = '(min-width: 56.25em)'

/** Whether there is room for the chart; below, the list is easier to read. */
export function useIsWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(WIDE)
      query.addEventListener('change', changed)
      return () => {
        query.removeEventListener('change', changed)
      }
    },
    () => window.matchMedia(WIDE).matches,
  )
}
