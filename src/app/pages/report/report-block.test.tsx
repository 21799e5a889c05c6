// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Bars, Table } from '#core/story/blocks.ts'
import { ReportBlock } from './report-block.tsx'

const TABLE: Table = {
  kind: 'table',
  id: 'cash',
  caption: 'Cash by year',
  columns: [
    { label: '', align: 'start', weight: 1 },
    { label: 'Start', align: 'end', weight: 0 },
    { label: 'Year 1', align: 'end', weight: 0 },
  ],
  rows: [
    {
      tone: 'plain',
      cells: [
        { text: 'Own card', detail: null, value: null },
        { text: '', detail: null, value: null },
        { text: '$77', detail: null, value: 77 },
      ],
    },
  ],
  note: null,
}

const BARS: Bars = {
  kind: 'bars',
  id: 'cash-bars',
  title: 'Cash',
  description: 'One bar',
  ticks: [
    { value: 0, text: '$0' },
    { value: 100_000, text: '$100K' },
  ],
  rows: [
    {
      id: 'own',
      name: 'Own RTX PRO 6000',
      optionKind: 'owned',
      ordinal: 0,
      parts: [{ usd: 22_489, look: 'full' }],
      text: '$22.5K',
    },
  ],
}

afterEach(cleanup)

describe('a table of the report', () => {
  it('has beside each figure the label of its column, for where a row is laid out as lines, and none beside nothing', () => {
    render(<ReportBlock block={TABLE} />)
    const [first, second] = within(screen.getByRole('table')).getAllByRole('cell').slice(-2)
    expect(first?.childNodes.length).toBe(0)
    expect([...(second?.children ?? [])].map((one) => one.textContent)).toEqual(['Year 1', '$77'])
  })
})

describe('a drawing of the report', () => {
  beforeEach(() => {
    vi.stubGlobal('innerWidth', 360)
  })
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('is as wide as a phone’s page, with name and sum over each bar', () => {
    render(<ReportBlock block={BARS} />)
    const drawing = screen.getByRole('img', { name: 'One bar' })
    expect(drawing.getAttribute('width')).toBe('328')
    const name = screen.getByText('Own RTX PRO 6000')
    const sum = screen.getByText('$22.5K')
    expect(sum.getAttribute('x')).toBe('328')
    expect(sum.getAttribute('y')).toBe(name.getAttribute('y'))
  })
})
