import type { ToldCheck, ToldOpinion, ToldOpinions } from '#core/words/told-opinions.ts'
import { classes } from '#app/ui/classes.ts'
import { DataTable } from '#app/ui/data-table.tsx'
import layout from '#app/ui/layout.module.css'
import styles from './opinions.module.css'

/** Each rule with what it says, whether it agrees, and what it rests on, all of it in words. */
export function AgreementTable({ second }: { second: ToldOpinions }) {
  return (
    <div className={styles.wordy}>
      <DataTable
        caption="What each rule says, and whether it agrees with the recommendation"
        captionHidden
        columns={[
          {
            id: 'rule',
            title: 'Rule',
            cell: ({ title, rule }) => (
              <span>
                {title}
                <span className={classes(layout.detail, styles.agreement)}>{rule}</span>
              </span>
            ),
          },
          { id: 'answer', title: 'It says', cell: ({ answer }) => answer },
          {
            id: 'agrees',
            title: 'Agrees?',
            cell: ({ agrees, side }) => <Agreement agrees={agrees} side={side} />,
          },
          { id: 'checks', title: 'What it rests on', cell: ({ checks }) => <Checks checks={checks} /> },
        ]}
        rows={second.opinions}
        rowKey={({ id }) => id}
      />
    </div>
  )
}

function Agreement({ agrees, side }: { agrees: boolean | null; side: ToldOpinion['side'] }) {
  if (agrees === null) {
    return (
      <span className={classes(styles.agreement, layout.grey)}>
        <Sign>–</Sign> {side === null ? 'abstains' : 'nothing to agree with'}
      </span>
    )
  }
  return agrees ? (
    <span className={styles.agreement}>
      <Sign>✓</Sign> agrees
    </span>
  ) : (
    <span className={classes(styles.agreement, layout.strong)}>
      <Sign>✕</Sign> disagrees
    </span>
  )
}

function Sign({ children }: { children: string }) {
  return (
    <span className={styles.sign} aria-hidden="true">
      {children}
    </span>
  )
}

function Checks({ checks }: { checks: readonly ToldCheck[] }) {
  if (checks.length === 0) return 'No test applies.'
  return (
    <span className={layout.stack4} role="list">
      {checks.map(({ rule, id, met, sentence }) => (
        <span key={`${rule} ${id}`} className={styles.check} role="listitem">
          <span className={layout.grey}>{met === null ? 'not known' : met ? 'met' : 'not met'}</span>
          <span>
            {sentence} <span className={layout.rule}>{rule}</span>
          </span>
        </span>
      ))}
    </span>
  )
}
