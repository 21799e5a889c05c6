import { useNavigate } from '@tanstack/react-router'
import { lazy, useRef, useState } from 'react'
import { shownName } from '#core/units/direction.ts'
import { openChosenFile } from '#app/state/open-chosen-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import { Popup } from '#app/ui/popup.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import type { PlanQuestion } from './plan-question.tsx'
import styles from './shell.module.css'

// Fetched when the menu is opened first; until then nobody needs what it can do.
const PlanMenuItems = lazy(async () => ({ default: (await import('./plan-menu-items.tsx')).PlanMenuItems }))
const PlanQuestionDialog = lazy(async () => ({
  default: (await import('./plan-question.tsx')).PlanQuestionDialog,
}))

/** The plan as a document: its name, files, the plans kept in this browser, and examples. */
export function PlanMenu({ onShowKeys }: { onShowKeys: () => void }) {
  const name = usePlanStore((state) => shownName(state.plan.name))
  const [question, setQuestion] = useState<PlanQuestion | null>(null)
  const done = () => {
    setQuestion(null)
  }
  const fileInput = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  return (
    <>
      <Popup label={<span className={styles.planName}>{name}</span>} name={`Plan: ${name}`}>
        {(close) => (
          <PanelBoundary
            title="The plan menu could not be shown"
            of="menu"
            awaited={<div className={styles.menuAwaited} />}
          >
            <PlanMenuItems
              onClose={close}
              onChooseFile={() => fileInput.current?.click()}
              onAsk={setQuestion}
              onShowKeys={onShowKeys}
            />
          </PanelBoundary>
        )}
      </Popup>
      <FileInput
        ref={fileInput}
        label="Plan file"
        accept=".json,application/json"
        onFile={(file) => {
          void openChosenFile(file, () => void navigate({ to: '/verdict' }))
        }}
      />
      {question ? (
        <PanelBoundary
          title="The question could not be shown, so nothing was done"
          of={question}
          onClose={done}
        >
          <PlanQuestionDialog question={question} onClose={done} />
        </PanelBoundary>
      ) : null}
    </>
  )
}
