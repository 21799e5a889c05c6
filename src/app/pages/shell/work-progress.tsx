import { useEffect, useState } from 'react'
import type { Plan } from '#core/plan/schema.ts'
import { useAside } from '#app/state/aside.ts'
import { hasSameParts, isDerived, isWorkedOut } from '#app/state/derive.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { classes } from '#app/ui/classes.ts'
import controls from '#app/ui/controls.module.css'
import layout from '#app/ui/layout.module.css'
import styles from './shell.module.css'

/** What takes less is not worth a word that comes and goes. */
const SHORT_MS = 300

const SENTENCES = {
  none: 'Working out the figures of this plan.',
  old: 'The figures are those from before your last change. The new ones are being worked out.',
  new: 'The other workloads are being worked out.',
} as const

/** How many workloads of the plan that is awaited have been worked out, and which figures stand there meanwhile. */
export function WorkProgress() {
  const plan = usePlanStore((state) => state.plan)
  const workloadId = usePlanStore((state) => state.workloadId)
  const answered = useAside((state) => state.answered)
  const done = useAside((state) => state.workloadsDone)
  if (isDerived(plan)) return null
  const shown = isWorkedOut(plan, workloadId)
    ? 'new'
    : isFigureOf(answered, plan, workloadId)
      ? 'old'
      : 'none'
  return <Progress shown={shown} done={done} />
}

function isFigureOf(answered: Plan | null, plan: Plan, workloadId: string): boolean {
  return answered !== null && hasSameParts(plan, answered) && isWorkedOut(answered, workloadId)
}

function Progress({ shown, done }: { shown: keyof typeof SENTENCES; done: number }) {
  const all = usePlanStore((state) => state.plan.workloads.length)
  const [isShort, setIsShort] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsShort(false)
    }, SHORT_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [])
  if (isShort) return null
  return (
    <div
      className={classes(layout.row, controls.notice, controls.amber, styles.working, 'no-print')}
      role="status"
      data-working=""
    >
      <p>{SENTENCES[shown]}</p>
      <progress aria-label="Workloads worked out" value={done} max={all} />
      <p>
        {done} of {all} {all === 1 ? 'workload' : 'workloads'}
      </p>
    </div>
  )
}
