import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { asOwn } from '#app/state/as-own.ts'
import { useAttention } from '#app/state/attention.ts'
import { examples } from '#app/state/examples.ts'
import { forgetAll, openKeptPlan, removeKeptPlan, keptPlans } from '#app/state/kept-plans.ts'
import { openPlanFile, savePlanFile } from '#app/state/plan-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import { Dialog } from '#app/ui/dialog.tsx'
import { MenuGroup, MenuItem } from '#app/ui/menu-list.tsx'
import { Popup } from '#app/ui/popup.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { timeInWords } from '#app/ui/time-in-words.ts'
import styles from './plan-menu.module.css'

type Question = 'remove-plan' | 'forget-everything'

/** The plan as a document: its name, files, the plans kept in this browser, and examples. */
export function PlanMenu() {
  const plan = usePlanStore((state) => state.plan)
  const origin = usePlanStore((state) => state.origin)
  const key = usePlanStore((state) => state.key)
  const { edit, endGesture, open, startOwn } = usePlanStore.getState()
  const [question, setQuestion] = useState<Question | null>(null)
  const fileInput = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  const toResult = () => void navigate({ to: '/' })

  const openFile = async (file: File) => {
    const opened = await openPlanFile(file)
    if (opened.kind === 'not-opened') {
      useAttention.setState({ notOpened: opened })
      return
    }
    useAttention.setState({ notOpened: null })
    open(opened.plan)
    toResult()
  }

  return (
    <>
      <Popup label={<span className={styles.label}>{plan.name}</span>} name={`Plan: ${plan.name}`}>
        {(close) => {
          const kept = keptPlans().filter((one) => one.key !== key)
          return (
            <>
              <div className={styles.field} onBlur={endGesture}>
                <TextField
                  label="Name of this plan"
                  value={plan.name}
                  maxLength={120}
                  onChange={(name) => {
                    if (name !== '') edit((now) => ({ ...now, name }), 'plan name')
                  }}
                />
              </div>
              <MenuGroup>
                <MenuItem
                  onSelect={() => {
                    close()
                    fileInput.current?.click()
                  }}
                >
                  Open a plan file
                </MenuItem>
                <MenuItem
                  detail="Ctrl S"
                  onSelect={() => {
                    savePlanFile(plan)
                    close()
                  }}
                >
                  Save as a file
                </MenuItem>
                <MenuItem
                  onSelect={() => {
                    startOwn()
                    close()
                    void navigate({ to: '/questions/$section', params: { section: 'sensitivity' } })
                  }}
                >
                  New plan
                </MenuItem>
                {origin === 'sample' ? (
                  <MenuItem
                    onSelect={() => {
                      open(asOwn(plan))
                      close()
                    }}
                  >
                    Keep this sample as my plan
                  </MenuItem>
                ) : null}
              </MenuGroup>
              {kept.length > 0 ? (
                <MenuGroup title="In this browser">
                  {kept.map((one) => (
                    <MenuItem
                      key={one.key}
                      detail={timeInWords(one.savedAt, new Date())}
                      onSelect={() => {
                        openKeptPlan(one.key)
                        close()
                        toResult()
                      }}
                    >
                      {one.plan.name}
                    </MenuItem>
                  ))}
                </MenuGroup>
              ) : null}
              <MenuGroup title="Examples">
                {examples.map((example) => (
                  <MenuItem
                    key={example.name}
                    onSelect={() => {
                      open(example, { origin: 'sample' })
                      close()
                      toResult()
                    }}
                  >
                    {example.name}
                  </MenuItem>
                ))}
              </MenuGroup>
              <MenuGroup>
                {origin === 'own' ? (
                  <MenuItem
                    onSelect={() => {
                      close()
                      setQuestion('remove-plan')
                    }}
                  >
                    Remove this plan
                  </MenuItem>
                ) : null}
                <MenuItem
                  onSelect={() => {
                    close()
                    setQuestion('forget-everything')
                  }}
                >
                  Delete everything kept here
                </MenuItem>
                <p className={styles.note}>
                  Plans are kept only in this browser, which may clear them. A file is the safe copy.
                </p>
              </MenuGroup>
            </>
          )
        }}
      </Popup>
      <input
        ref={fileInput}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="Plan file"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void openFile(file)
        }}
      />
      <Dialog
        open={question !== null}
        title={
          question === 'remove-plan'
            ? `Remove “${plan.name}” from this browser?`
            : 'Delete every plan kept here?'
        }
        onClose={() => {
          setQuestion(null)
        }}
        actions={
          <>
            <Button
              kind="primary"
              onClick={() => {
                if (question === 'remove-plan') removeKeptPlan(key)
                else forgetAll()
                setQuestion(null)
                toResult()
              }}
            >
              {question === 'remove-plan' ? 'Remove it' : 'Delete everything'}
            </Button>
            <Button
              onClick={() => {
                savePlanFile(plan)
              }}
            >
              Save a file first
            </Button>
          </>
        }
      >
        <p>
          {question === 'remove-plan'
            ? 'It cannot be brought back, except from a file that you saved.'
            : 'All plans, the damaged ones set aside and the theme go. They cannot be brought back, except from files that you saved.'}
        </p>
      </Dialog>
    </>
  )
}
