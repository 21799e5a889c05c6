import { createHash } from 'node:crypto'
import { dataFile, namesOfDataFiles } from './data-files.ts'

/** What the data files were when each version was released, by version: the beginning of a SHA-256. */
export type Released = Readonly<Record<string, string>>

const LETTERS = 16

/** What the data files are, their layout aside. What earlier versions were is not part of what this one is. */
export function digestOfDataFiles(
  names: readonly string[] = namesOfDataFiles(),
  read: (name: string) => unknown = dataFile,
): string {
  const digest = createHash('sha256')
  for (const name of names.filter((one) => one !== 'earlier-versions')) {
    digest.update(`${name}\n${JSON.stringify(read(name))}\n`)
  }
  return digest.digest('hex').slice(0, LETTERS)
}

export interface VersionAtHand {
  readonly version: string
  readonly digest: string
}

/**
 * What is wrong with the list of released versions, a sentence each that says what to do. `before` are the lists that
 * were committed earlier, `kept` the versions whose series are kept for plans that name them.
 */
export function faultsOfRelease(
  { version, digest }: VersionAtHand,
  released: Released,
  { before, kept }: { readonly before: readonly Released[]; readonly kept: readonly string[] },
): readonly string[] {
  const faults: string[] = []
  const known = Object.hasOwn(released, version) ? released[version] : undefined
  if (known === undefined)
    faults.push(`${version} has no line: add "${version}": "${digest}" at the end of the released versions.`)
  else if (known !== digest)
    faults.push(
      `The data of the catalogue changed under ${version}, which plans may name. Leave its line as it is; give the catalogue a new version in data/sources.json, keep what changed in data/earlier-versions.json under ${version}, run scripts/make-first-rows.ts and add a line for the new version: ${digest}.`,
    )
  for (const [one, then] of before.flatMap((list) => Object.entries(list))) {
    if (released[one] !== then)
      faults.push(
        `The line of ${one} was ${then} and is ${released[one] ?? 'gone'}: put it back, and give what changed a line of its own under a new version.`,
      )
  }
  for (const one of Object.keys(released)) {
    if (one !== version && !kept.includes(one))
      faults.push(
        `${one} is not in data/earlier-versions.json: add it with the series that the next version changed, none if it changed none.`,
      )
  }
  return [...new Set(faults)]
}
