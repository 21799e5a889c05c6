import type { Formats } from '../units/format.ts'
import type { Cell, Column, Row } from './blocks.ts'

export function textCell(text: string, detail: string | null = null): Cell {
  return { text, detail, value: null }
}

export function moneyCell(usd: number | null, { money }: Formats): Cell {
  return { text: money(usd), detail: null, value: usd }
}

/** A sum of a line item: nothing is a dash, so that the sums that matter stand out. */
export function lineCell(usd: number, { money }: Formats): Cell {
  return { text: usd === 0 ? '–' : money(usd), detail: null, value: usd }
}

export function words(label: string, weight = 1): Column {
  return { label, align: 'start', weight }
}

export function figures(label: string): Column {
  return { label, align: 'end', weight: 0 }
}

export function row(cells: readonly Cell[], tone: Row['tone'] = 'plain'): Row {
  return { tone, cells }
}

export function groupRow(text: string): Row {
  return { tone: 'group', cells: [textCell(text)] }
}
