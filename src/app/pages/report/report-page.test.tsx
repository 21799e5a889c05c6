// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SAMPLE_PLAN } from '#core/plan/examples.ts'
import type { Plan } from '#core/plan/schema.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { verdictOf } from '#core/words/verdict-words.ts'
import { caseOf } from '#core/decision/case.ts'
import { derive } from '#app/state/derive.ts'
import { saveFile } from '#app/ui/save-file.ts'
import { makePdf } from './make-pdf.ts'
import { ReportPage } from './report-page.tsx'

vi.mock('./make-pdf.ts', () => ({ makePdf: vi.fn() }))
vi.mock('#app/ui/save-file.ts', async (original) => ({
  ...(await original<object>()),
  saveFile: vi.fn(),
}))

/** Two options only, so that little is to be looked at before the file is made. */
const SHORT_PLAN: Plan = {
  ...SAMPLE_PLAN,
  workloads: SAMPLE_PLAN.workloads.map((workload) => ({
    ...workload,
    options: workload.options.filter(({ kind }) => kind === 'api' || kind === 'hosted'),
  })),
}

const button = (name: string) => screen.getByRole('button', { name })

describe('the report page', () => {
  beforeEach(() => {
    usePlanStore.getState().open(SAMPLE_PLAN, { origin: 'sample' })
  })
  afterEach(() => {
    cleanup()
    vi.mocked(makePdf).mockReset()
    vi.mocked(saveFile).mockReset()
  })

  it('shows seven pages, the first with the verdict of the app', () => {
    render(<ReportPage />)
    const pages = screen.getAllByRole('region').filter((region) => region.tagName === 'SECTION')
    expect(pages).toHaveLength(7)
    const [sample] = SAMPLE_PLAN.workloads
    const verdict = verdictOf(caseOf(derive(SAMPLE_PLAN), sample?.id ?? ''))
    expect(screen.getByRole('heading', { level: 2, name: verdict.headline })).toBeTruthy()
    expect(pages[0]?.textContent).toContain(verdict.detail)
  })

  it('draws the chart with its description as the name', () => {
    render(<ReportPage />)
    const chart = screen.getByRole('img', { name: /^Line chart of cumulative cash from month 0 to month 36/ })
    expect(chart.querySelectorAll('polyline').length).toBe(5)
    expect(chart.getAttribute('width')).toBe('680')
  })

  it('jumps to a page and moves the focus there', async () => {
    Element.prototype.scrollIntoView = vi.fn()
    render(<ReportPage />)
    const contents = within(screen.getByRole('navigation', { name: 'Pages of the report' }))
    await userEvent.click(contents.getByRole('button', { name: 'Data protection' }))
    expect(document.activeElement?.textContent).toContain('Data goes to')
  })

  it('adds the annex where it is asked for', async () => {
    render(<ReportPage />)
    await userEvent.click(screen.getByRole('checkbox', { name: /^With the annex/ }))
    const contents = within(screen.getByRole('navigation', { name: 'Pages of the report' }))
    expect(contents.getAllByRole('button').slice(7).map(({ textContent }) => textContent)).toEqual([
      'Where the money goes', 'What would change the answer', 'Risks', 'How we got here', 'Assumptions', 'Method',
    ]) // prettier-ignore
  })

  it('saves the PDF that was made', async () => {
    vi.mocked(makePdf).mockResolvedValue(new Uint8Array([1, 2, 3]))
    usePlanStore.getState().open(SHORT_PLAN)
    render(<ReportPage />)
    await userEvent.click(button('Download PDF'))
    await screen.findByText('The PDF is in your downloads.', undefined, { timeout: 250_000 })
    const [name, content, type] = vi.mocked(saveFile).mock.calls[0] ?? []
    expect(name).toMatch(/^support-assistant-\d{4}-\d{2}-\d{2}\.pdf$/)
    expect(content).toEqual(new Uint8Array([1, 2, 3]))
    expect(type).toBe('application/pdf')
    expect(vi.mocked(makePdf).mock.calls[0]?.[0].pages).toHaveLength(7)
  })

  it('makes one file however often the button is pressed, and none that was cancelled', async () => {
    let finish: (bytes: Uint8Array) => void = () => undefined
    vi.mocked(makePdf).mockReturnValue(
      new Promise((resolve) => {
        finish = resolve
      }),
    )
    usePlanStore.getState().open(SHORT_PLAN)
    render(<ReportPage />)
    for (let press = 0; press < 5; press += 1) await userEvent.click(button('Download PDF'))
    const cancel = await screen.findByRole('button', { name: 'Cancel' }, { timeout: 250_000 })
    await vi.waitFor(
      () => {
        expect(makePdf).toHaveBeenCalledTimes(1)
      },
      { timeout: 250_000 },
    )
    await userEvent.click(cancel)
    finish(new Uint8Array([1]))
    await Promise.resolve()
    expect(saveFile).not.toHaveBeenCalled()
  })

  it('offers to print or to save the plan when the file could not be made', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    vi.mocked(makePdf).mockRejectedValue(new Error('no memory'))
    usePlanStore.getState().open(SHORT_PLAN)
    render(<ReportPage />)
    await userEvent.click(button('Download PDF'))
    const alert = within(await screen.findByRole('alert', undefined, { timeout: 250_000 }))
    expect(alert.getByText('The report could not be made')).toBeTruthy()
    expect(alert.getByRole('button', { name: 'Print instead' })).toBeTruthy()
    await userEvent.click(alert.getByRole('button', { name: 'Save plan' }))
    expect(vi.mocked(saveFile).mock.calls[0]?.[2]).toBe('application/json')
  })

  it('saves the same report as Markdown, its figures as CSV, and the decision as a record', async () => {
    render(<ReportPage />)
    for (const name of ['Markdown', 'figures in CSV', 'decision record']) await userEvent.click(button(name))
    const [markdown, csv, record] = vi.mocked(saveFile).mock.calls.map(([, content]) => content as string)
    expect(markdown).toContain('### What would turn it round')
    expect(csv).toContain('Amounts are unrounded, in US dollars.')
    expect(record).toContain('### Decision Outcome')
  })

  it('saves a workbook, once however often the button is pressed', async () => {
    usePlanStore.getState().open(SHORT_PLAN)
    render(<ReportPage />)
    for (let press = 0; press < 3; press += 1) await userEvent.click(button('Workbook'))
    await screen.findByText('The workbook is in your downloads.', undefined, { timeout: 250_000 })
    expect(saveFile).toHaveBeenCalledTimes(1)
    const [name, content] = vi.mocked(saveFile).mock.calls[0] ?? []
    expect(name).toMatch(/^support-assistant-workbook-\d{4}-\d{2}-\d{2}\.xlsx$/)
    // A zip begins so.
    expect((content as Uint8Array).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  })
})
