import { useEffect, useState } from 'react'
import { serialisePlan } from '#core/plan/codec.ts'
import type { Plan } from '#core/plan/schema.ts'
import { planFingerprint } from '#export/plan-fingerprint.ts'

/** The fingerprint of the plan file, once it has been worked out. */
export function useFingerprint(plan: Plan): string | null {
  const [known, setKnown] = useState<{ readonly plan: Plan; readonly hash: string | null } | null>(null)
  useEffect(() => {
    let isCurrent = true
    void planFingerprint(serialisePlan(plan)).then((hash) => {
      if (isCurrent) setKnown({ plan, hash })
    })
    return () => {
      isCurrent = false
    }
  }, [plan])
  return known?.plan === plan ? known.hash : null
}
