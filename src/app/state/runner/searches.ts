import type { Catalogue } from '#core/catalogue/types.ts'
import { breakEvenVolume } from '#core/engine/break-even-volume.ts'
import { around } from '#core/story/around.ts'
import { leadAlong } from '#core/story/lead-along.ts'
import { leadSwings } from '#core/story/lead-swings.ts'
import { switchingOf } from '#core/story/switching-of.ts'
import { workloadOf } from '../workload-of.ts'
import { atOnce } from './at-once.ts'
import type { InputOf, StepsOf } from './jobs.ts'

/** What is found by asking a workload again and again: fetched together, after the verdict. */
export type Searched = 'switching' | 'curve' | 'swings' | 'around' | 'volume'

export const SEARCHES: {
  readonly [Name in Searched]: (input: InputOf<Name>, catalogue: Catalogue) => StepsOf<Name>
} = {
  switching: ({ complete, workloadId }, catalogue) =>
    atOnce(() => switchingOf(complete, workloadId, catalogue)),
  curve: ({ complete, lead, path, along }, catalogue) => leadAlong(complete, catalogue, lead, path, along),
  swings: ({ complete, lead, paths }, catalogue) => leadSwings(complete, catalogue, lead, paths),
  around,
  volume: ({ complete, workloadId, option, against }, catalogue) =>
    atOnce(() => breakEvenVolume(complete, workloadOf(complete, workloadId), option, against, catalogue)),
}
