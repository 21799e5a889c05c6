import { useRef, useState } from 'react'
import type { ReportDocument } from '#core/report/blocks.ts'
import { fileName, saveFile } from '#app/ui/save-file.ts'

export type PdfState = 'idle' | 'making' | 'taking-long' | 'saved' | 'failed'

const LONG_MS = 1000

/** Makes the file once, however often the button is pressed; what was cancelled is not saved. */
export function usePdfDownload(): {
  readonly state: PdfState
  readonly download: (report: ReportDocument) => void
  readonly cancel: () => void
} {
  const [state, setState] = useState<PdfState>('idle')
  const job = useRef(0)

  async function run(report: ReportDocument): Promise<void> {
    const mine = ++job.current
    const isCurrent = () => job.current === mine
    setState('making')
    const timer = setTimeout(() => {
      if (isCurrent()) setState('taking-long')
    }, LONG_MS)
    try {
      await nextPaint()
      const { makePdf } = await import('./make-pdf.ts')
      const bytes = await makePdf(report)
      if (!isCurrent()) return
      saveFile(
        fileName(report.planName, report.preparedOn, 'pdf'),
        bytes as Uint8Array<ArrayBuffer>,
        'application/pdf',
      )
      setState('saved')
    } catch (error) {
      console.error(error)
      if (isCurrent()) setState('failed')
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    state,
    download: (report) => {
      if (state === 'making' || state === 'taking-long') return
      void run(report)
    },
    cancel: () => {
      job.current += 1
      setState('idle')
    },
  }
}

/** Lets the browser show that work has begun before it begins. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve, 0)
    })
  })
}
