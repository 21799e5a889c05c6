import { isVisible } from '#core/units/visible.ts'
import { useNavigate } from '@tanstack/react-router'
import { EXAMPLES, type Example } from '#app/state/examples.ts'
import { openKeptPlan } from '#app/state/kept-plans.ts'
import { openAnother } from '#app/state/open-another.ts'
import { savePlanFile } from '#app/state/plan-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { MenuGroup, MenuItem } from '#app/ui/menu-list.tsx'
import overlays from '#app/ui/overlays.module.css'
import { TextField } from '#app/ui/text-field.tsx'
import { CopyLinkItems } from './copy-link-items.tsx'
import { KeptPlanItems } from './kept-plan-items.tsx'
import type { PlanQuestion } from './plan-question.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

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
  return (
    <>
      <div className={overlays.field} onBlur={endGesture}>
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
      <KeptPlanItems onOpen={openKept} />
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
        <div className={overlays.field}>
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
        <p className={classes(layout.small, overlays.title)}>
          Plans are kept only in this browser, which may clear them. A file is the safe copy.
        </p>
      </MenuGroup>
    </>
  )
}
