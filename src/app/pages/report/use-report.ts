import { useEffect, useMemo, useState } from 'react'
import type { ReportDocument } from '#core/story/blocks.ts'
import { reportDocument, reportSteps } from '#core/story/document.ts'
import type { ReportInput } from '#core/story/report-input.ts'
import { inSlices } from '#app/state/runner/in-page.ts'

/** The report of more workloads than this takes too long to be made between two frames. */
const MOST_AT_ONCE = 3

interface Made {
  readonly of: ReportInput
  readonly report: ReportDocument | null
  readonly error: unknown
}

/** The report, at once where it is short; of a long one that is being made anew the last, and null before the first. */
export function useReport(input: ReportInput): ReportDocument | null {
  const isLong = input.workloadId === undefined && input.plan.workloads.length > MOST_AT_ONCE
  const atOnce = useMemo(() => (isLong ? null : reportDocument(input)), [input, isLong])
  const [made, setMade] = useState<Made | null>(null)
  useEffect(() => {
    if (!isLong) return
    return inSlices(reportSteps(input), {
      onDone: (report) => {
        setMade({ of: input, report, error: null })
      },
      onFailed: (error) => {
        setMade({ of: input, report: null, error })
      },
    })
  }, [input, isLong])
  if (atOnce) return atOnce
  if (made === null || !isOfSame(made.of, input)) return null
  if (made.report === null) throw made.error
  return made.report
}

/** The same for a file that waits for it, without holding the page up. */
export function reportMade(input: ReportInput): Promise<ReportDocument> {
  return new Promise((resolve, reject) => {
    inSlices(reportSteps(input), { onDone: resolve, onFailed: reject })
  })
}

/** Whether both tell of the same plan, to the same length; what is found out about it later may differ. */
function isOfSame(before: ReportInput, now: ReportInput): boolean {
  return (['plan', 'evaluation', 'workloadId', 'withAnnex'] as const).every(
    (part) => before[part] === now[part],
  )
}
