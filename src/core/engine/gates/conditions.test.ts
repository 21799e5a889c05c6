import { describe, expect, it } from 'vitest'
import {
  comesInBursts,
  dataMustStay,
  hasNoNetwork,
  isSustained,
  needsAService,
  reviewIsOpen,
  youngWork,
  type Said,
} from './conditions.ts'

describe('data must stay', () => {
  it.each<[Said, boolean]>([
    [{}, false],
    [{ residencyRequired: true }, true],
    [{ residencyRequired: null, sensitivity: 'unknown' }, false],
    [{ sensitivity: 'critical' }, true],
    [{ sensitivity: 'internal', sensitivityScore: 5 }, true],
    [{ sensitivity: 'internal', sensitivityScore: 4 }, false],
    [{ sensitivity: 'critical', exposureAccepted: true }, false],
    [{ sensitivity: 'critical', exposureAccepted: false }, true],
    [{ sensitivity: 'critical', exposureAccepted: true, residencyRequired: true }, true],
    [{ sensitivity: 'regulated' }, false],
  ])('%j: %s', (said, expected) => {
    expect(dataMustStay(said)).toBe(expected)
  })
})

describe('the other conditions', () => {
  it('take an open review of regulated data for open until it is confirmed', () => {
    expect(reviewIsOpen({ sensitivity: 'regulated' })).toBe(true)
    expect(reviewIsOpen({ sensitivity: 'regulated', contractReviewed: null })).toBe(true)
    expect(reviewIsOpen({ sensitivity: 'regulated', contractReviewed: true })).toBe(false)
    expect(reviewIsOpen({ sensitivity: 'critical' })).toBe(false)
  })

  it('find no network offline, on the device and at a score of 5', () => {
    expect(
      [{ offline: true }, { latency: 'embedded' }, { latencyScore: 5 }].map((said) =>
        hasNoNetwork(said as Said),
      ),
    ).toEqual([true, true, true])
    expect(hasNoNetwork({ offline: null, latency: 'realtime', latencyScore: 4 })).toBe(false)
  })

  it('need a service for frontier work and where an open model was refused', () => {
    expect(needsAService({ capability: 'frontier', openWeightAcceptable: true })).toBe(true)
    expect(needsAService({ capability: 'simple', openWeightAcceptable: false })).toBe(true)
    expect(needsAService({ capability: 'simple', openWeightAcceptable: null })).toBe(false)
  })

  it('call each pattern of use bursts, sustained, or neither', () => {
    const patterns = ['sporadic', 'spiky', 'steady-low', 'steady-high', 'growing', 'unknown'] as const
    expect(patterns.filter((pattern) => comesInBursts({ pattern }))).toEqual(['sporadic', 'spiky'])
    expect(patterns.filter((pattern) => isSustained({ pattern }))).toEqual(['steady-low', 'steady-high'])
  })

  it('take ideas and pilots for young', () => {
    const stages = ['idea', 'pilot', 'production', 'unknown'] as const
    expect(stages.map((maturity) => youngWork({ maturity }))).toEqual(['idea', 'pilot', null, null])
  })
})
