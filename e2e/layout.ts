import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/**
 * The page itself never scrolls sideways; what is too wide scrolls inside its own box. A drawing takes a new width a
 * moment after the window has.
 */
export async function expectNoSidewaysScroll(page: Page, state: string) {
  await expect.poll(() => page.evaluate(tooWideParts), `wider than the window: ${state}`).toEqual([])
}

function tooWideParts(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth <= clientWidth) return []
  const tooWide = [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5)
    .slice(0, 5)
    .map((element) => {
      const text = element.textContent.trim().slice(0, 40)
      return `${element.tagName}.${element.getAttribute('class') ?? ''}: ${text}`
    })
  return [`${scrollWidth} px in a window of ${clientWidth} px`, ...tooWide]
}
