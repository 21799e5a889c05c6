import { describe, expect, it } from 'vitest'
import { boxAfter } from './box-after.ts'

const path = ['sensitivity', 'latency', 'strong-local'] as const

describe('keys on the flowchart', () => {
  it.each([
    ['ArrowDown', 'sensitivity', 'latency'],
    ['ArrowRight', 'latency', 'strong-local'],
    ['ArrowDown', 'strong-local', 'strong-local'],
    ['ArrowUp', 'latency', 'sensitivity'],
    ['ArrowLeft', 'sensitivity', 'sensitivity'],
    ['Home', 'strong-local', 'sensitivity'],
    ['End', 'sensitivity', 'strong-local'],
  ] as const)('%s leads from %s to %s', (key, from, to) => {
    expect(boxAfter(path, from, key)).toBe(to)
  })

  it('come back to the path from a box beside it', () => {
    expect(boxAfter(path, 'team', 'ArrowDown')).toBe('sensitivity')
    expect(boxAfter(path, 'team', 'ArrowUp')).toBe('sensitivity')
  })

  it('leave all other keys to the page', () => {
    for (const key of ['Delete', 'Tab', 'a', 'PageDown']) expect(boxAfter(path, 'latency', key)).toBeNull()
  })
})
