import { Fragment } from 'react'
import type { ReportDocument } from '#core/story/blocks.ts'
import { recordMarkdown } from '#core/story/record-data.ts'
import type { ReportInput } from '#core/story/report-input.ts'
import { toCsv } from '#core/story/to-csv.ts'
import { toMarkdown } from '#core/story/to-markdown.ts'
import { Button } from '#app/ui/button.tsx'
import { fileName, saveFile } from '#app/ui/save-file.ts'
import layout from '#app/ui/layout.module.css'

/** The same content for other programs: text, figures, and a record to keep beside the code. */
export function OtherFiles({ report, input }: { report: ReportDocument; input: ReportInput }) {
  const files = [
    { label: 'Markdown', kind: 'report', extension: 'md', type: 'text/markdown', write: () => toMarkdown(report) },
    { label: 'figures in CSV', kind: 'figures', extension: 'csv', type: 'text/csv', write: () => toCsv(report) },
    { label: 'decision record', kind: 'decision', extension: 'md', type: 'text/markdown', write: () => recordMarkdown(input) },
  ] // prettier-ignore
  return (
    <p className={layout.small}>
      Also as{' '}
      {files.map(({ label, kind, extension, type, write }, at) => (
        <Fragment key={label}>
          {at === 0 ? null : ', '}
          <Button
            kind="quiet"
            onClick={() => {
              saveFile(fileName(`${report.planName} ${kind}`, report.preparedOn, extension), write(), type)
            }}
          >
            {label}
          </Button>
        </Fragment>
      ))}
    </p>
  )
}
