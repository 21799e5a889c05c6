import { createFileRoute } from '@tanstack/react-router'
import { Suspense, lazy } from 'react'
import { AnalysisAwaited, StartPage } from '#app/pages/start/start-page.tsx'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'

const CostAnalysis = lazy(async () => ({
  default: (await import('#app/pages/cost/cost-analysis.tsx')).CostAnalysis,
}))

const ResultAdvice = lazy(async () => ({
  default: (await import('#app/pages/start/result-advice.tsx')).ResultAdvice,
}))

/** Not split off: the verdict stands in the first commit; the chart and the numbers follow when they have arrived. */
export const Route = createFileRoute('/')({
  component: () => (
    <StartPage>
      <PanelBoundary title="The chart and the table could not be shown" of="cost">
        <Suspense fallback={<AnalysisAwaited />}>
          <CostAnalysis />
          <ResultAdvice />
        </Suspense>
      </PanelBoundary>
    </StartPage>
  ),
  codeSplitGroupings: [],
})
