import { wholeCatalogue } from './state/catalogue-at-hand.ts'

/**
 * What every page may need at any moment, and would miss most without a network: the menus, through which a plan
 * is saved to a file or opened, what comes up by itself when something is
 * wrong, and the rest of the catalogue. What does not come now is asked for
 * again when it is needed.
 */
export async function fetchForLater(): Promise<void> {
  await Promise.allSettled([
    import('./pages/shell/bar-chance.tsx'),
    import('./pages/shell/plan-menu-items.tsx'),
    import('./pages/shell/plan-question.tsx'),
    import('./pages/shell/workload-menu-items.tsx'),
    import('./pages/shell/key-list.tsx'),
    import('./pages/shell/notice-list.tsx'),
    import('./pages/shell/work-progress.tsx'),
    import('./pages/start/published-answer.tsx'),
    import('./state/open-plan-file.ts'),
    import('#core/plan/codec.ts'),
    wholeCatalogue(),
  ])
}
