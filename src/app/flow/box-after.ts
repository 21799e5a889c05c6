import type { BoxId } from './flow-layout.ts'

/** The box that a key leads to from the current one, along the boxes of a way; null for keys that lead nowhere. */
export function boxAfter(path: readonly BoxId[], current: BoxId | null, key: string): BoxId | null {
  const at = current === null ? -1 : path.indexOf(current)
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return path[Math.min(at + 1, path.length - 1)] ?? null
    case 'ArrowUp':
    case 'ArrowLeft':
      return path[Math.max(at - 1, 0)] ?? null
    case 'Home':
      return path[0] ?? null
    case 'End':
      return path.at(-1) ?? null
    default:
      return null
  }
}
