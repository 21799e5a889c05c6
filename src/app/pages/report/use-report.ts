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

/** The report, at once where it is short; null while a long one is being made. */
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
  if (made?.of !== input) return null
  if (made.report === null) throw made.error
  return made.report
}
