import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/catalogue.ts'
import { LINE_ITEMS } from '#core/words/words.ts'
import { evaluate } from '#core/engine/evaluate.ts'
import { CHAINED } from '#core/engine/every-kind.test-support.ts'
import { completePlan } from '#core/plan/complete.ts'
import { EXAMPLE_PLANS } from '#core/plan/examples.ts'
import type { Option } from '#core/plan/schema.ts'
import { headingsOf } from './markdown.tsx'
import { METHOD_PARTS } from './method-parts.ts'

const source = fileURLToPath(new URL('../../../', import.meta.url))
const text = (path: string) => readFileSync(`${source}../docs/${path}`, 'utf8')
const anchorsOf = (path: string) => headingsOf(text(path), 6).map(({ id }) => id)

/** A leased card that has to be waited for, and one that is there and could be sold: what the examples do not have. */
const LEASED: Option = {
  id: 'leased',
  kind: 'owned',
  hardware: 'rtx-pro-6000-blackwell',
  model: 'gpt-oss-120b',
  quantisation: 'mxfp4',
  finance: 'lease',
  leadTimeMonths: 2,
}
const KEPT: Option = {
  id: 'kept',
  kind: 'owned',
  hardware: 'rtx-pro-6000-blackwell',
  model: 'gpt-oss-120b',
  quantisation: 'mxfp4',
  alreadyOwned: 1,
  fetchesTodayUsd: 4000,
}

it('every line of the books leads to a heading of the method', () => {
  const lines = EXAMPLE_PLANS.flatMap(({ plan }) => {
    const workloads = plan.workloads.map((one) => ({ ...one, options: [...one.options, LEASED, KEPT] }))
    return evaluate(completePlan({ ...plan, workloads }, catalogue), catalogue).workloads
  }).flatMap(({ options }) => options.flatMap(({ cost }) => cost?.lineItems ?? []))
  const ofEveryKind = evaluate(completePlan(CHAINED, catalogue), catalogue).workloads
  lines.push(...ofEveryKind.flatMap(({ options }) => options.flatMap(({ cost }) => cost?.lineItems ?? [])))
  const drawn = new Set(lines.map(({ id }) => id))
  expect(Object.keys(LINE_ITEMS).filter((id) => !drawn.has(id as never))).toEqual([])
  const anchors = anchorsOf('method/cost.md')
  expect(
    [...new Set(lines.map(({ method }) => method))].filter((method) => !anchors.includes(method)),
  ).toEqual([])
})

it('every place in the source that names a section of the method names one that is there', () => {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.tsx?$/.test(path),
  )
  const named = files.flatMap((path) => {
    const code = readFileSync(source + path, 'utf8')
    return [
      ...[...code.matchAll(/docs\/(method(?:\/\w+)?\.md)#([\w-]+)/g)].map(([, file, id]) => ({
        path,
        file,
        id,
      })),
      ...[...code.matchAll(/<MethodLink part="(\w+)" section="([\w-]+)"/g)].map(([, part, id]) => ({
        path,
        file: `method/${part ?? ''}.md`,
        id,
      })),
    ]
  })
  expect(named.length).toBeGreaterThan(20)
  expect(named.filter(({ file, id }) => !anchorsOf(file ?? '').includes(id ?? ''))).toEqual([])
})

it('every link between the documents of the method leads to a heading', () => {
  for (const path of ['method.md', ...METHOD_PARTS.slice(1).map((part) => `method/${part}.md`)]) {
    for (const [, file = '', id = ''] of text(path).matchAll(/\]\(([\w/]*(?:\.md)?)#([\w-]+)\)/g)) {
      const target = file === '' ? path : file.startsWith('method/') ? file : `method/${file}`
      expect(anchorsOf(target), `${path}: ${file}#${id}`).toContain(id)
    }
  }
})
