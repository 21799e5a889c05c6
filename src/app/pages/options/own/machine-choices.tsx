import { Select } from '#app/ui/select.tsx'
import {
  HARDWARE_CLASSES as CLASSES,
  MACHINE_FAMILIES,
  MACHINE_LINKS,
  type Hardware,
} from '#core/catalogue/machine-types.ts'
import type { MachineDraft } from '#core/plan/machine-draft.ts'
import { HARDWARE_CLASSES } from '#core/words/hardware-words.ts'
import { FAMILIES, LINKS } from '#core/words/own-machine-words.ts'
import layout from '#app/ui/layout.module.css'
import { asListed } from './machine-figures.ts'

interface MachineChoice {
  readonly draft: MachineDraft
  /** The machine of the catalogue that it is like. */
  readonly base: Hardware | null
  readonly onChange: (part: Partial<MachineDraft>) => void
}

/** What is entered here; a rack, a cluster or a cloud’s accelerator is best said as like one of the catalogue. */
const ASKED_CLASSES = CLASSES.filter((of) => !['cluster', 'rack', 'cloud-accelerator', 'edge'].includes(of))

export function ClassOfMachine({
  draft,
  base,
  problem,
  onChange: set,
}: MachineChoice & { problem: string | undefined }) {
  return (
    <div className={layout.stack4}>
      <Select
        label="What it is"
        value={draft.class ?? ''}
        options={[
          { value: '', label: base ? asListed(HARDWARE_CLASSES[base.class].one) : 'Choose' },
          ...ASKED_CLASSES.map((value) => ({ value, label: HARDWARE_CLASSES[value].one })),
        ]}
        onChange={(value) => {
          set({ class: value === '' ? null : value })
        }}
      />
      {problem ? <p className={layout.error}>{problem}</p> : null}
    </div>
  )
}

/** Whose speed it has, and what joins its cards. */
export function FamilyAndLink({ draft, base, onChange: set }: MachineChoice) {
  return (
    <>
      <Select
        label="Behaves like"
        value={draft.family ?? ''}
        options={[
          {
            value: '',
            label: base?.capacityFamily ? asListed(FAMILIES[base.capacityFamily]) : UNKNOWN_FAMILY,
          },
          ...MACHINE_FAMILIES.map((value) => ({ value, label: FAMILIES[value] })),
        ]}
        onChange={(value) => {
          set({ family: value === '' ? null : value })
        }}
      />
      <Select
        label="Link between cards"
        value={draft.link ?? ''}
        options={[
          { value: '', label: base ? asListed(LINKS[base.capacityLink]) : LINKS.pcie4 },
          ...MACHINE_LINKS.map((value) => ({ value, label: LINKS[value] })),
        ]}
        onChange={(value) => {
          set({ link: value === '' ? null : value })
        }}
      />
    </>
  )
}

const UNKNOWN_FAMILY = 'Not known: no speed is estimated'
