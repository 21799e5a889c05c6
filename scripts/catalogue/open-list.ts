import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { NAMES_OF_SHAPES, type PriceList } from '#core/catalogue/price-files/price-list.ts'
import { readPriceFile, tooLargeForPrices } from '#core/catalogue/price-files/read-price-file.ts'
import { decodeText } from '#core/plan/decode-text.ts'
import { installedVersion, PINNED_LISTS } from './pinned-lists.ts'

export interface OpenList {
  readonly list: PriceList
  /** On which day the list was read at its source; null: nobody has said. */
  readonly fileDay: string | null
  /** What stands as the source of a price that is taken over. */
  readonly source: { readonly key: string; readonly text: string }
}

/** Opens a price list: a file, or one of the pinned packages by its name or its folder; a sentence where it can't be. */
export async function openList(what: string, day: string | undefined): Promise<OpenList | string> {
  const name = Object.keys(PINNED_LISTS).find((one) => what === one || what.includes(`node_modules/${one}`))
  const pinned = name === undefined ? undefined : PINNED_LISTS[name]
  if (name !== undefined && pinned) {
    const version = installedVersion(name)
    const read = readPriceFile(await pinned.text(hostsOfCatalogue()))
    if (!read.ok) return `${what}: ${read.problem.found}: ${read.problem.right}`
    const fileDay = day ?? pinned.published[version] ?? null
    const key = `${name.slice(name.indexOf('/') + 1)}-${version}`
    const text = `npm:${name}@${version}${fileDay === null ? '' : ` (${fileDay})`}`
    return { list: read.list, fileDay, source: { key, text } }
  }
  const text = textOf(what)
  if ('problem' in text) return `${what}: ${text.problem}`
  const read = readPriceFile(text.text)
  if (!read.ok) return `${what}: ${read.problem.found}: ${read.problem.right}`
  const { shape } = read.list
  const fileDay = day ?? null
  return {
    list: read.list,
    fileDay,
    source: {
      key: `${shape.replaceAll('.', '-')}${fileDay === null ? '' : `-${fileDay}`}`,
      text: `${NAMES_OF_SHAPES[shape]}${fileDay === null ? '' : `, copy of ${fileDay}`}`,
    },
  }
}

function hostsOfCatalogue(): readonly string[] {
  return [...new Set(catalogue.apiModels.map(({ id }) => id.slice(0, id.indexOf('/'))))]
}

function textOf(what: string): { readonly text: string } | { readonly problem: string } {
  // npm moves to the package's folder; a path is relative to where it was typed.
  const path = resolve(process.env['INIT_CWD'] ?? '.', what)
  try {
    const tooLarge = tooLargeForPrices(statSync(path).size)
    if (tooLarge) return { problem: `${tooLarge.found}: ${tooLarge.right}` }
    const decoded = decodeText(readFileSync(path))
    return decoded.ok ? { text: decoded.text } : { problem: `${decoded.issue.found}: ${decoded.issue.right}` }
  } catch (error) {
    return { problem: `${error instanceof Error ? error.message : String(error)}: the path of a price list` }
  }
}
