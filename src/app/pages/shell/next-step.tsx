import { Link, useLocation } from '@tanstack/react-router'
import { buttonClass } from '#app/ui/button.tsx'
import { NextMoveButton } from '#app/ui/next-move.tsx'
import { useNextMove } from '#app/state/use-next-move.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'

interface Step {
  readonly to: string
  readonly label: string
  /** What to expect there. */
  readonly says: string
}

/** One obvious step on from each page; pages that are not here end with a button of their own. */
const STEPS: Readonly<Record<string, Step>> = {
  '/verdict': { to: '/why', label: 'See why', says: 'Next: what decides it, and what the published rules say.' },
  '/why': { to: '/why/change', label: 'What changes it', says: 'Next: which inputs could turn it.' },
  '/why/change': { to: '/why/opinions', label: 'Second opinions', says: 'Next: what other published rules say.' },
  '/why/opinions': { to: '/why/options', label: 'Options in detail', says: 'Next: what each option costs, line by line.' },
  '/why/options': { to: '/plan', label: 'To the plan', says: 'Next: all workloads, and what to do when.' },
  '/plan': { to: '/report', label: 'Make the report', says: 'Next: the same on paper, for those who decide.' },
  '/sources': { to: '/verdict', label: 'Back to the verdict', says: 'Every price has its source and its day.' },
  '/sources/claims': { to: '/verdict', label: 'Back to the verdict', says: 'What articles claim, worked out again.' },
} // prettier-ignore

function useNextStep(): Step | null {
  const { pathname } = useLocation()
  return STEPS[pathname.replace(/\/$/, '')] ?? null
}

/** At the foot of a page. */
export function NextStep() {
  const step = useNextStep()
  if (step === null) return null
  return (
    <div className={classes(layout.between, layout.next, 'no-print')} data-next="">
      <p>{step.says}</p>
      <Link to={step.to} className={buttonClass('primary')}>
        {step.label}
      </Link>
    </div>
  )
}

/** Under the thumb, without what to expect; of the verdict what it says itself. */
export function NextStepInDock() {
  const { pathname } = useLocation()
  const step = useNextStep()
  const move = useNextMove()
  if (pathname === '/verdict') return <NextMoveButton move={move} />
  if (step === null) return null
  return (
    <Link to={step.to} className={buttonClass('primary')}>
      {step.label}
    </Link>
  )
}
