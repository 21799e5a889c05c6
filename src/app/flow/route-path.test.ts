import { describe, expect, it } from 'vitest'
import { arrowHead, roundedPath } from './route-path.ts'

describe('lines of the flowchart', () => {
  it('run straight, with corners rounded by six pixels', () => {
    const corner = [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 50 }] // prettier-ignore
    expect(roundedPath(corner)).toBe('M0 0L94 0Q100 0 100 6L100 50')
  })

  it('end in a head that points where the line goes', () => {
    expect(arrowHead([{ x: 0, y: 0 }, { x: 0, y: 50 }])).toMatch(/^M0 50L-?3\.85\d* 43L-?3\.85\d* 43Z$/) // prettier-ignore
    expect(arrowHead([{ x: 0, y: 0 }, { x: 50, y: 0 }])).toMatch(/^M50 0L43 -?3\.85\d*L43 -?3\.85\d*Z$/) // prettier-ignore
  })
})
