import { catalogue } from '#app/state/whole-catalogue.ts'
import type { Hardware } from '#core/catalogue/machine-types.ts'
import {
  draftOfMachine,
  newMachineDraft,
  type MachineDraft,
  type OwnMachineSaid,
} from '#core/plan/machine-draft.ts'

/** What stands in the form at first: the plan's machine, the figures of one of the catalogue, or nothing. */
export function firstDraft(said: OwnMachineSaid | null, like: Hardware | null): MachineDraft {
  if (said)
    return draftOfMachine(
      said,
      catalogue.hardware.find(({ id }) => id === (said.sliceOf ?? said.like)) ?? null,
    )
  const fresh = newMachineDraft(like)
  return like ? { ...fresh, name: `${like.name}, our figures`.slice(0, 120) } : fresh
}

/** The machine of the catalogue whose figures count where none is entered. */
export function baseOf({ like }: MachineDraft): Hardware | null {
  return like === null ? null : (catalogue.hardware.find(({ id }) => id === like) ?? null)
}
