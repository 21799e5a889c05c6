import { readFileSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const app = fileURLToPath(new URL('./', import.meta.url))

/** What was reached; a page takes what it can from ui/, and a room has one sheet. */
const MOST_SHEETS = 29
const MOST_BYTES = 79_500

const names = readdirSync(app, { recursive: true, encoding: 'utf8' })
const read = (name: string) => readFileSync(join(app, name), 'utf8')
const sheets = names.filter((name) => name.endsWith('.css'))
const modules = sheets.filter((name) => name.endsWith('.module.css'))
const sources = names.filter((name) => /\.tsx?$/.test(name)).map((name) => ({ name, text: read(name) }))

describe('the style sheets', () => {
  it(`are no more than ${String(MOST_SHEETS)}, of ${String(MOST_BYTES)} bytes together`, () => {
    expect(sheets.length).toBeLessThanOrEqual(MOST_SHEETS)
    expect(sheets.reduce((sum, name) => sum + read(name).length, 0)).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('have names of their own, by which the build tells their classes apart', () => {
    const names = modules.map((name) => basename(name))
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(modules)('have in %s every class that is asked of it, and none besides', (sheet) => {
    const there = classesIn(read(sheet))
    const { asked, byName } = askedOf(sheet)
    expect(asked.filter((name) => !there.has(name))).toEqual([])
    expect([...there].filter((name) => !asked.includes(name) && !byName(name))).toEqual([])
  })
})

function classesIn(sheet: string): ReadonlySet<string> {
  const rules = sheet.replace(/\/\*.*?\*\/|:global\(.*?\)/gs, '')
  const selectors = [...rules.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector)
  return new Set(selectors.flatMap((one) => [...one.matchAll(/\.([a-z]\w*)/gi)].map(([, name = '']) => name)))
}

/** A sheet that is asked by a name in a variable, as in styles[kind], may be asked for whatever stands in quotes beside it. */
function askedOf(sheet: string) {
  const askers = sources.flatMap(({ name, text }) =>
    [...text.matchAll(/^import (\w+) from '(.+\.module\.css)'$/gm)]
      .filter(
        ([, , path = '']) => sheet === (path.startsWith('#app/') ? path.slice(5) : join(dirname(name), path)),
      )
      .map(([, alias = '']) => ({ name, text, alias })),
  )
  const folders = askers
    .filter(({ text, alias }) => text.includes(`${alias}[`))
    .map(({ name }) => dirname(name))
  const beside = sources.filter(({ name }) => folders.includes(dirname(name))).map(({ text }) => text)
  return {
    asked: askers.flatMap(({ text, alias }) =>
      [...text.matchAll(new RegExp(`(?<![\\w./-])${alias}\\.(\\w+)`, 'g'))].map(([, name = '']) => name),
    ),
    byName: (name: string) => beside.some((text) => text.includes(`'${name}'`)),
  }
}
