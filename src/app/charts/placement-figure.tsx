import type { Band } from '#core/analysis/statistics/band.ts'
import type { PlacementBar, PlacementBars } from '#core/story/placement-bars.ts'
import { OPTION_KINDS } from '#core/words/words.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './figures.module.css'
import type { MoneyWords } from './money-words.ts'
import { OneMarker } from './option-mark.tsx'
import { optionStyle } from './option-style.ts'

/**
 * What each placement comes to, by kind of option, with where that is likely to lie once it is drawn, and under it what
 * of that is paid up front, against the budget.
 */
export function PlacementFigure({
  told: { bars, kinds, budgetUsd, mostUsd },
  labelOf,
  money,
  likely,
}: {
  told: PlacementBars
  labelOf: (id: PlacementBar['id']) => string
  money: (usd: number) => string
  likely: MoneyWords['likely']
}) {
  const share = (usd: number) => `${String((Math.max(0, usd) / mostUsd) * 100)}%`
  const isBudgetShown = budgetUsd !== null && budgetUsd <= mostUsd
  return (
    <div className={styles.placements} aria-hidden="true" data-placements="">
      {bars.map(({ id, parts, totalUsd, band, upFrontUsd, isOverBudget }) => (
        <div key={id} className={styles.placement} data-first={id === 'recommended' || undefined}>
          <span className={styles.name}>{labelOf(id)}</span>
          <span className={styles.totals}>
            <span className={styles.total}>
              {parts.map(({ kind, usd }) => (
                <span key={kind} style={{ width: share(usd), background: optionStyle(kind, 0).colour }} />
              ))}
            </span>
            <span className={styles.upFront} data-over={isOverBudget || undefined}>
              <span style={{ width: share(upFrontUsd) }} />
            </span>
            <LikelyLine band={band} share={share} />
            {isBudgetShown ? <span className={styles.budget} style={{ left: share(budgetUsd) }} /> : null}
          </span>
          <span className={styles.text}>
            <b translate="no">{money(totalUsd)}</b>
            <span className={layout.grey}>{likely(band) || '\u00a0'}</span>
            <span className={layout.grey}>
              {money(upFrontUsd)} up front{isOverBudget ? ', over budget' : ''}
            </span>
          </span>
        </div>
      ))}
      <div className={classes(layout.legend, styles.key)}>
        {kinds.map((kind) => (
          <span key={kind}>
            <OneMarker kind={kind} ordinal={0} /> {OPTION_KINDS[kind].label}
          </span>
        ))}
        <span>thin: up front</span>
        <span>line: likely</span>
        {budgetUsd === null ? null : <span className={styles.ofBudget}>budget {money(budgetUsd)}</span>}
      </div>
    </div>
  )
}

function LikelyLine({ band, share }: { band: Band | null; share: (usd: number) => string }) {
  if (!band) return null
  return (
    <span className={styles.likely} style={{ left: share(band.p10), width: share(band.p90 - band.p10) }} />
  )
}
