import type { Standing as ModelStanding } from '../../catalogue/types.ts'
import type { ModelQuality } from '../../plan/complete-quality.ts'
import type { CompleteHybrid, CompleteOption, CompleteWorkload } from '../../plan/complete-plan.ts'
import { partsOf } from './gates.ts'

/** How far it is shown that an option is good enough for its work, and whether it may be recommended. */
export interface OptionQuality {
  readonly standing: ModelStanding
  /** Unproven options are shown and compared; they are recommended only where somebody accepts them. */
  readonly mayLead: boolean
}

/**
 * Of an option its model's; of a mix that of the part of which less is shown. The small part of a pair that sends the
 * hard share on has only the simple share to do. Where nothing sets options apart, all are likely.
 */
export function qualityOf(
  option: CompleteOption,
  workload: Pick<CompleteWorkload, 'options'>,
): OptionQuality {
  switch (option.kind) {
    case 'api':
    case 'hosted':
    case 'rented':
    case 'owned':
      return ofModel(option.quality?.standing ?? 'likely', option.quality?.isAccepted ?? false)
    case 'quote':
    case 'subscription':
      return ofModel(option.meetsCapability ? 'proven' : 'likely', false)
    case 'hybrid':
      return ofMix(option, workload)
  }
}

function ofModel(standing: ModelStanding, isAccepted: boolean): OptionQuality {
  return { standing, mayLead: standing !== 'unproven' || isAccepted }
}

function ofMix(mix: CompleteHybrid, workload: Pick<CompleteWorkload, 'options'>): OptionQuality {
  const parts = partsOf(mix, workload)
  if (!parts) return ofModel('likely', false)
  const both = [qualityInMix(parts.local, mix), qualityInMix(parts.cloud, mix)].map((found, at) =>
    found
      ? ofModel(found.standing, found.isAccepted)
      : qualityOf(at === 0 ? parts.local : parts.cloud, workload),
  )
  const standing = STANDINGS.findLast((one) => both.some((part) => part.standing === one)) ?? 'likely'
  return { standing, mayLead: both.every(({ mayLead }) => mayLead) }
}

/**
 * Where the model of a part of a mix stands for what it gets to do, and what says so: the first part of one that sends
 * the hard share on has simple work. Null: it has no model that is judged.
 */
export function qualityInMix(
  part: CompleteOption,
  { local, forcedCloudShare }: Pick<CompleteHybrid, 'local' | 'forcedCloudShare'>,
): Pick<ModelQuality, 'standing' | 'because' | 'isAccepted'> | null {
  const quality = 'quality' in part ? part.quality : null
  if (!quality || quality.because === 'own-test') return quality
  const hasSimpleWork = part.id === local && forcedCloudShare > 0
  return hasSimpleWork ? { ...quality.inPublic.simple, isAccepted: quality.isAccepted } : quality
}

/** The best first. */
export const STANDINGS: readonly ModelStanding[] = ['proven', 'likely', 'unproven']

/** Whether its model, or one of a mix, is unproven for some kind of work, while nobody has said which it is for. */
export function mayTurnOutUnproven(
  option: CompleteOption,
  workload: Pick<CompleteWorkload, 'options'>,
): boolean {
  const parts = option.kind === 'hybrid' ? partsOf(option, workload) : null
  if (parts) return [parts.local, parts.cloud].some((part) => mayTurnOutUnproven(part, workload))
  const quality = 'quality' in option ? option.quality : null
  if (!quality || quality.standing === 'proven' || quality.isAccepted) return false
  return Object.values(quality.inPublic).some(({ standing }) => standing === 'unproven')
}
