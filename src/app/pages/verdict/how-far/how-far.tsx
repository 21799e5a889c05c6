import type { Case } from '#core/decision/case.ts'
import { formatsOf } from '#core/words/phrases.ts'
import styles from '#app/pages/verdict/verdict.module.css'
import type { AwaitedOutlook } from '#app/state/use-outlook.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { BandsTable } from './bands-table.tsx'
import { MovesTheLead } from './moves-the-lead.tsx'
import { Overtaking } from './overtaking.tsx'
import { WorthKnowing } from './worth-knowing.tsx'

/** How far the costs may turn out: the words and tables that belong to the bands of the chart above. */
export function HowFar({ awaited, facts }: { awaited: AwaitedOutlook; facts: Case }) {
  const { outlook, isOld, done, hasFailed } = awaited
  if (hasFailed) return <p>This could not be worked out.</p>
  if (outlook === null) {
    return (
      <div className={styles.howFarAwaited}>
        <Working done={done} />
      </div>
    )
  }
  const { pair, draws } = outlook
  const { count } = formatsOf(facts.plan.currency)
  return (
    <div
      className={classes(layout.stack24, styles.howFar)}
      data-outlook=""
      data-old={isOld || undefined}
      aria-busy={isOld || undefined}
    >
      <div className={styles.about}>
        {isOld ? (
          <Working done={done} isAnew />
        ) : (
          <p className={layout.small}>
            From {count(draws)} possible cases, every figure drawn from its range. Between the edges of a band
            lie 8 cases in 10; its dotted line is the middle.
          </p>
        )}
      </div>
      {pair ? (
        <>
          <Overtaking breakEven={pair.breakEven} facts={facts} />
          <BandsTable pair={pair} facts={facts} />
        </>
      ) : (
        <p>There are no two options that could be compared.</p>
      )}
      <MovesTheLead outlook={outlook} facts={facts} />
      <WorthKnowing outlook={outlook} facts={facts} />
    </div>
  )
}

function Working({ done, isAnew = false }: { done: number; isAnew?: boolean }) {
  return (
    <div className={classes(layout.stack4, layout.small)} role="status">
      <p>
        {isAnew
          ? 'These are the figures from before your last change.'
          : 'Working out how far it may turn out.'}
      </p>
      <progress aria-label="How far the work has come" value={done} max={1} />
    </div>
  )
}
