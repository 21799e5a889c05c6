import { describe, expect, it } from 'vitest'
import { catalogue } from './catalogue.ts'
import { isRated, isSized } from './is-sized.ts'
import { withOwnEntries, type OwnEntries, type OwnModel } from './own-entries.ts'
import { machinePriceAt } from './price-at.ts'

const SEEN = { asOf: '2026-11-20', source: 'our rack' } as const

const house: OwnModel = {
  id: 'house', name: 'House 12B', totalParamsB: 12, activeParamsB: 12, layers: 40, kvBytesPerToken: 163_840,
  contextTokens: 32_768, ...SEEN,
} // prettier-ignore

function machineOf(said: Omit<NonNullable<OwnEntries['hardware']>[number], 'id' | 'name'>) {
  const laid = withOwnEntries(catalogue, { hardware: [{ id: 'box', name: 'Box', ...SEEN, ...said }] })
  const machine = laid.hardware.at(-1)
  if (machine?.id !== 'box') throw new Error('The machine is not there.')
  return machine
}

function modelOf(said: Partial<OwnModel>) {
  const model = withOwnEntries(catalogue, { models: [{ ...house, ...said }] }).openModels.at(-1)
  if (model?.id !== 'house') throw new Error('The model is not there.')
  return model
}

const listed = (id: string) => {
  const row = catalogue.hardware.find((one) => one.id === id)
  if (!row) throw new Error(`No ${id}.`)
  return row
}

