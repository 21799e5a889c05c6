import { useMemo, type ReactNode } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { adviceOn } from '#core/story/advice.ts'
import { day } from '#core/story/figures.ts'
import {
  comparisonFor,
  opinionsOn,
  scoresOf,
  type Comparison,
  type ComparisonRow,
} from '#core/story/second-opinions.ts'
import type { ToldAdvice } from '#core/words/told-advice.ts'
import { shownName } from '#core/units/direction.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { ConfidenceList, HintList, PatternList, ScenarioList, WarningList } from '#app/ui/advice-lists.tsx'
import { classes } from '#app/ui/classes.ts'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { Figures } from '#app/ui/figures.tsx'
import layout from '#app/ui/layout.module.css'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { usePageTitle } from '#app/ui/page-title.ts'
import { AgreementTable } from './agreement-table.tsx'
import { AnswersFigure } from './answers-figure.tsx'
import styles from './opinions.module.css'
import { TrendSwitches } from './trend-switches.tsx'

/** What each published rule says of the workload beside the recommendation, and which of them wins. */
export function OpinionsPage() {
  usePageTitle('Second opinions')
  const { facts, workload } = useEvaluation()
  const advice = useMemo(() => adviceOn(facts, catalogue), [facts])
  const second = opinionsOn(facts)
  const { agreeing, disagreeing, abstaining } = second
  return (
    <div className={layout.stack40}>
      <div className={layout.stack8}>
        <h1 tabIndex={-1}>
          {second.side === null
            ? 'Second opinions: nothing is recommended yet.'
            : `Second opinions: ${String(agreeing)} of ${String(agreeing + disagreeing)} rules that apply agree.`}
        </h1>
        <p className={layout.grey}>
          {shownName(workload.name)}. {counted(abstaining, 'rule abstains', 'rules abstain')}.
        </p>
        <p className={classes(layout.lead, styles.lead)} data-which-wins="">
          <Figures>{second.whichWins}</Figures>
        </p>
      </div>
      <AgreementTable second={second} />
      <AnswersFigure scores={scoresOf(facts)} />
      <div className={classes(layout.two, styles.columns)}>
        {SECTIONS.map(({ id, title, list }) => (
          <section key={id} className={layout.stack8} aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            {list(advice)}
          </section>
        ))}
      </div>
      <PanelBoundary title="What would change the answer could not be shown" of={facts}>
        <TrendSwitches />
      </PanelBoundary>
      <div className={classes(layout.two, styles.columns)}>
        {second.lists.map(({ id, title, items }) => (
          <section key={id} className={layout.stack8} aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            <ul className={layout.bullets}>
              {items.map(({ text, holds }) => (
                <li key={text}>
                  {text}
                  {holds === true ? <strong> (here)</strong> : null}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <ComparisonTable comparison={comparisonFor(facts)} />
    </div>
  )
}

/** What belongs to the recommendation beside the rules. */
const SECTIONS: readonly {
  readonly id: string
  readonly title: string
  readonly list: (advice: ToldAdvice) => ReactNode
}[] = [
  { id: 'confidence', title: 'Confidence', list: (advice) => <ConfidenceList {...advice} /> },
  { id: 'warnings', title: 'Warnings', list: (advice) => <WarningList {...advice} withRules /> },
  { id: 'patterns', title: 'Patterns that fit', list: (advice) => <PatternList {...advice} withRules /> },
  { id: 'scenarios', title: 'Scenarios that match', list: (advice) => <ScenarioList {...advice} /> },
  { id: 'hints', title: 'Hints', list: (advice) => <HintList {...advice} /> },
]

/** The article's words with the workload's own figures below them. */
function ComparisonTable({ comparison: { rule, asOf, local, cloud, rows } }: { comparison: Comparison }) {
  const column = (side: 'local' | 'cloud', name: string | null): Column<ComparisonRow> => ({
    id: side,
    title: `${side === 'local' ? 'Local' : 'Cloud API'}: ${name ?? 'no such option'}`,
    cell: ({ article, own }) => (
      <span className={layout.stack4}>
        <span className={layout.small}>{article[side]}</span>
        <span data-own="">{own[side]}</span>
      </span>
    ),
  })
  return (
    <section className={layout.stack8} aria-labelledby="comparison">
      <h2 id="comparison">Local beside a cloud API</h2>
      <p className={layout.grey}>
        In grey what the article says ({rule}, {day(asOf)}), below it the figures of this workload. Cells
        without a figure say “not known”.
      </p>
      <div className={styles.wordy}>
        <DataTable
          caption="Local beside a cloud API in ten respects"
          captionHidden
          columns={[
            { id: 'label', title: 'Respect', cell: ({ label }) => label },
            column('local', local),
            column('cloud', cloud),
          ]}
          rows={rows}
          rowKey={({ id }) => id}
        />
      </div>
    </section>
  )
}

function counted(count: number, one: string, several: string): string {
  if (count === 0) return `No ${one}`
  return `${String(count)} ${count === 1 ? one : several}`
}
