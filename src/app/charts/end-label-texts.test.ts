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

test('five names stand whole on a phone, where they have a wider room', () => {
  const wider = { ...PHONE, across: 120, down: 182, letters: 17 }
  const five = [
    { name: 'Qwen3.8 27B CoreWeave', total: '$432K', likely: null },
    { name: 'Own 11× RTX PRO 6000', total: '$385K', likely: null },
    { name: 'Rent 5× MI300X', total: '$327K', likely: null },
    { name: 'Own 4× + CoreWeave', total: '$260K', likely: null },
    { name: 'gpt-oss-120b DeepInfra', total: '$116K', likely: null },
  ]
  const labels = endLabelTexts(five, wider)
  expect(labels.map(({ texts }) => texts.join(' '))).toEqual(five.map(({ name }) => name))
  expect(labels.every(({ isWhole }) => isWhole)).toBe(true)
  expect(labels.reduce((sum, { height }) => sum + height, 0)).toBeLessThanOrEqual(wider.down)
})

test('a total stands behind its name before a name is shortened', () => {
  const [joined] = endLabelTexts([{ name: 'Own 4× + CoreWeave', total: '$260K', likely: null }], {
    ...PHONE,
    letters: 17,
    down: 28,
  })
  expect(joined).toMatchObject({
    texts: ['Own 4× +', 'CoreWeave'],
    figures: ['$260K'],
    isJoined: true,
    height: 28,
  })
})

test('names are shortened only where all of them together are too high', () => {
  const six = endLabelTexts([...LABELS, ...LABELS.slice(0, 2)], PHONE)
  expect(six.map(({ texts }) => texts.length)).toEqual([1, 1, 1, 1, 1, 1])
  expect(six.flatMap(({ texts }) => texts).join('')).toContain('…')
  expect(six.map(({ isWhole }) => isWhole)).toEqual([false, true, false, false, false, true])
})

test('ranges give way to totals before a name is shortened', () => {
  const ranged = LABELS.map((label) => ({ ...label, likely: '$20K–$80K' }))
  const labels = endLabelTexts(ranged, PHONE)
  expect(labels.map(({ figures }) => figures)).toEqual(LABELS.map(({ total }) => [total]))
  expect(labels.map(({ texts }) => texts.join(' '))).toEqual(LABELS.map(({ name }) => name))
})
