import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { spreadLabels } from './spread-labels.ts'

describe('labels at the ends of lines', () => {
  it('stay where they want to be when there is room', () => {
    const labels = [{ wanted: 150, height: 20 }, { wanted: 50, height: 20 }] // prettier-ignore
    expect(spreadLabels(labels, 0, 200)).toEqual([150, 50])
  })

  it('part evenly when two want the same place', () => {
    const labels = [{ wanted: 100, height: 20 }, { wanted: 100, height: 20 }] // prettier-ignore
    expect(spreadLabels(labels, 0, 200)).toEqual([90, 110])
  })

  it('stay inside the drawing', () => {
    const labels = [{ wanted: 0, height: 20 }, { wanted: 2, height: 20 }] // prettier-ignore
    expect(spreadLabels(labels, 0, 200)).toEqual([10, 30])
  })

  it('never overlap and keep their order', () => {
    const label = fc.record({
      wanted: fc.double({ min: 0, max: 300, noNaN: true }),
      height: fc.integer({ min: 10, max: 40 }),
    })
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 7 }), (labels) => {
        const middles = spreadLabels(labels, 0, 300)
        const boxes = labels
          .map(({ wanted, height }, i) => ({ wanted, height, middle: middles[i] ?? NaN }))
          .sort((a, b) => a.middle - b.middle)
        boxes.forEach((box, i) => {
          expect(box.middle - box.height / 2).toBeGreaterThanOrEqual(-1e-9)
          expect(box.middle + box.height / 2).toBeLessThanOrEqual(300 + 1e-9)
          const next = boxes[i + 1]
          if (!next) return
          expect(box.middle + box.height / 2).toBeLessThanOrEqual(next.middle - next.height / 2 + 1e-9)
          expect(box.wanted).toBeLessThanOrEqual(next.wanted)
        })
      }),
    )
  })
})
