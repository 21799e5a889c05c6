import { useMemo } from 'react'
import { SWITCHED_TRENDS, trendTitle, underTrends, withTrend } from '#core/story/under-trends.ts'
import { isTooLargeForPage } from '#app/state/derive.ts'
import { lookAhead } from '#app/state/look-ahead.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { classes } from '#app/ui/classes.ts'
import controls from '#app/ui/controls.module.css'
import { Figures } from '#app/ui/figures.tsx'
import layout from '#app/ui/layout.module.css'
import styles from './opinions.module.css'

/** What would change the answer without being a price: each trend is a switch, with the verdict under it. */
export function TrendSwitches() {
  const { plan, facts } = useEvaluation()
  const edit = usePlanStore((state) => state.edit)
  const told = useMemo(
    () => (isTooLargeForPage(plan) ? null : underTrends(plan, facts, lookAhead)),
    [plan, facts],
  )
  return (
    <section className={layout.stack8} aria-labelledby="trends">
      <h2 id="trends">If things change</h2>
      {SWITCHED_TRENDS.map((id) => {
        const trend = told?.find((one) => one.id === id)
        return (
          <div key={id} className={classes(layout.stack4, styles.trend)}>
            <label className={classes(controls.check, layout.strong)}>
              <input
                type="checkbox"
                checked={plan.trends?.[id] === true}
                aria-describedby={`trend-${id}`}
                onChange={({ currentTarget: { checked } }) => {
                  edit((now) => withTrend(now, id, checked))
                }}
              />
              {trendTitle(id)}
            </label>
            <div id={`trend-${id}`}>
              {trend === undefined ? null : (
                <>
                  <p className={layout.grey}>{trend.text}</p>
                  <p data-under-trend={id}>
                    <Figures>{trend.sentence}</Figures>
                  </p>
                </>
              )}
            </div>
          </div>
        )
      })}
    </section>
  )
}
