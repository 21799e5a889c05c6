import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const app = fileURLToPath(new URL('./', import.meta.url))

/** Why these are not fetched ahead of being asked for. */
const NOT_AHEAD: Readonly<Record<string, string>> = {
  'app/fetch-for-later.ts': 'is what fetches ahead',
  'app/state/open-first-plan.ts': 'is asked for as the page begins, and never again',
  'app/state/saving/in-browser.ts': 'is asked for as the page begins, and is there from then on',
  'app/state/derive-aside.ts': 'is asked for as the page begins, and is there from then on',
  'app/pages/shell/verdict-panel.tsx': 'comes with the frame around every page',
  'app/pages/shell/next-step.tsx': 'comes with the frame around every page',
  'app/pages/start/kept-plans.tsx': 'comes with its page',
  'app/pages/verdict/verdict-page.tsx': 'is asked for as the page begins, where there is a plan',
  'app/pages/verdict/below-the-fold.tsx': 'comes with its page',
  'app/pages/verdict/cost-analysis.tsx': 'comes with its page',
  'app/pages/verdict/result-advice.tsx': 'comes with its page',
  'app/charts/cumulative-cost-chart.tsx': 'comes with its page',
  'app/charts/units-curve-chart.tsx': 'comes with its panel, and brings the chart library',
  'app/pages/opinions/answers-radar.tsx': 'comes with its page',
  'app/pages/report/make-pdf.ts': 'is twice as large as all that travels first',
  'app/pages/report/make-workbook.ts':
    'is for one file that few ask for, and brings what writes spreadsheets',
}

describe('what a page asks for later', () => {
  const sources = readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test(-support)?\.tsx?$/.test(name))
    .filter((name) => name !== 'fetch-for-later.ts')
  const asked = new Set(sources.flatMap((name) => importsOf(name)))
  const ahead = new Set([...importsOf('fetch-for-later.ts'), ...importsOf('state/catalogue-at-hand.ts')])

  it('is fetched ahead, or there is a reason why not', () => {
    expect(asked.size).toBeGreaterThan(30)
    expect([...asked].filter((part) => !ahead.has(part)).sort()).toEqual(Object.keys(NOT_AHEAD).sort())
  })

  it('is asked for by somebody, where it is fetched ahead', () => {
    expect([...ahead].filter((part) => !asked.has(part))).toEqual([])
  })
})

/** What a file of the app imports when it is run, not when it is loaded, each as its path below src. */
function importsOf(name: string): string[] {
  const text = readFileSync(`${app}${name}`, 'utf8').replaceAll(/\btypeof import\(/g, '')
  return [...text.matchAll(/\bimport\(\s*'([^']+)'/g)].map(([, named = '']) =>
    named.startsWith('#') ? named.slice(1) : new URL(named, `file:///app/${name}`).pathname.slice(1),
  )
}
