import { expect, test } from 'vitest'
import { endLabelTexts } from './end-label-texts.ts'

const LABELS = [
  { name: 'Qwen3.6 35B-A3B on CoreWeave', total: '$62.2K', likely: null },
  { name: 'GPT-5.6 Luna', total: '$46.9K', likely: null },
  { name: 'Own RTX PRO 6000', total: '$22.5K', likely: null },
  { name: 'Own card, Luna at peaks', total: '$22.5K', likely: null },
]
const PHONE = { across: 92, down: 166, letters: 13, lineHeight: 13, between: 2 }

test('four names stand whole at the ends of their lines on a phone', () => {
  const labels = endLabelTexts(LABELS, PHONE)
  expect(labels.map(({ texts }) => texts.join(' '))).toEqual(LABELS.map(({ name }) => name))
  expect(labels.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(PHONE.down)
})

test('names are shortened only where all of them together are too high', () => {
  const six = endLabelTexts([...LABELS, ...LABELS.slice(0, 2)], PHONE)
  expect(six.map(({ texts }) => texts.length)).toEqual([1, 1, 1, 1, 1, 1])
  expect(six.flatMap(({ texts }) => texts).join('')).toContain('…')
})

test('ranges give way to totals before a name is shortened', () => {
  const ranged = LABELS.map((label) => ({ ...label, likely: '$20K–$80K' }))
  const labels = endLabelTexts(ranged, PHONE)
  expect(labels.map(({ figures }) => figures)).toEqual(LABELS.map(({ total }) => [total]))
  expect(labels.map(({ texts }) => texts.join(' '))).toEqual(LABELS.map(({ name }) => name))
})
