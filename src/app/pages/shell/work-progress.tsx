import { useEffect, useState } from 'react'
import { useAside } from '#app/state/aside.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import styles from './work-progress.module.css'

/** What takes less is not worth a word that comes and goes. */
const SHORT_MS = 300

const SENTENCES = {
  none: 'Working out the figures of this plan.',
  old: 'The figures are those from before your last change. The new ones are being worked out.',
  new: 'The other workloads are being worked out.',
} as const

/** How many workloads of the plan have been worked out. `shown`: which figures stand there meanwhile. */
export function WorkProgress({ shown }: { shown: keyof typeof SENTENCES }) {
  const done = useAside((state) => state.workloadsDone)
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
    <div className={`${styles.working ?? ''} no-print`} role="status" data-working="">
      <p>{SENTENCES[shown]}</p>
      <progress aria-label="Workloads worked out" value={done} max={all} />
      <p>
        {done} of {all} {all === 1 ? 'workload' : 'workloads'}
      </p>
    </div>
  )
}
