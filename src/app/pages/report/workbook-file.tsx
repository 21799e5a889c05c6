import { useRef, useState } from 'react'
import type { ReportInput } from '#core/story/report-input.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { fileName, saveFile } from '#app/ui/save-file.ts'

type State = 'idle' | 'making' | 'saved' | 'failed'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook in which the figures can be changed; made when it is asked for, once however often that is. */
export function WorkbookFile({ input, preparedOn }: { input: ReportInput; preparedOn: string }) {
  const [state, setState] = useState<State>('idle')
  const job = useRef<AbortController | null>(null)

  async function make(): Promise<void> {
    const mine = new AbortController()
    job.current = mine
    setState('making')
    try {
      const { makeWorkbook } = await import('./make-workbook.ts')
      const bytes = await makeWorkbook(input, mine.signal)
      if (mine.signal.aborted) return
      saveFile(fileName(`${input.complete.name} workbook`, preparedOn, 'xlsx'), new Uint8Array(bytes), XLSX)
      setState('saved')
    } catch (error) {
      if (mine.signal.aborted) return
      console.error(error)
      setState('failed')
    }
  }

  return (
    <div>
      <p className={layout.small}>
        To change figures and see what follows:{' '}
        <Button
          kind="quiet"
          aria-disabled={state === 'making'}
          onClick={() => {
            if (state !== 'making') void make()
          }}
        >
          Workbook
        </Button>
      </p>
      <p role="status" className={classes(layout.row, layout.small)}>
        {WORDS[state]}
        {state === 'making' ? (
          <Button
            kind="quiet"
            onClick={() => {
              job.current?.abort()
              setState('idle')
            }}
          >
            Cancel
          </Button>
        ) : null}
      </p>
    </div>
  )
}

const WORDS: Readonly<Record<State, string>> = {
  idle: '',
  making: 'Making the workbook … ',
  saved: 'The workbook is in your downloads.',
  failed: 'The workbook could not be made. Nothing is lost; the plan file lets you try again elsewhere.',
}
