import { describe, expect, it } from 'vitest'
import { catalogue } from '../catalogue/catalogue.ts'
import { hardwareOfOwn } from '../catalogue/own-entries.ts'
import {
  draftOfMachine,
  figureOfBase,
  machineOfDraft,
  newMachineDraft,
  problemsOfMachine,
  type MachineDraft,
} from './machine-draft.ts'

const nothing = newMachineDraft(null)
const as = { id: 'own-ours', day: '2026-11-28', unsaidSource: 'entered by hand' }
const card: MachineDraft = {
  ...nothing,
  name: 'Ours',
  class: 'workstation-gpu',
  figures: { ...nothing.figures, memoryGB: 48, memoryBandwidthGBs: 700 },
}

describe('a machine that is entered', () => {
  it('is none without name, kind, memory and bandwidth', () => {
    expect(Object.keys(problemsOfMachine(nothing, null)).sort()).toEqual([
      'class',
      'memoryBandwidthGBs',
      'memoryGB',
      'name',
    ])
    expect(problemsOfMachine(card, null)).toEqual({})
  })

  it('is refused with 0 GB, and with a bandwidth that no card has', () => {
    const with_ = (figures: object) =>
      problemsOfMachine({ ...card, figures: { ...card.figures, ...figures } }, null)
    expect(with_({ memoryGB: 0 }).memoryGB).toMatchObject({ id: 'too-small', found: 0, least: 1 })
    expect(with_({ memoryBandwidthGBs: 90_000 }).memoryBandwidthGBs).toMatchObject({
      id: 'too-large',
      most: 40_000,
    })
    expect(with_({ idleWatts: 300, loadWatts: 200 }).idleWatts?.id).toBe('idle-above-load')
  })

  it('holds the figures of all its devices together, and comes back as it was entered', () => {
    const four: MachineDraft = { ...card, class: 'server', figures: { ...card.figures, gpuCount: 4 } }
    const machine = machineOfDraft(four, null, as)
    expect(machine).toEqual({
      id: 'own-ours',
      name: 'Ours',
      class: 'server',
      gpuCount: 4,
      memoryGB: 192,
      memoryBandwidthGBs: 2800,
      asOf: '2026-11-28',
      source: 'entered by hand',
    })
    expect(draftOfMachine(machine, null)).toMatchObject({
      ...four,
      source: 'entered by hand',
      unasked: { gpuCount: 4 },
    })
  })

  it('keeps what the plan says of it and the form does not ask', () => {
    const said = {
      id: 'own-ours', name: 'Ours', class: 'workstation-gpu', gpuCount: 4, memoryGB: 192, usableMemoryGB: 180,
      memoryBandwidthGBs: 2800, fp4DenseTflops: 2400, asOf: '2026-11-28', source: 'a file',
    } as const // prettier-ignore
    expect(machineOfDraft(draftOfMachine(said, null), null, as)).toEqual(said)
    const draft = draftOfMachine(said, null)
    const smaller = { ...draft, figures: { ...draft.figures, memoryGB: 40 } }
    expect(machineOfDraft(smaller, null, as)).toMatchObject({ memoryGB: 160, usableMemoryGB: 160 })
  })

  it('is one card however many are had, for so many as need be are bought', () => {
    const many = { ...card, figures: { ...card.figures, gpuCount: 4 } }
    expect(machineOfDraft(many, null, as)).toMatchObject({ gpuCount: 1, memoryGB: 48 })
  })

  it('says nothing where it is like another, but for what is said anew', () => {
    const base = catalogue.hardware.find(({ id }) => id === 'rtx-4090')!
    const draft = { ...newMachineDraft(base), name: 'Ours' }
    const machine = machineOfDraft({ ...draft, figures: { ...draft.figures, memoryGB: 48 } }, base, as)
    expect(machine).toEqual({
      id: 'own-ours',
      name: 'Ours',
      like: 'rtx-4090',
      memoryGB: 48,
      asOf: '2026-11-28',
      source: 'entered by hand',
    })
    expect(hardwareOfOwn(machine.id, { ...machine, like: 'rtx-4090' }, base)).toMatchObject({
      memoryGB: 48,
      memoryBandwidthGBs: base.memoryBandwidthGBs,
    })
  })

  it('with another number of cards has as much on each, and needs a price of its own', () => {
    const base = catalogue.hardware.find(({ id }) => id === 'hgx-h100-8')!
    const draft = { ...newMachineDraft(base), name: 'Half of one' }
    const half = { ...draft, figures: { ...draft.figures, gpuCount: 4 } }
    expect(problemsOfMachine(half, base).usd?.id).toBe('price-of-another-count')
    const machine = machineOfDraft(half, base, as)
    expect(machine.memoryGB).toBe(base.memoryGB / 2)
    expect(machine.memoryGB! / 4).toBe(figureOfBase(base, 'memoryGB'))
    expect(problemsOfMachine({ ...half, figures: { ...half.figures, usd: 120_000 } }, base)).toEqual({})
  })
})

describe('a slice of a card', () => {
  const parent = catalogue.hardware.find(({ id }) => id === 'hgx-h100-8')!
  const slice: MachineDraft = { ...nothing, name: 'Slice', like: parent.id, shareOf: 1 / 7 }

  it('is its share of one device of its parent, but for what is said of it, and comes back as it was entered', () => {
    const draft = { ...slice, figures: { ...slice.figures, memoryGB: 10 } }
    const machine = machineOfDraft(draft, parent, as)
    expect(machine).toEqual({
      id: 'own-ours',
      name: 'Slice',
      sliceOf: parent.id,
      shareOf: 1 / 7,
      memoryGB: 10,
      asOf: as.day,
      source: as.unsaidSource,
    })
    expect(hardwareOfOwn(machine.id, machine, parent)).toMatchObject({
      gpuCount: 1,
      memoryGB: 10,
      slicesPerDevice: 7,
    })
    expect(draftOfMachine(machine, parent)).toMatchObject({ ...draft, source: as.unsaidSource, unasked: {} })
    expect(figureOfBase(parent, 'memoryGB', 0.5)).toBe(parent.memoryPerGpuGB / 2)
    expect(figureOfBase(parent, 'loadWatts', 0.5)).toBe((parent.systemLoadW ?? parent.tdpW ?? NaN) / 16)
  })

  it('is of a machine of the catalogue, and no larger than one device of it', () => {
    expect(problemsOfMachine(slice, parent)).toEqual({})
    expect(problemsOfMachine({ ...slice, like: null }, null).shareOf).toEqual({ id: 'slice-of-nothing' })
    expect(problemsOfMachine({ ...slice, shareOf: 1.2 }, parent).shareOf).toMatchObject({
      found: 120,
      most: 100,
    })
    const large = { ...slice, figures: { ...slice.figures, memoryGB: 100 } }
    expect(problemsOfMachine(large, parent).memoryGB).toMatchObject({ id: 'slice-too-large', most: 80 })
  })
})
