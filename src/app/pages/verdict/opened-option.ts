import type { ComponentType } from 'react'
import type { WorkloadView } from '#core/story/report-input.ts'
import type { OptionRow } from '#app/charts/option-rows.ts'

/** What an option opens to, as the page of options has it. */
export type OpenedOption = ComponentType<{ readonly row: OptionRow; readonly view: WorkloadView }>
