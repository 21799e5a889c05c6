import { create } from 'zustand'

/** A mistake that no part of the page has caught: a press that did nothing, or a script that did not come. */
export const useMishap = create<{ readonly error: unknown }>()(() => ({ error: null }))

export function watchForMishaps(): void {
  window.addEventListener('error', ({ error }: { readonly error: unknown }) => {
    // Without an error it is a note of the browser's, such as that a size was not yet settled.
    if (error instanceof Error) useMishap.setState({ error })
  })
  window.addEventListener('unhandledrejection', ({ reason }: { readonly reason: unknown }) => {
    useMishap.setState({ error: reason ?? new Error('no reason given') })
  })
}
