const TRIED = 'crossover/reloaded-for'

/**
 * A part of the page that is fetched later may be gone, because a newer version was put in its place: then the
 * page is loaded anew, once. If that does not help, the page says what is missing.
 */
export function reloadOnceForMissingFiles(): void {
  window.addEventListener('vite:preloadError', (event) => {
    // Without a network the page that stands here is all there is.
    if (!navigator.onLine) return
    try {
      const missing = event.payload.message
      if (sessionStorage.getItem(TRIED) === missing) return
      sessionStorage.setItem(TRIED, missing)
    } catch {
      // Without a note that it was tried, trying could go on forever.
      return
    }
    event.preventDefault()
    // Leaving the page saves the plan.
    window.location.reload()
  })
}
