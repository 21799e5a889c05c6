/** What one tab tells the others; each then looks for itself, so that nothing depends on who said it. */
export type News =
  | { readonly kind: 'changed'; readonly key: string }
  | { readonly kind: 'deleted'; readonly key: string }
  | { readonly kind: 'all-deleted' }

/** The part of a BroadcastChannel that is used. */
export interface Channel {
  readonly postMessage: (news: News) => void
  readonly addEventListener: (type: 'message', listener: (event: { readonly data: unknown }) => void) => void
}

export const CHANNEL = 'crossover/plans'

/** The tabs of a newer version may say what this one does not know: then it looks at everything. */
export function keyIn(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('key' in data)) return null
  return typeof data.key === 'string' ? data.key : null
}
