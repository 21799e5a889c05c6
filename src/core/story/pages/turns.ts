import type { ToldSwitching } from '../../words/switch-words.ts'
import type { ReportInput, WorkloadView } from '../report-input.ts'
import { switchingOf } from './annex/switching-page.ts'

/** A figure, and its nearest value at which the answer changes. */
export interface Turn {
  readonly value: ToldSwitching
  readonly change: ToldSwitching['switches'][number]
}

/** What changes the answer, each where it first does: first what moves it most, then what is nearest. */
export function turnsOf(view: WorkloadView, input: ReportInput): readonly Turn[] {
  const drivers = (input.analysis?.workloads.get(view.id)?.drivers ?? []).map(({ input: { path } }) => path)
  const place = (path: string) => (drivers.includes(path) ? drivers.indexOf(path) : drivers.length)
  return switchingOf(view, input)
    .toSorted((a, b) => place(a.input) - place(b.input))
    .flatMap((value) => value.switches.slice(0, 1).map((change) => ({ value, change })))
}
