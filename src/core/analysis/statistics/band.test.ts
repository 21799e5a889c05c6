import { expect, it } from 'vitest'
import { bandOf, meanOf } from './band.ts'

it('has one of ten values below its low end, half of them below its middle and one of ten above its high end', () => {
  expect(bandOf(Float64Array.from({ length: 101 }, (_, at) => 100 - at))).toEqual({
    p10: 10,
    p50: 50,
    p90: 90,
  })
})

it('has a mean, which is not its middle where values lie to one side', () => {
  expect(meanOf(Float64Array.of(1, 2, 9))).toBe(4)
  expect(meanOf(Float64Array.of(-3))).toBe(-3)
})
