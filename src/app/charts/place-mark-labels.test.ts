import { describe, expect, it } from 'vitest'
import { placeMarkLabels } from './place-mark-labels.ts'

const plot = { left: 50, top: 10, right: 500, bottom: 300 }

describe('texts of break-even marks', () => {
  it('stand below on the right, where two rising lines leave room', () => {
    expect(placeMarkLabels([{ x: 200, y: 150, text: 'month 5' }], plot)).toEqual([
      { x: 209, y: 164, anchor: 'start' },
    ])
  })

  it('step aside for the text of an earlier mark', () => {
    const [first, second] = placeMarkLabels(
      [{ x: 200, y: 150, text: 'month 5' }, { x: 235, y: 150, text: 'month 6' }], // prettier-ignore
      plot,
    )
    expect(first).toEqual({ x: 209, y: 164, anchor: 'start' })
    expect(second).toEqual({ x: 235, y: 132, anchor: 'middle' })
  })

  it('stay inside the plot at its edges', () => {
    const [atRight] = placeMarkLabels([{ x: 498, y: 295, text: 'month 36' }], plot)
    expect(atRight?.anchor).toBe('end')
    const [atLeft] = placeMarkLabels([{ x: 52, y: 12, text: 'month 1' }], plot)
    expect(atLeft).toEqual({ x: 61, y: 26, anchor: 'start' })
  })

  it('are left out where there is no room at all', () => {
    const crowd = Array.from({ length: 12 }, () => ({ x: 200, y: 150, text: 'month 5' }))
    const labels = placeMarkLabels(crowd, plot)
    expect(labels.filter((label) => label === null).length).toBeGreaterThan(0)
  })
})
