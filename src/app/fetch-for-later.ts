import { wholeCatalogue } from './state/catalogue-at-hand.ts'

/**
 * What a page that stands asks for when somebody does something in it, and would miss without a network: menus and
 * what they open, the readers and names behind the fields, forms for what one brings, what comes up by itself when something is wrong, and the
 * rest of the catalogue. What does not come now is asked for again when it is needed.
 */
export async function fetchForLater(): Promise<void> {
  await Promise.allSettled([
    import('./pages/shell/bar-chance.tsx'),
    import('./pages/shell/share-items.tsx'),
    import('./pages/shell/plan-menu-items.tsx'),
    import('./pages/shell/plan-question.tsx'),
    import('./pages/shell/workload-menu-items.tsx'),
    import('./pages/shell/key-list.tsx'),
    import('./pages/shell/notice-list.tsx'),
    import('./pages/shell/since-then.tsx'),
    import('./pages/shell/work-progress.tsx'),
    import('./pages/verdict/against-today-figure.tsx'),
    import('./pages/questions/sold-model-input.tsx'),
    import('./pages/questions/derived-so-far.tsx'),
    import('./pages/options/open-option.tsx'),
    import('./pages/options/ask-names.ts'),
    import('./pages/options/own/machine-form.tsx'),
    import('./pages/options/own/measurement-form.tsx'),
    import('./pages/options/own/model-form.tsx'),
    import('./pages/options/own/service-form.tsx'),
    import('./pages/verdict/how-far/how-far.tsx'),
    import('./pages/catalogue/offered-prices.tsx'),
    import('./ui/full-reader.ts'),
    import('./state/open-plan-file.ts'),
    import('#core/story/named-plan.ts'),
    import('#core/story/placement-bands-by-id.ts'),
    import('./state/open-price-file.ts'),
    import('./state/today-usd.ts'),
    import('./state/read-file-of-own.ts'),
    import('./state/proposed-options.ts'),
    import('./state/runner/analysis-steps.ts'),
    import('./state/runner/later.ts'),
    import('#core/plan/codec.ts'),
    import('#core/plan/examples/patient-records.json'),
    import('#core/plan/examples/nightly-batch.json'),
    import('#core/plan/examples/coding-assistance.json'),
    import('#core/plan/examples/two-workloads.json'),
    import('#core/plan/examples/field-inspection.json'),
    wholeCatalogue(),
  ])
}
