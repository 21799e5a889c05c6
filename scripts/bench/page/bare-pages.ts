import { resolve } from 'node:path'
import { build, type Plugin } from 'vite'
import { cumulativeCostSeries, MOST_LINES } from '#app/charts/cumulative-cost-series.ts'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { decide } from '#core/decision/decide.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { completePlan } from '#core/plan/complete.ts'
import { SAMPLE_PLAN } from '#core/plan/sample.ts'
import { withPlanValueAt } from '#core/plan/with-plan-value.ts'
import type { BareSeries, Place } from './series.ts'

export const BARE = { uplot: 'uplot.ts', recharts: 'recharts.tsx' } as const
export type BareName = keyof typeof BARE

const PLACES = 101
const LOW = 2_000
const HIGH = 200_000

/** Builds the bare pages, each with the series of the sample in it. Returns the folder in which they stand. */
export async function buildBarePages(): Promise<string> {
  const outDir = resolve('reports/bench-page')
  const text = JSON.stringify(bareSeries())
  for (const [name, script] of Object.entries(BARE)) {
    await build({
      configFile: false,
      logLevel: 'warn',
      root: resolve('scripts/bench/page'),
      base: './',
      publicDir: false,
      plugins: [inPage(name, script, text)],
      build: {
        outDir: resolve(outDir, name),
        emptyOutDir: true,
        target: 'es2022',
        chunkSizeWarningLimit: 2000,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: resolve('scripts/bench/page/bare.html') },
      },
    })
  }
  return outDir
}

/** bare.html is one page for both; what it draws with and what it draws come here. */
function inPage(name: string, script: string, series: string): Plugin {
  return {
    name: 'bare-page',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => ({
        html: html.replace('{{name}}', name),
        tags: [
          {
            tag: 'script',
            attrs: { id: 'series', type: 'application/json' },
            children: series,
            injectTo: 'body',
          },
          { tag: 'script', attrs: { type: 'module', src: `./${script}` }, injectTo: 'body' },
        ],
      }),
    },
  }
}

function bareSeries(): BareSeries {
  const [workload] = SAMPLE_PLAN.workloads
  if (!workload) throw new Error('the sample has no workload')
  const places = Array.from({ length: PLACES }, (_, at) =>
    placeAt(Math.round(LOW * (HIGH / LOW) ** (at / (PLACES - 1))), workload.id),
  )
  const [first] = places
  if (!first) throw new Error('there are no places')
  return {
    lines: first.lines,
    horizonMonths: first.horizonMonths,
    mostUsd: Math.max(...places.flatMap(({ rows }) => rows.flatMap(({ usd }) => usd))),
    places,
  }
}

function placeAt(value: number, workloadId: string): Place & Pick<BareSeries, 'lines' | 'horizonMonths'> {
  const plan = withPlanValueAt(SAMPLE_PLAN, `workloads/${workloadId}/demand/requestsPerDay`, value)
  const complete = completePlan(plan, catalogue)
  const evaluation = evaluate(complete, catalogue)
  const { workloads } = decide(complete, evaluation, catalogue)
  const [figures] = evaluation.workloads
  if (!figures) throw new Error('the sample was not evaluated')
  const shown = figures.options.slice(0, MOST_LINES).map(({ id }) => id)
  const { rows, lines, horizonMonths } = cumulativeCostSeries(evaluation, figures, shown)
  // In the order of the plan, so that a colour stays with its option.
  const order = shown.flatMap((id) => {
    const at = lines.findIndex((line) => line.id === id)
    return at < 0 ? [] : [at]
  })
  return {
    value,
    sentence: `${String(value)} requests a day: ${workloads[0]?.recommended ?? 'none'}`,
    rows: rows.map(({ month, usd }) => ({ month, usd: order.map((at) => usd[at] ?? 0) })),
    lines: shown,
    horizonMonths,
  }
}
