import { ASSISTANTS } from './assistants.ts'
import { DOCUMENTS } from './documents.ts'
import { LARGE_VOLUMES } from './large-volumes.ts'
import { NOT_BY_TOKEN } from './not-by-token.ts'
import type { Preset } from './preset.ts'
import { SPECIAL_DEMANDS } from './special-demands.ts'

export type KindOfWork = 'assistants' | 'documents' | 'large-volumes' | 'special-demands' | 'not-by-token'

/** By the kind of work, so that one finds one's own. */
export const PRESET_GROUPS: readonly { readonly kind: KindOfWork; readonly presets: readonly Preset[] }[] = [
  { kind: 'assistants', presets: ASSISTANTS },
  { kind: 'documents', presets: DOCUMENTS },
  { kind: 'large-volumes', presets: LARGE_VOLUMES },
  { kind: 'special-demands', presets: SPECIAL_DEMANDS },
  { kind: 'not-by-token', presets: NOT_BY_TOKEN },
]

export const PRESETS: readonly Preset[] = PRESET_GROUPS.flatMap(({ presets }) => presets)
