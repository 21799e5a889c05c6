/** A browser's storage in a few lines, and what it does when it is full. */
export function emptyShelf() {
  const items = new Map<string, string>()
  let refuses: 'nothing' | 'aloud' | 'silently' = 'nothing'
  return {
    items,
    refuse: (how: typeof refuses) => {
      refuses = how
    },
    get length() {
      return items.size
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, text: string) => {
      if (refuses === 'aloud') throw new DOMException('full', 'QuotaExceededError')
      if (refuses === 'nothing') items.set(name, text)
    },
    removeItem: (name: string) => {
      items.delete(name)
    },
    clear: () => {
      items.clear()
    },
  } satisfies Storage & Record<string, unknown>
}
