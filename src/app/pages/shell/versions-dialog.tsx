import { useState } from 'react'
import { shownName } from '#core/units/direction.ts'
import { openPlanVersions } from '#app/state/kept-plans.ts'
import { savePlanFile } from '#app/state/plan-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import type { VersionReason } from '#app/state/saving/envelope.ts'
import { saving } from '#app/state/saving/in-browser.ts'
import type { Version } from '#app/state/saving/versions.ts'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import layout from '#app/ui/layout.module.css'
import { timeInWords } from '#app/ui/time-in-words.ts'

const WHY: Readonly<Record<VersionReason, string>> = {
  automatic: 'Kept automatically',
  'before-file': 'Before another file was opened',
  conflict: 'Set aside when two tabs had changed the plan',
  'before-restoring': 'Before an earlier version was brought back',
  crash: 'One change before a page stopped working',
}

/** The earlier states of the open plan, each of which can be brought back or saved as a file. */
export function VersionsDialog({ onClose }: { onClose: () => void }) {
  const name = usePlanStore((state) => state.plan.name)
  const canUndo = usePlanStore((state) => state.past.length > 0)
  const undo = usePlanStore((state) => state.undo)
  const [versions, setVersions] = useState(openPlanVersions)
  const [restored, setRestored] = useState<string | null>(null)
  const restore = ({ copy }: Version) => {
    saving().restore(copy.plan)
    setRestored(timeInWords(copy.savedAt, new Date()))
    setVersions(openPlanVersions())
  }
  return (
    <Dialog open title={`Versions of “${shownName(name)}”`} onClose={onClose}>
      {restored === null ? (
        <p>
          {versions.length === 0
            ? 'No versions yet. Crossover keeps one when you come back and change the plan, and before it opens a file.'
            : 'The newest first. Bringing one back keeps what you have now as a version too.'}
        </p>
      ) : (
        <p role="status">
          The version of {restored} is back.{' '}
          <Button
            kind="quiet"
            disabled={!canUndo}
            onClick={() => {
              undo()
              setRestored(null)
            }}
          >
            Undo
          </Button>
        </p>
      )}
      <ul className={layout.lined}>
        {versions.map((version) => {
          const { copy, place } = version
          const time = timeInWords(copy.savedAt, new Date())
          return (
            <li key={place} className={layout.between}>
              <div>
                <p className={layout.medium}>{time}</p>
                <p className={layout.small}>
                  {WHY[copy.why ?? 'automatic']}
                  {copy.plan.name === name ? '' : `, named “${shownName(copy.plan.name)}”`}
                </p>
              </div>
              <div className={layout.row}>
                <Button
                  onClick={() => {
                    restore(version)
                  }}
                >
                  Bring back<span className="only-for-screen-readers"> the version of {time}</span>
                </Button>
                <Button
                  onClick={() => {
                    savePlanFile(copy.plan)
                  }}
                >
                  Save a file<span className="only-for-screen-readers"> of the version of {time}</span>
                </Button>
              </div>
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
