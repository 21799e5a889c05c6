/**
 * The router loads the page anew when the script of a route can't be had, whether or not that would lose something.
 * Whether it is worth it is decided in one place, for every script, so the router is told that it has tried.
 */
export function keepRouterFromReloading(): void {
  window.addEventListener('vite:preloadError', (event) => {
    try {
      sessionStorage.setItem(`tanstack_router_reload:${event.payload.message}`, '1')
    } catch {
      // Where nothing can be noted the router does not reload either.
    }
  })
}
