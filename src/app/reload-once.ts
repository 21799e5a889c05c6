import { isAllKept } from './state/is-all-kept.ts'

const TRIED = 'crossover/reloaded-for'
/** Stands there from just before the reload until the page that it loads looks. */
const RELOADING = 'crossover/reloading'
/** For no longer than this is it waited for what else is missing. */
const GATHER_MS = 3000

/**
 * A part of the page that is fetched later may be gone, because a newer version was put in its place: then the
 * page is loaded anew, once. If that does not help, or would lose what is not saved, the page says what is missing.
 * Several that are missing as the page begins cost one reload, not one each, which would tear away what somebody
 * has opened in between: what was not noticed in time, and is missing from the page that was loaded anew too, is said.
 */
export function reloadOnceForMissingFiles(begun: Promise<unknown>): void {
  let isReloading = false
  let isLoadedAnew = takeNote()
  void begun.finally(() => {
    isLoadedAnew = false
  })
  window.addEventListener('vite:preloadError', (event) => {
    if (!isAllKept()) return
    // Without a network the page that stands here is all there is.
    if (!navigator.onLine) return
    if (!noteAsTried(event.payload.message) || isLoadedAnew) return
    event.preventDefault()
    if (isReloading) return
    isReloading = true
    const longEnough = new Promise((resolve) => setTimeout(resolve, GATHER_MS))
    void Promise.race([begun, longEnough]).then(() => {
      isReloading = false
      if (!isAllKept()) return
      leaveNote()
      window.location.reload()
    })
  })
}

/** Every file that was tried, or two that are missing would take turns for ever; false where this one was. */
function noteAsTried(message: string): boolean {
  try {
    const tried = sessionStorage.getItem(TRIED)?.split('\n') ?? []
    const missing = message.replaceAll('\n', ' ')
    if (tried.includes(missing)) return false
    sessionStorage.setItem(TRIED, [...tried, missing].join('\n'))
    return true
  } catch {
    // Without a note that it was tried, trying could go on forever.
    return false
  }
}

function leaveNote(): void {
  try {
    sessionStorage.setItem(RELOADING, '1')
  } catch {
    // The page is loaded anew all the same, and perhaps once more.
  }
}

/** Whether it was this page that loaded itself; a page that somebody loads later is not taken for it. */
function takeNote(): boolean {
  try {
    const isLoadedAnew = sessionStorage.getItem(RELOADING) !== null
    sessionStorage.removeItem(RELOADING)
    return isLoadedAnew
  } catch {
    return false
  }
}
