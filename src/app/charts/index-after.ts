/** The row that a key leads to. Null closes the readout; undefined leaves the key to the page. */
export function indexAfter(key: string, index: number | null, count: number): number | null | undefined {
  const at = index ?? -1
  switch (key) {
    case 'ArrowRight':
      return Math.min(at + 1, count - 1)
    case 'ArrowLeft':
      return Math.max(at - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    case 'Enter':
      return index === null ? 0 : null
    case 'Escape':
      return index === null ? undefined : null
    default:
      return undefined
  }
}
