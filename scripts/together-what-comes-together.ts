import { fileURLToPath } from 'node:url'

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

/** A path in src/app; the router makes a module of its own of what a route draws, named by a query. */
const idOf = (path: string) => {
  const { href, search } = new URL(`../src/app/${path}`, import.meta.url)
  return fileURLToPath(href.slice(0, href.length - search.length)) + search
}

/** What a page needs before it can show anything, each as one file: it compresses better than thirty, and is one request. */
const FILES = [
  { name: 'kept', from: ['state/open-first-plan.ts', 'state/saving/in-browser.ts'] },
  { name: 'verdict', from: ['routes/verdict.tsx?tsr-split=component', 'state/derive-aside.ts'] },
  { name: 'said', from: ['pages/shell/verdict-panel.tsx'] },
  { name: 'told', from: ['pages/verdict/below-the-fold.tsx', 'pages/verdict/result-advice.tsx'] },
  { name: 'asked', from: ['pages/questions/question-page.tsx', 'pages/options/options-page.tsx'] },
] as const

/** How the build parts its files: what the first visit loads, what keeps plans, and what works a verdict out. */
export function togetherWhatComesTogether() {
  const known = new Map<string, ReadonlySet<string>>()
  const importedBy = (name: string, from: readonly string[], modules: Modules) => {
    const before = known.get(name)
    if (before) return before
    const found = new Set<string>()
    const left = from.map(idOf)
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      const info = found.has(id) ? null : modules.getModuleInfo(id)
      if (!info) continue
      found.add(id)
      left.push(...info.importedIds)
    }
    known.set(name, found)
    return found
  }
  return [
    { name: 'first-load', tags: ['$initial'] as ['$initial'], priority: FILES.length + 1 },
    ...FILES.map(({ name, from }, at) => ({
      name: (id: string, modules: Modules) => (importedBy(name, from, modules).has(id) ? name : null),
      priority: FILES.length - at,
    })),
  ]
}
