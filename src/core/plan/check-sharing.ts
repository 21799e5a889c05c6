import type { PlanIssue } from './plan-issue.ts'
import type { Option, Plan } from './schema.ts'
import { sharesWithOf, type SharingFault } from './shared-machines.ts'

/** What is wrong with whose machines options run on. */
export function issuesOfSharing({ workloads }: Plan): readonly PlanIssue[] {
  return workloads.flatMap((workload) =>
    workload.options.flatMap((option) => {
      const shares = sharesWithOf(option, workload, workloads)
      if (!shares?.fault) return []
      const reference = `${shares.workload}/${shares.option}`
      const payer = workloads
        .find(({ id }) => id === shares.workload)
        ?.options.find(({ id }) => id === shares.option)
      const { found, right } = SENTENCES[shares.fault](option, payer)
      return [
        {
          path: `workloads/${workload.id}/options/${option.id}/sharesWith`,
          found: `"${reference}", ${found}`,
          right,
        },
      ]
    }),
  )
}

const SENTENCES: Record<
  SharingFault,
  (option: Option, payer: Option | undefined) => Pick<PlanIssue, 'found' | 'right'>
> = {
  missing: () => ({
    found: 'which is no option of this plan',
    right: 'an option of another workload, as workload/option',
  }),
  itself: () => ({ found: 'which is this option itself', right: 'an option of another workload' }),
  'same-workload': () => ({
    found: 'which is another way to run the same workload',
    right: 'an option of another workload',
  }),
  kind: (option, payer) => ({
    found: `which is of the kind ${payer?.kind ?? 'unknown'}`,
    right: `an option of the kind ${option.kind}, as this one is`,
  }),
  hardware: (option, payer) => ({
    found: `which runs on ${hardwareOf(payer)}`,
    right: `an option on ${hardwareOf(option)}, as this one`,
  }),
  chain: (_, payer) => ({
    found: 'which runs on the machines of another option itself',
    right: `the option that pays for them, ${sharedBy(payer)}`,
  }),
  'part-of-a-mix': () => ({
    found: 'which is a mix or a part of one, so that its machines follow the mix',
    right: 'an option that stands by itself',
  }),
  'in-a-mix': () => ({
    found: 'though this option is a part of a mix, which has machines of its own',
    right: 'an option that is no part of a mix',
  }),
  'not-always-on': () => ({
    found: 'though one of the two is rented by the hour',
    right: 'billing always-on for both',
  }),
}

function hardwareOf(option: Option | undefined): string {
  return option && 'hardware' in option ? option.hardware : 'no machine'
}

function sharedBy(option: Option | undefined): string {
  return option && 'sharesWith' in option && option.sharesWith !== undefined ? option.sharesWith : ''
}
