import { createFileRoute } from '@tanstack/react-router'
import { CostAnalysis } from '#app/pages/cost/cost-analysis.tsx'
import { StartPage } from '#app/pages/start/start-page.tsx'

/** Not split off: the verdict stands in the first commit, before any other file arrives. */
export const Route = createFileRoute('/')({
  component: () => (
    <StartPage>
      <CostAnalysis />
    </StartPage>
  ),
  codeSplitGroupings: [],
})
