import { useEffect, useState } from 'react'
import { useAside } from '#app/state/aside.ts'
import { isDerived } from '#app/state/derive.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import styles from './working.module.css'

/** What takes less is not worth a word that comes and goes. */
const SHORT_MS = 300

/** In place of a page whose figures are being worked out beside it. */
export function Working() {
  return <Progress className={styles.working} sentence="Working out the figures of this plan." />
}

/** Below a page whose figures are still those from before the last change. */
export function StaleMark() {
  const plan = usePlanStore((state) => state.plan)
  const isStale = useAside(({ awaited, answered }) => awaited === plan && answered !== plan)
  return isStale && !isDerived(plan) ? (
    <Progress
      className={styles.stale}
      sentence="The figures are those from before your last change. The new ones are being worked out."
    />
  ) : null
}

function Progress({ className, sentence }: { className: string | undefined; sentence: string }) {
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
    <div className={`${className ?? ''} no-print`} role="status" data-working="">
      <p>{sentence}</p>
      <progress aria-label="Workloads worked out" value={done} max={all} />
      <p>
        {done} of {all} {all === 1 ? 'workload' : 'workloads'}
      </p>
    </div>
  )
}
