import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'
import { nearestIds } from './nearest-ids.ts'

const apiIds = catalogue.apiModels.map(({ id }) => id)
const hardwareIds = catalogue.hardware.map(({ id }) => id)

describe('nearestIds', () => {
  it.each([
    ['h100-smx', hardwareIds, 'h100-sxm'],
    ['H100-SXM', hardwareIds, 'h100-sxm'],
    ['rtx4090', hardwareIds, 'rtx-4090'],
    ['claude-sonnet-5-5', apiIds, 'anthropic/claude-sonnet-5-5'],
    ['antropic/claude-sonet-5-5', apiIds, 'anthropic/claude-sonnet-5-5'],
    ['groq/gpt-oss-120b', apiIds, 'groq/openai/gpt-oss-120b'],
  ])('takes %s for what was meant', (unknown, ids, nearest) => {
    expect(nearestIds(unknown, ids)).toContain(nearest)
  })

  it('names at most three, the nearest first', () => {
    const near = nearestIds('mac-studio-m5-ultra', hardwareIds)
    expect(near).toHaveLength(3)
    expect(near[0]).toBe('mac-studio-m5-ultra-96')
  })

  it('names none where nothing is near', () => {
    expect(nearestIds('zzzzzzzzzzzz', hardwareIds)).toEqual([])
    expect(nearestIds('', [])).toEqual([])
  })
})
