import type { ReportDocument } from '#core/story/blocks.ts'
import { recordMarkdown } from '#core/story/record-data.ts'
import type { ReportInput } from '#core/story/report-input.ts'
import { toCsv } from '#core/story/to-csv.ts'
import { toMarkdown } from '#core/story/to-markdown.ts'
import { Button } from '#app/ui/button.tsx'
import { fileName, saveFile } from '#app/ui/save-file.ts'
import styles from './report-page.module.css'

/** The same content for other programs: text, figures, and a record to keep beside the code. */
export function OtherFiles({ report, input }: { report: ReportDocument; input: ReportInput }) {
  const save = (kind: string, extension: string, content: string, type: string) => {
    saveFile(fileName(`${report.planName} ${kind}`, report.preparedOn, extension), content, type)
  }
  return (
    <p className={styles.files}>
      Also as{' '}
      <Button
        kind="quiet"
        onClick={() => {
          save('report', 'md', toMarkdown(report), 'text/markdown')
        }}
      >
        Markdown
      </Button>
      ,{' '}
      <Button
        kind="quiet"
        onClick={() => {
          save('figures', 'csv', toCsv(report), 'text/csv')
        }}
      >
        figures in CSV
      </Button>
      ,{' '}
      <Button
        kind="quiet"
        onClick={() => {
          save('decision', 'md', recordMarkdown(input), 'text/markdown')
        }}
      >
        decision record
      </Button>
    </p>
  )
}
