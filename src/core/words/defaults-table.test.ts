import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { INPUTS } from '../inputs/registry.ts'
import { INPUT_SOURCES, USUAL_RANGE_SOURCES } from '../inputs/sources.ts'
import {
  correlationRows,
  defaultByKindRows,
  defaultRows,
  usualRangeRows,
} from './defaults-table.test-support.ts'

function page(path: string): string {
  return readFileSync(new URL(`../../../docs/${path}`, import.meta.url), 'utf8').replace(/ +/g, ' ')
}

describe('the tables of defaults in docs/method.md', () => {
  const method = page('method.md')

  it.each(defaultRows(INPUTS, INPUT_SOURCES).map((row) => [row]))('have %s', (row) => {
    expect(method).toContain(row)
  })

  it.each(defaultByKindRows(INPUTS, INPUT_SOURCES).map((row) => [row]))('have %s', (row) => {
    expect(method).toContain(row)
  })
})

describe('the tables of ranges in docs/method/uncertainty.md', () => {
  const uncertainty = page('method/uncertainty.md')

  it.each([...usualRangeRows(INPUTS, USUAL_RANGE_SOURCES), ...correlationRows(INPUTS)].map((row) => [row]))(
    'have %s',
    (row) => {
      expect(uncertainty).toContain(row)
    },
  )
})
