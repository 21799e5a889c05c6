import { useMemo, useState } from 'react'
import { version } from '../../../../package.json'
import { catalogue } from '#app/state/whole-catalogue.ts'
import type { ReportDocument } from '#core/story/blocks.ts'
import type { ReportInput } from '#core/story/report-input.ts'
import type { PaperName } from '#export/pdf/sheet.ts'
import { today } from '#app/state/blank-plan.ts'
import { useWorkedOutPlan } from '#app/state/use-evaluation.ts'
import { Button } from '#app/ui/button.tsx'
import { usePageTitle } from '#app/ui/page-title.ts'
import { Select } from '#app/ui/select.tsx'
import { AnalysisNotice } from './analysis-notice.tsx'
import { OtherFiles } from './other-files.tsx'
import { PdfNotice } from './pdf-notice.tsx'
import { ReportPages } from './report-pages.tsx'
import { useFingerprint } from './use-fingerprint.ts'
import { reportMade, useReport } from './use-report.ts'
import { analysisOf, useAnalysis } from './use-analysis.ts'
import { useRisks, withAllRisks } from '#app/state/use-risks.ts'
import { classes } from '#app/ui/classes.ts'
import layout from '#app/ui/layout.module.css'
import styles from './report.module.css'
import { usePdfDownload } from './use-pdf-download.ts'
import { WorkbookFile } from './workbook-file.tsx'

const WHOLE_PLAN = ''

const PAPERS = [
  { value: 'a4', label: 'A4' },
  { value: 'letter', label: 'US Letter' },
] as const

/** Where the browser speaks for a place that prints on Letter, that. */
function usualPaper(): PaperName {
  return /-(US|CA|MX|PH|CL|CO)$/i.test(navigator.language) ? 'letter' : 'a4'
}

/** The report as it will stand in the file, with its pages to jump to and the file to take along. */
export function ReportPage() {
  usePageTitle('Report')
  const { plan, complete, evaluation, decision } = useWorkedOutPlan()
  const [workloadId, setWorkloadId] = useState(WHOLE_PLAN)
  const [withAnnex, setWithAnnex] = useState(false)
  const [paper, setPaper] = useState<PaperName>(usualPaper)
  const planHash = useFingerprint(plan)
  const input = useMemo<ReportInput>(
    () => ({
      plan,
      complete,
      evaluation,
      decision,
      catalogue,
      today: today(),
      engineVersion: version,
      withAnnex,
      ...(plan.workloads.some(({ id }) => id === workloadId) ? { workloadId } : {}),
      ...(planHash === null ? {} : { planHash }),
    }),
    [plan, complete, evaluation, decision, workloadId, withAnnex, planHash],
  )
  const awaited = useAnalysis(input)
  const { analysis } = awaited
  const joined = useRisks(input)
  const told = useMemo<ReportInput>(
    () => ({ ...input, decision: joined, ...(analysis === null ? {} : { analysis }) }),
    [input, joined, analysis],
  )
  const report = useReport(told)
  const pdf = usePdfDownload(async () => {
    const [whole, found] = await Promise.all([withAllRisks(input), analysisOf(input)])
    return reportMade({ ...input, decision: whole, analysis: found })
  }, paper)
  return (
    <div
      className={classes(layout.stack24, layout.page, styles.layout)}
      aria-busy={report === null || awaited.state === 'running' || undefined}
    >
      <div className={classes(layout.stack16, styles.side, 'no-print')}>
        <h1 tabIndex={-1}>Report</h1>
        {plan.workloads.length > 1 ? (
          <Select
            label="It covers"
            value={workloadId}
            options={[
              { value: WHOLE_PLAN, label: 'the whole plan' },
              ...complete.workloads.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={setWorkloadId}
          />
        ) : null}
        <Select
          label="Paper"
          value={paper}
          options={PAPERS}
          onChange={(name) => {
            setPaper(name === 'letter' ? 'letter' : 'a4')
          }}
        />
        <label className={styles.annex}>
          <input
            type="checkbox"
            checked={withAnnex}
            onChange={({ currentTarget }) => {
              setWithAnnex(currentTarget.checked)
            }}
          />
          With the annex: every line item, assumption and opinion
        </label>
        <div className={layout.row}>
          <Button kind="primary" aria-disabled={pdf.isBusy} onClick={pdf.download}>
            Download PDF
          </Button>
          <Button
            onClick={() => {
              window.print()
            }}
          >
            Print
          </Button>
        </div>
        <div className={styles.notes}>
          <PdfNotice pdf={pdf} plan={plan} />
          <AnalysisNotice awaited={awaited} />
        </div>
        {report ? (
          <>
            <OtherFiles report={report} input={told} />
            <WorkbookFile input={input} preparedOn={report.preparedOn} />
            <Contents report={report} />
          </>
        ) : null}
      </div>
      {report ? (
        <ReportPages report={report} />
      ) : (
        <p role="status" className={classes(layout.row, layout.small)}>
          Putting the report together …
        </p>
      )}
    </div>
  )
}

function Contents({ report }: { report: ReportDocument }) {
  return (
    <nav aria-label="Pages of the report">
      <ol className={styles.contents}>
        {report.pages.map(({ id, label }) => (
          <li key={id}>
            <Button
              kind="quiet"
              onClick={() => {
                const title = document.getElementById(`title-${id}`)
                title?.scrollIntoView()
                title?.focus({ preventScroll: true })
              }}
            >
              {label}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
