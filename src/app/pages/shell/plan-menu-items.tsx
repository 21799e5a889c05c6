import { shownName } from '#core/units/direction.ts'
import { isVisible } from '#core/units/visible.ts'
import { useNavigate } from '@tanstack/react-router'
import { EXAMPLES, type Example } from '#app/state/examples.ts'
import { keptPlans, openKeptPlan, type KeptPlan } from '#app/state/kept-plans.ts'
import { openAnother } from '#app/state/open-another.ts'
import { savePlanFile } from '#app/state/plan-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { useSaving } from '#app/state/saving-status.ts'
import { MenuGroup, MenuItem } from '#app/ui/menu-list.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import { timeInWords } from '#app/ui/time-in-words.ts'
import { CopyLinkItems } from './copy-link-items.tsx'
import type { PlanQuestion } from './plan-question.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import styles from './plan-menu.module.css'

export function PlanMenuItems({
  onClose: close,
  onChooseFile,
  onAsk,
  onShowKeys,
}: {
  onClose: () => void
  onChooseFile: () => void
  onAsk: (question: PlanQuestion) => void
  onShowKeys: () => void
}) {
  const plan = usePlanStore((state) => state.plan)
  const origin = usePlanStore((state) => state.origin)
  const key = usePlanStore((state) => state.key)
  const held = useSaving((state) => state.held)
  const { edit, endGesture, open, startOwn, keepSample } = usePlanStore.getState()
  const navigate = useNavigate()
  const toResult = () => void navigate({ to: '/verdict' })
  const openExample = async ({ load }: Example) => {
    const plan = await load()
    openAnother(() => {
      open(plan, { origin: 'sample' })
      toResult()
    })
  }
  const openKept = (key: string) => {
    close()
    openAnother(() => {
      openKeptPlan(key)
      toResult()
    })
  }
  const kept = keptPlans().filter((one) => one.key !== key && !held.some((two) => two.key === one.key))
  return (
    <>
      <div className={styles.field} onBlur={endGesture}>
        <TextField
          label="Name of this plan"
          value={plan.name}
          maxLength={120}
          onChange={(name) => {
            if (isVisible(name)) edit((now) => ({ ...now, name }), 'plan name')
          }}
        />
      </div>
      <MenuGroup>
        <MenuItem
          onSelect={() => {
            close()
            onChooseFile()
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
        <CopyLinkItems />
        <MenuItem
          onSelect={() => {
            close()
            openAnother(() => {
              startOwn()
              void navigate({ to: '/questions/$section', params: { section: 'sensitivity' } })
            })
          }}
        >
          New plan
        </MenuItem>
        <MenuItem
          onSelect={() => {
            close()
            void navigate({ to: '/presets' })
          }}
        >
          Presets
        </MenuItem>
        {origin === 'sample' ? (
          <MenuItem
            onSelect={() => {
              keepSample()
              close()
            }}
          >
            Keep this sample as my plan
          </MenuItem>
        ) : null}
        {origin === 'own' ? (
          <MenuItem
            onSelect={() => {
              close()
              onAsk('versions')
            }}
          >
            Versions
          </MenuItem>
        ) : null}
      </MenuGroup>
      {held.length > 0 ? (
        <MenuGroup title="Only in this tab, not saved">
          {held.map((one) => (
            <MenuItem
              key={one.key}
              onSelect={() => {
                openKept(one.key)
              }}
            >
              {shownName(one.plan.name)}
            </MenuItem>
          ))}
        </MenuGroup>
      ) : null}
      {kept.length > 0 ? (
        <MenuGroup title="In this browser">
          {kept.map((one) => (
            <MenuItem
              key={one.key}
              detail={detailOf(one)}
              onSelect={() => {
                openKept(one.key)
              }}
            >
              {shownName(one.name)}
            </MenuItem>
          ))}
        </MenuGroup>
      ) : null}
      <MenuGroup title="Examples">
        {EXAMPLES.map((example) => (
          <MenuItem
            key={example.name}
            onSelect={() => {
              close()
              void openExample(example)
            }}
          >
            {example.name}
          </MenuItem>
        ))}
      </MenuGroup>
      <MenuGroup>
        <div className={styles.field}>
          <ThemeSwitch />
        </div>
        <MenuItem
          detail="?"
          onSelect={() => {
            close()
            onShowKeys()
          }}
        >
          Keys
        </MenuItem>
      </MenuGroup>
      <MenuGroup>
        {origin === 'own' ? (
          <MenuItem
            onSelect={() => {
              close()
              onAsk('remove-plan')
            }}
          >
            Remove this plan
          </MenuItem>
        ) : null}
        <MenuItem
          onSelect={() => {
            close()
            onAsk('forget-everything')
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
}

function detailOf({ savedAt, fromSample, isNewer }: KeptPlan): string {
  if (isNewer) return 'read only'
  const time = timeInWords(savedAt, new Date())
  return fromSample ? `from a sample, ${time}` : time
}
