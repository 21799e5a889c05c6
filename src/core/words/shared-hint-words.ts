import type { Case } from '../decision/case.ts'
import { optionOf } from '../decision/case.ts'
import type { SharedHint, SharedHintValues } from '../decision/proposals/one-machine-for-both.ts'
import { formatsOf } from './phrases.ts'
import { say, type Sentences } from './sentences.ts'

export type ToldSharedHint = SharedHint & { readonly sentence: string }

export function toldSharedHint(hint: SharedHint, cases: readonly Case[]): ToldSharedHint {
  return { ...hint, sentence: say(SENTENCES, hint, cases) }
}

const SENTENCES: Sentences<SharedHintValues, readonly Case[]> = {
  'one-machine-for-both': (
    { workload, option, otherWorkload, needGB, usableGB, timeShare, savesUsd },
    cases,
  ) => {
    const paying = cases.find((one) => one.workload.id === workload)
    const name = optionOf(paying ?? { options: [] }, option)?.name ?? option
    const work = (of: string) => cases.find((one) => one.workload.id === of)?.workload.name ?? of
    const currency = cases[0]?.plan.currency ?? { code: 'USD', perUsd: 1 }
    const { words, percent, aboutMoney } = formatsOf(currency)
    return (
      `The machines of “${work(workload)}” (${name}) would hold the model of “${work(otherWorkload)}” too: ` +
      `together they need ${words(needGB)} of ${words(usableGB)} GB and ${percent(timeShare)} of the time in the peak hour. ` +
      `Shared, that would cost about ${aboutMoney(savesUsd)} less.`
    )
  },
}
