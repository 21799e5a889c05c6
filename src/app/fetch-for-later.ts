/**
 * What comes up by itself, most often when something is wrong, is there before it is needed: the network may not
 * be. What does not come now is asked for again then.
 */
export async function fetchForLater(): Promise<void> {
  await Promise.allSettled([
    import('./pages/shell/work-progress.tsx'),
    import('./pages/shell/notice-list.tsx'),
    import('#core/plan/codec.ts'),
  ])
}
