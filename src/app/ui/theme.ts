import { useEffect, useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'

/** Also read by public/before-paint.js before the first paint. */
const KEY = 'crossover/theme'
const listeners = new Set<() => void>()
let inMemory: Theme | null = null

/** The chosen theme and a way to choose another; kept in this browser where it lets us. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, chosen, () => 'system'), choose] as const
}

/** Follows the system while no other theme is chosen, whether or not a switch is on show. */
export function useSystemTheme(): void {
  useEffect(() => {
    const media = systemIsDark()
    media.addEventListener('change', apply)
    return () => {
      media.removeEventListener('change', apply)
    }
  }, [])
}

function chosen(): Theme {
  if (inMemory) return inMemory
  try {
    const kept = localStorage.getItem(KEY)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}

function choose(theme: Theme): void {
  inMemory = theme
  try {
    if (theme === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, theme)
  } catch {
    // It then lasts until the page is closed.
  }
  apply()
  for (const listener of listeners) listener()
}

function apply(): void {
  const theme = chosen()
  const dark = theme === 'dark' || (theme === 'system' && systemIsDark().matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}

function systemIsDark(): MediaQueryList {
  return matchMedia('(prefers-color-scheme: dark)')
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
