import { useRef, useState } from 'react'
import type { ReportDocument } from '#core/story/blocks.ts'
import type { PaperName } from '#export/pdf/sheet.ts'
import { fileName, saveFile } from '#app/ui/save-file.ts'

/** `long`: it has been making the file for more than a second. */
export type PdfState = 'idle' | 'making' | 'long' | 'saved' | 'failed'

export interface PdfDownload {
  readonly state: PdfState
  readonly isBusy: boolean
  readonly download: () => void
  readonly cancel: () => void
}

const LONG_MS = 1000

/** Makes the file when it is asked for, once however often the button is pressed; what was cancelled is not saved. */
export function usePdfDownload(report: () => Promise<ReportDocument>, paper: PaperName): PdfDownload {
  const [state, setState] = useState<PdfState>('idle')
  const job = useRef(0)
  const isBusy = state === 'making' || state === 'long'

  async function run(): Promise<void> {
    job.current += 1
    const mine = job.current
    const isCurrent = () => job.current === mine
    setState('making')
    const timer = setTimeout(() => {
      if (isCurrent()) setState('long')
    }, LONG_MS)
    try {
      await nextPaint()
      const [{ makePdf }, document] = await Promise.all([import('./make-pdf.ts'), report()])
      const bytes = await makePdf(document, paper, isCurrent)
      if (!isCurrent()) return
      const name = fileName(document.planName, document.preparedOn, 'pdf')
      saveFile(name, new Uint8Array(bytes), 'application/pdf')
      setState('saved')
    } catch (error) {
      if (!isCurrent()) return
      console.error(error)
      setState('failed')
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    state,
    isBusy,
    download: () => {
      if (!isBusy) void run()
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
