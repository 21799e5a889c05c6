import { useEffect } from 'react'

let pageBefore: string | null = null

/**
 * Names the page in the window's title and, when it was reached from another page, moves the focus to its
 * heading, as a page load would: the one marked with `tabIndex={-1}`. A menu that somebody opened while the page was
 * on its way keeps the focus: without it, it would close under the hand.
 */
export function usePageTitle(title: string, page: string = title): void {
  useEffect(() => {
    document.title = `${title} · Crossover`
  }, [title])
  useEffect(() => {
    const isInMenu = document.activeElement?.closest('[data-popup="open"]') != null
    if (pageBefore !== null && pageBefore !== page && !isInMenu) {
      document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus()
    }
    pageBefore = page
  }, [page])
}
