import { riskWanted } from '#core/decision/risk-wanted.ts'
import { nameOf } from '#core/words/naming.ts'
import { leftOutSentence } from '#core/words/switch-words.ts'
import { changesTitle, inputSubject, movedNote } from '#core/words/what-changes-words.ts'
import { useAround } from '#app/state/use-around.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { useOutlook } from '#app/state/use-outlook.ts'
import { useSettled } from '#app/state/use-settled.ts'
import { classes } from '#app/ui/classes.ts'
import { Figures } from '#app/ui/figures.tsx'
import layout from '#app/ui/layout.module.css'
import { usePageTitle } from '#app/ui/page-title.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import styles from './change.module.css'
import { FourWays, type OwnSearch } from './four-ways.tsx'
import { Settle } from './settle.tsx'
import { Swings } from './swings.tsx'
import { TwoAtOnce, type AxesSearch } from './two-at-once.tsx'
import { WorthFinding } from './worth-finding.tsx'

export type ChangeSearch = AxesSearch & OwnSearch

/** Which figures would change the answer: each alone, two at once, several ways it may go, and what to find out first. */
export function ChangePage({
  search,
  onSearch,
}: {
  search: ChangeSearch
  onSearch: (changed: ChangeSearch) => void
}) {
  usePageTitle('What would change it')
  const { facts, workloadId } = useEvaluation()
  const { recommended, state } = facts.decision
  const asked = recommended === null ? null : { recommended }
  const { found, isOld, hasFailed } = useAround(facts, 'changes', asked)
  const settled = useSettled(facts)
  const awaited = useOutlook(settled && riskWanted(settled) ? settled : null)
  const rows = found?.rows ?? []
  const within = rows.filter(({ isWithin }) => isWithin)
  const inputOf = (path: string) => facts.plan.inputs.find((one) => one.path === path)
  const names = within.flatMap(({ path }) => {
    const input = inputOf(path)
    return input ? [inputSubject(input, facts)] : []
  })
  const isAwaited = recommended !== null && found === null && !hasFailed
  const leftOut = found ? leftOutSentence(found.leftOut) : null
  return (
    <div className={layout.stack40} aria-busy={isAwaited || isOld || undefined}>
      <div className={layout.stack8}>
        <h1 tabIndex={-1} className={styles.title}>
          <Figures>
            {isAwaited ? 'What would change the answer' : changesTitle(names, recommended !== null)}
          </Figures>
        </h1>
        {recommended === null || rows.length === 0 ? null : (
          <p className={layout.grey}>
            Each bar takes one input over its likely range, all others as you entered them. Where it reaches
            left of “equal”, {nameOf(facts, recommended)} no longer costs least.
          </p>
        )}
      </div>
      {state === 'close' && found ? (
        <PanelBoundary title="What would settle it could not be shown" of={facts}>
          <Settle facts={facts} rows={rows} outlook={awaited.outlook} />
        </PanelBoundary>
      ) : null}
      {hasFailed ? <p>This could not be worked out.</p> : null}
      {isAwaited ? <div className={styles.awaited} /> : null}
      {found && rows.length === 0 ? (
        <p>Moved alone over its likely range, no input changes by how much it leads. {leftOut}</p>
      ) : null}
      {found && rows.length > 0 ? (
        <>
          <div className={layout.stack8}>
            <PanelBoundary title="The bars could not be drawn" of={found}>
              <Swings facts={facts} rows={rows} />
            </PanelBoundary>
            <p className={layout.small}>
              {movedNote(found.moved, rows.length)} {leftOut}
            </p>
          </div>
          <div className={classes(layout.section, layout.two)} key={workloadId}>
            <PanelBoundary title="The map could not be drawn" of={found}>
              <TwoAtOnce {...{ facts, rows, search, onSearch }} />
            </PanelBoundary>
            <PanelBoundary title="The ways it may go could not be shown" of={found}>
              <FourWays {...{ facts, rows, search, onSearch }} />
            </PanelBoundary>
          </div>
          <PanelBoundary title="What it is worth to find out could not be shown" of={facts}>
            <WorthFinding facts={facts} awaited={awaited} />
          </PanelBoundary>
        </>
      ) : null}
    </div>
  )
}
