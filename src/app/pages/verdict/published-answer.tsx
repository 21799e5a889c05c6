import { publishedAnswer } from '#core/story/published-answer.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { Figures } from '#app/ui/figures.tsx'
import layout from '#app/ui/layout.module.css'

/** For a workload that began as a preset: what an article answers, and whether the figures agree. */
export function PublishedAnswer() {
  const { facts } = useEvaluation()
  const expectation = publishedAnswer(facts)
  if (!expectation) return null
  return (
    <p className={layout.small}>
      {expectation.published} <Figures>{expectation.sentence}</Figures>
    </p>
  )
}
