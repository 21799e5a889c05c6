import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { CATALOGUE_VERSION } from '#core/catalogue/catalogue-version.ts'
import type { EarlierVersions } from '#core/catalogue/schema.ts'
import { dataFile } from './data-files.ts'
import { digestOfDataFiles, faultsOfRelease, type Released } from './released-versions.ts'
import released from './released-versions.json' with { type: 'json' }

const LIST = 'scripts/catalogue/released-versions.json'

it('the data files are those of a version that has its line, and no line was ever another', () => {
  const kept = dataFile<EarlierVersions>('earlier-versions').versions.map(({ version }) => version)
  const atHand = { version: CATALOGUE_VERSION, digest: digestOfDataFiles() }
  expect(faultsOfRelease(atHand, released, { before: committedLists(), kept })).toEqual([])
})

describe('the digest', () => {
  const files: Record<string, unknown> = { hardware: [{ id: 'card', memoryGB: 24 }], 'earlier-versions': [] }
  const of = (changed: Record<string, unknown>) => {
    const all = { ...files, ...changed }
    return digestOfDataFiles(Object.keys(all), (name) => all[name])
  }

  it.each([
    ['a figure', { hardware: [{ id: 'card', memoryGB: 32 }] }],
    ['a field', { hardware: [{ id: 'card', memoryGB: 24, capacityFamily: 'ada' }] }],
    ['a file', { tokens: [] }],
  ])('is another where %s is', (_what, changed) => {
    expect(of(changed)).not.toBe(of({}))
  })

  it('is the same whatever earlier versions were', () => {
    expect(of({ 'earlier-versions': [{ version: '2020-01-01' }] })).toBe(of({}))
  })
})

describe('a release', () => {
  const lines: Released = { '2026-01-01': 'aaaa', '2026-02-01': 'bbbb' }
  const kept = ['2026-01-01']
  const faults = (
    version: string,
    digest: string,
    list = lines,
    before: readonly Released[] = [],
    held = kept,
  ) => faultsOfRelease({ version, digest }, list, { before, kept: held })

  it('is as it was released', () => {
    expect(faults('2026-02-01', 'bbbb', lines, [{ '2026-01-01': 'aaaa' }, lines])).toEqual([])
  })

  it('fails where data changed without a new line, and says what to do', () => {
    expect(faults('2026-02-01', 'cccc')).toEqual([
      'The data of the catalogue changed under 2026-02-01, which plans may name. Leave its line as it is; give the catalogue a new version in data/sources.json, keep what changed in data/earlier-versions.json under 2026-02-01, run scripts/make-first-rows.ts and add a line for the new version: cccc.',
    ])
  })

  it('asks for the line of a new version', () => {
    expect(faults('2026-03-01', 'cccc', lines, [lines], ['2026-01-01', '2026-02-01'])).toEqual([
      '2026-03-01 has no line: add "2026-03-01": "cccc" at the end of the released versions.',
    ])
  })

  it('fails where a line that was committed is another or gone', () => {
    expect(faults('2026-02-01', 'cccc', { '2026-02-01': 'cccc' }, [lines])).toEqual([
      'The line of 2026-01-01 was aaaa and is gone: put it back, and give what changed a line of its own under a new version.',
      'The line of 2026-02-01 was bbbb and is cccc: put it back, and give what changed a line of its own under a new version.',
    ])
  })

  it('fails where what a plan of an earlier version needs is not kept', () => {
    expect(faults('2026-02-01', 'bbbb', lines, [], [])).toEqual([
      '2026-01-01 is not in data/earlier-versions.json: add it with the series that the next version changed, none if it changed none.',
    ])
  })
})

/** The list as each commit had it that changed it; none where there is no repository. */
function committedLists(): readonly Released[] {
  const git = (...words: string[]) => {
    const { status, stdout } = spawnSync('git', words, { encoding: 'utf8' })
    return status === 0 ? stdout : ''
  }
  const commits = git('log', '--format=%H', '--', LIST)
    .split('\n')
    .filter((line) => line !== '')
  return commits.flatMap((commit) => {
    const text = git('show', `${commit}:./${LIST}`)
    return text === '' ? [] : [JSON.parse(text) as Released]
  })
}
