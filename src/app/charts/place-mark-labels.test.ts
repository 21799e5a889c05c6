import { describe, expect, it } from 'vitest'
import { placeMarkLabels } from './place-mark-labels.ts'

const plot = { left: 50, top: 10, right: 500, bottom: 300 }
const mark = (x: number, y: number, text: string, matters = true) => ({ x, y, text, matters })

describe('texts of break-even marks', () => {
  it('stand below on the right, where two rising lines leave room', () => {
    expect(placeMarkLabels([mark(200, 150, 'month 5')], plot, [])).toEqual([
      { x: 209, y: 164, anchor: 'start' },
    ])
  })

  it('step aside for the text of an earlier mark', () => {
    const [first, second] = placeMarkLabels([mark(200, 150, 'month 5'), mark(235, 150, 'month 6')], plot, [])
    expect(first).toEqual({ x: 191, y: 137, anchor: 'end' })
    expect(second).toEqual({ x: 244, y: 164, anchor: 'start' })
  })

  it('step aside for a line that passes below on the right', () => {
    const line = [{ x: 60, y: 165 }, { x: 490, y: 165 }] // prettier-ignore
    expect(placeMarkLabels([mark(200, 150, 'month 5')], plot, [line])).toEqual([
      { x: 191, y: 137, anchor: 'end' },
    ])
  })

  it('cover a line only where the verdict speaks of them', () => {
    const everywhere = Array.from({ length: 20 }, (_, i) => [{ x: 50, y: i * 15 }, { x: 500, y: i * 15 }]) // prettier-ignore
    const place = (matters: boolean) =>
      placeMarkLabels([mark(200, 150, 'month 5', matters)], plot, everywhere)
    expect(place(false)).toEqual([null])
    expect(place(true)[0]).not.toBeNull()
  })

  it('are never nearer to another mark than to their own', () => {
    const marks = [mark(200, 150, 'month 5'), mark(226, 147, 'month 6'), mark(250, 140, 'month 7')]
    const labels = placeMarkLabels(marks, plot, [])
    labels.forEach((label, i) => {
      if (!label) return
      const left = label.x - { start: 0, middle: 24, end: 48 }[label.anchor]
      const distances = marks.map(({ x, y }) =>
        Math.hypot(Math.max(left - x, 0, x - left - 48), Math.max(Math.abs(label.y - y) - 8, 0)),
      )
      expect(distances[i]).toBe(Math.min(...distances))
    })
    expect(labels.filter(Boolean).length).toBeGreaterThan(1)
  })

  it('are written for what the verdict speaks of even in a crowd', () => {
    const crowd = (matters: boolean) => [
      mark(200, 150, 'month 16', matters),
      ...[-15, -8, 8, 15].flatMap((d) => [
        mark(200 + d, 150 - d, 'month 15', false),
        mark(200 + d, 150 + d, 'month 18', false),
      ]),
    ]
    expect(placeMarkLabels(crowd(false), plot, [])[0]).toBeNull()
    expect(placeMarkLabels(crowd(true), plot, [])[0]).not.toBeNull()
  })

  it('stay inside the plot at its edges', () => {
    const [atRight] = placeMarkLabels([mark(498, 295, 'month 36')], plot, [])
    expect(atRight?.anchor).toBe('end')
    const [atLeft] = placeMarkLabels([mark(52, 12, 'month 1')], plot, [])
    expect(atLeft).toEqual({ x: 61, y: 26, anchor: 'start' })
  })

  it('are left out where there is no room at all', () => {
    const crowd = Array.from({ length: 14 }, () => mark(200, 150, 'month 5'))
    expect(placeMarkLabels(crowd, plot, [])).toContain(null)
  })
})
