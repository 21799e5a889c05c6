import type { Plan } from '#core/plan/schema.ts'
import { savePlanFile } from '#app/state/plan-file.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import { Notice } from '#app/ui/notice.tsx'
import type { PdfDownload } from './use-pdf-download.ts'

/** How far the PDF has come, and what to do where it could not be made. */
export function PdfNotice({ pdf: { state, cancel }, plan }: { pdf: PdfDownload; plan: Plan }) {
  if (state === 'failed') {
    return (
      <Notice
        tone="red"
        role="alert"
        title="The report could not be made"
        actions={
          <>
            <Button
              onClick={() => {
                window.print()
              }}
            >
              Print instead
            </Button>
            <Button
              onClick={() => {
                savePlanFile(plan)
              }}
            >
              Save plan
            </Button>
          </>
        }
      >
        <p>Nothing is lost. Printing gives the same pages; the plan file lets you try again elsewhere.</p>
      </Notice>
    )
  }
  return (
    <div role="status" className={classes(layout.row, layout.small)}>
      {state === 'making' ? 'Making the PDF …' : null}
      {state === 'long' ? (
        <>
          <progress aria-label="Making the PDF" />
          <span>Still making the PDF …</span>
          <Button kind="quiet" onClick={cancel}>
            Cancel
          </Button>
        </>
      ) : null}
      {state === 'saved' ? 'The PDF is in your downloads.' : null}
    </div>
  )
}
