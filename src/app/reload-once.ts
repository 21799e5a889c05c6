import { isAllKept } from './state/is-all-kept.ts'

const TRIED = 'crossover/reloaded-for'

/**
 * A part of the page that is fetched later may be gone, because a newer version was put in its place: then the
 * page is loaded anew, once. If that does not help, or would lose what is not saved, the page says what is missing.
 */
export function reloadOnceForMissingFiles(): void {
  window.addEventListener('vite:preloadError', (event) => {
    if (!isAllKept()) return
    // Without a network the page that stands here is all there is.
    if (!navigator.onLine) return
    try {
      // Every file that was tried, or two that are missing would take turns for ever.
      const tried = sessionStorage.getItem(TRIED)?.split('\n') ?? []
      const missing = event.payload.message.replaceAll('\n', ' ')
      if (tried.includes(missing)) return
      sessionStorage.setItem(TRIED, [...tried, missing].join('\n'))
    } catch {
      // Without a note that it was tried, trying could go on forever.
      return
    }
    event.preventDefault()
    window.location.reload()
  })
}
