import { Link, useNavigate } from '@tanstack/react-router'
import { lazy } from 'react'
import type { Basis } from '#core/plan/schema.ts'
import { openAnother } from '#app/state/open-another.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { browserStorage } from '#app/state/saving-status.ts'
import { Button, buttonClass } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { usePageTitle } from '#app/ui/page-title.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { PlanDrop } from './plan-drop.tsx'
import { Samples } from './samples.tsx'
import styles from './start.module.css'

/** Who comes for the first time has nothing kept, and does not wait for what could read it. */
const KeptPlans = lazy(async () => ({ default: (await import('./kept-plans.tsx')).KeptPlans }))

interface Way {
  readonly knows: string
  readonly example: string
  /** What the third question opens with. */
  readonly basis: Basis['by'] | null
}

const WAYS: readonly Way[] = [
  { knows: 'I know requests and tokens', example: '20,000 a day, 1,500 in and 250 out', basis: null },
  { knows: 'I know how many people use it', example: '400 support agents, and what they do all day', basis: 'people' },
  { knows: 'I know today’s bill', example: 'what is paid a month, and for which model', basis: 'bill' },
] // prettier-ignore

/** Asks for what people know, and shows what comes out. It waits for nothing that is worked out. */
export function StartPage() {
  usePageTitle('Start')
  const navigate = useNavigate()
  const begin = (basis: Way['basis']) => {
    openAnother(() => {
      const { startOwn, edit } = usePlanStore.getState()
      startOwn()
      if (basis !== null) {
        edit((plan) => ({
          ...plan,
          workloads: plan.workloads.map((one) => ({
            ...one,
            demand: { ...one.demand, basis: { by: basis } },
          })),
        }))
      }
      void navigate({ to: '/questions/$section', params: { section: 'sensitivity' } })
    })
  }
  return (
    <div className={classes(layout.two, styles.page)}>
      <div>
        <h1 tabIndex={-1} className={styles.title}>
          Where should your AI run?
        </h1>
        <p className={classes(layout.lead, layout.grey)}>
          A cloud API, a hosted open model, a rented GPU, your own machine, or a mix. Six questions, about 3
          minutes. Every number is shown. Everything stays in this browser.
        </p>
        <ul className={classes(layout.rows, styles.ways)}>
          {WAYS.map(({ knows, example, basis }, i) => (
            <li key={knows} className={styles.way}>
              <h2>{knows}</h2>
              <p className={layout.grey}>{example}</p>
              <Button
                kind={i === 0 ? 'primary' : 'quiet'}
                aria-label={`Start: ${knows}`}
                onClick={() => {
                  begin(basis)
                }}
              >
                Start{i === 0 ? '' : ' →'}
              </Button>
            </li>
          ))}
          <li className={styles.way}>
            <h2>I only know the job</h2>
            <p className={layout.grey}>20 use cases with typical figures, marked as assumed</p>
            <Link to="/presets" className={buttonClass('quiet')}>
              Choose →
            </Link>
          </li>
        </ul>
        <PlanDrop />
      </div>
      <div className={layout.stack40}>
        <Samples />
        <PanelBoundary title="Your plans could not be listed" of="kept">
          {browserStorage()?.length ? <KeptPlans /> : null}
        </PanelBoundary>
      </div>
    </div>
  )
}