describe('a plan’s own entries', () => {
  it('stand behind those of the catalogue, which stay as they are', () => {
    const own = { hardware: [{ id: 'box', memoryGB: 48, memoryBandwidthGBs: 700 }], models: [house] }
    const laid = withOwnEntries(catalogue, own)
    expect(laid.hardware.slice(0, -1)).toEqual(catalogue.hardware)
    expect(laid.openModels.slice(0, -1)).toEqual(catalogue.openModels)
    expect({ ...laid, hardware: [], openModels: [] }).toEqual({ ...catalogue, hardware: [], openModels: [] })
    expect(withOwnEntries(catalogue, undefined)).toBe(catalogue)
    expect(withOwnEntries(catalogue, { hardware: [], models: [] })).toBe(catalogue)
  })

  it('know of a machine what was said of it and nothing else', () => {
    const box = machineOf({ memoryGB: 96, memoryBandwidthGBs: 1400, gpuCount: 2, capacityFamily: 'ampere' })
    expect(box).toMatchObject({
      name: 'Box', gpuCount: 2, memoryGB: 96, memoryPerGpuGB: 48, memoryBandwidthGBs: 1400, capacityFamily: 'ampere',
      fp16DenseTflops: null, fp8DenseTflops: null, fp4DenseTflops: null, tdpW: null, systemLoadW: null, idleW: null,
      prices: [], rents: [], throughputName: null, isProposable: false, source: ['our rack'], asOf: '2026-11-20',
    }) // prettier-ignore
    expect(isRated(box)).toBe(true)
    expect(isRated(machineOf({ memoryGB: 96, memoryBandwidthGBs: 1400 }))).toBe(false)
  })

  it('have the price that was said, of one unit', () => {
    const box = machineOf({
      memoryGB: 48,
      memoryBandwidthGBs: 700,
      usd: 2400,
      loadWatts: 900,
      idleWatts: 120,
    })
    expect(machinePriceAt(box, '2026-11-20')).toMatchObject({ usd: 2400, lowUsd: 2400, highUsd: 2400 })
    expect(box).toMatchObject({ systemLoadW: 900, tdpW: 900, idleW: 120 })
  })

  it('are as the machine that they are like, but for what was said and what was measured on it', () => {
    const card = listed('rtx-4090')
    expect(machineOf({ like: 'rtx-4090', memoryGB: 48 })).toEqual({
      ...card, id: 'box', name: 'Box', memoryGB: 48, memoryPerGpuGB: 48, throughputName: null, isProposable: false,
      measured: { sources: [], rates: {} },
      source: ['our rack'], asOf: '2026-11-20',
      ownFigures: { said: ['name', 'asOf', 'source', 'like', 'memoryGB'], listed: { source: card.source, asOf: card.asOf } },
    }) // prettier-ignore
  })

  it('grow with the count of devices where nothing else is said', () => {
    const card = listed('rtx-4090')
    const four = machineOf({ like: 'rtx-4090', gpuCount: 4 })
    expect(four).toMatchObject({
      gpuCount: 4,
      memoryGB: 4 * card.memoryGB,
      memoryPerGpuGB: card.memoryPerGpuGB,
      memoryBandwidthGBs: 4 * card.memoryBandwidthGBs,
      fp16DenseTflops: 4 * (card.fp16DenseTflops ?? NaN),
    })
    expect(machinePriceAt(four, '2026-11-20')?.usd).toBe(4 * (machinePriceAt(card, '2026-11-20')?.usd ?? NaN))
  })

  it('have of a device the share that a slice is, prices and rents too', () => {
    const card = listed('rtx-pro-6000-blackwell')
    const slice = machineOf({ sliceOf: card.id, shareOf: 0.25 })
    expect(slice).toMatchObject({
      gpuCount: 1,
      slicesPerDevice: 4,
      memoryGB: card.memoryGB / 4,
      memoryPerGpuGB: card.memoryGB / 4,
      memoryBandwidthGBs: card.memoryBandwidthGBs / 4,
      fp16DenseTflops: (card.fp16DenseTflops ?? NaN) / 4,
      capacityFamily: card.capacityFamily,
    })
    expect(machinePriceAt(slice, '2026-11-20')?.usd).toBe((machinePriceAt(card, '2026-11-20')?.usd ?? NaN) / 4)
    const rented = listed('h100-sxm')
    const rents = machineOf({ sliceOf: rented.id, shareOf: 0.5 }).rents.map(({ usdPerGpuHour }) => usdPerGpuHour)
    expect(rents).toEqual(rented.rents.map(({ usdPerGpuHour }) => usdPerGpuHour / 2))
    const server = listed('hgx-h100-8')
    expect(machineOf({ sliceOf: server.id, shareOf: 0.5 }).memoryGB).toBe(server.memoryGB / 16)
    expect(machineOf({ sliceOf: card.id, shareOf: 0.25, memoryGB: 22 }).memoryGB).toBe(22)
  }) // prettier-ignore

  it('lend no more memory than they have', () => {
    const whole = catalogue.hardware.find(({ usableMemoryGB }) => usableMemoryGB !== null)
    if (!whole?.usableMemoryGB) throw new Error('No machine lends a part of its memory.')
    const half = machineOf({ like: whole.id, memoryGB: whole.memoryGB / 2 })
    expect(half.usableMemoryGB).toBeCloseTo(whole.usableMemoryGB / 2, 9)
    expect(machineOf({ like: whole.id, memoryGB: 64, usableMemoryGB: 60 }).usableMemoryGB).toBe(60)
  })

  it('know of a model its shape', () => {
    const model = modelOf({})
    expect(model).toMatchObject({
      name: 'House 12B', kind: 'chat', architecture: 'dense', totalParamsB: 12, activeParamsB: 12, layers: 40,
      experts: null, kvBytesPerToken: 163_840, windowedCache: null, nativeContextTokens: 32_768, licenceClass: null,
      inputModalities: ['text'], throughputName: null, source: ['our rack'], asOf: '2026-11-20',
    }) // prettier-ignore
    expect(isSized(model)).toBe(true)
    expect(modelOf({ activeParamsB: 3 }).architecture).toBe('moe')
    const experts = { total: 64, activePerToken: 8, shared: 1, denseLayers: 1 }
    expect(modelOf({ experts })).toMatchObject({ architecture: 'moe', experts })
    expect(modelOf({ seesPictures: true }).inputModalities).toEqual(['text', 'image'])
  })
})
