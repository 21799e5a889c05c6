import { createFileRoute } from '@tanstack/react-router'
import { lazy } from 'react'
import { AnalysisAwaited, VerdictPage } from '#app/pages/verdict/verdict-page.tsx'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'

const CostAnalysis = lazy(async () => ({
  default: (await import('#app/pages/cost/cost-analysis.tsx')).CostAnalysis,
}))

const ResultAdvice = lazy(async () => ({
  default: (await import('#app/pages/verdict/result-advice.tsx')).ResultAdvice,
}))

/** Not split off: the verdict stands in the first commit; the chart and the numbers follow when they have arrived. */
export const Route = createFileRoute('/verdict')({
  component: () => (
    <VerdictPage>
      <PanelBoundary
        title="The chart, the sliders and the table could not be shown"
        of="cost"
        awaited={<AnalysisAwaited />}
      >
        <CostAnalysis />
      </PanelBoundary>
      <PanelBoundary title="What goes with the verdict could not be shown" of="advice">
        <ResultAdvice />
      </PanelBoundary>
    </VerdictPage>
  ),
  codeSplitGroupings: [],
})
