import { lazy } from 'react'
import type { ToldScore } from '#core/words/flow-words.ts'
import { NOT_KNOWN } from '#core/units/format.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import layout from '#app/ui/layout.module.css'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import styles from './opinions.module.css'

/** The chart library arrives after the page. */
const AnswersRadar = lazy(async () => ({
  default: (await import('./answers-radar.tsx')).AnswersRadar,
}))

const BY: Readonly<Record<ToldScore['by'], string>> = {
  article: 'the article’s',
  you: 'yours',
  ours: 'ours, by the flowchart',
}

/** The six answers as a picture and as the table that says the same. */
export function AnswersFigure({ scores }: { scores: readonly ToldScore[] }) {
  const known = scores.filter(({ score }) => score !== null).length
  return (
    <figure className={layout.stack8} aria-labelledby="answers-title">
      <figcaption>
        <h2 id="answers-title">The six answers, from cloud to local</h2>
        <p className={layout.grey}>
          1 speaks for a cloud, 5 for your own machines. {known} of {scores.length} are known
          {known < scores.length ? '; the others are left out of the outline.' : '.'}
        </p>
      </figcaption>
      <div className={styles.answers}>
        <div className={styles.radar}>
          {known === 0 ? (
            <p className={layout.grey}>With no answer known there is nothing to draw yet.</p>
          ) : (
            <PanelBoundary title="The picture could not be drawn; the table says the same" of={scores}>
              <AnswersRadar scores={scores} />
            </PanelBoundary>
          )}
        </div>
        <DataTable
          caption="The six answers with their scores"
          captionHidden
          columns={[
            { id: 'label', title: 'Question', cell: ({ label }) => label },
            { id: 'answer', title: 'Answer', cell: ({ answerLabel }) => answerLabel },
            {
              id: 'score',
              title: 'Score of 5',
              figures: true,
              cell: ({ score }) => (score === null ? NOT_KNOWN : String(score)),
            },
            {
              id: 'by',
              title: 'Whose score',
              cell: ({ score, by }) => (score === null ? '–' : BY[by]),
            },
          ]}
          rows={scores}
          rowKey={({ dimension }) => dimension}
        />
      </div>
    </figure>
  )
}
