import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { shownName } from '#core/units/direction.ts'
import { keptPlans, openKeptPlan } from '#app/state/kept-plans.ts'
import { openAnother } from '#app/state/open-another.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import layout from '#app/ui/layout.module.css'
import { timeInWords } from '#app/ui/time-in-words.ts'

/** What this browser keeps; nothing is shown where it keeps nothing. */
export function KeptPlans() {
  const [kept] = useState(keptPlans)
  const openKey = usePlanStore((state) => state.key)
  const navigate = useNavigate()
  if (kept.length === 0) return null
  return (
    <section aria-labelledby="kept">
      <h2 id="kept" className={layout.head}>
        Your plans in this browser
      </h2>
      <ul className={layout.rows}>
        {kept.map(({ key, name, savedAt, isNewer }) => (
          <li key={key} className={layout.between}>
            <Button
              kind="quiet"
              onClick={() => {
                if (key === openKey) void navigate({ to: '/verdict' })
                else {
                  openAnother(() => {
                    openKeptPlan(key)
                    void navigate({ to: '/verdict' })
                  })
                }
              }}
            >
              {shownName(name)}
            </Button>
            <span className={layout.small}>
              {isNewer ? 'read only' : `saved ${timeInWords(savedAt, new Date())}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
