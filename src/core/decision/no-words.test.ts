import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const ROOM = new URL('.', import.meta.url).pathname
const FILES = readdirSync(ROOM, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !/[.]test(-support)?[.]ts$/.test(name),
)

/** Texts of a file that a person might be meant to read; what is thrown is for our own mistakes. */
function textsIn(source: string): readonly string[] {
  const texts: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isThrowStatement(node) || ts.isImportDeclaration(node)) return
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('one.ts', source, ts.ScriptTarget.Latest))
  return texts
}

/** More than a word, with a capital or a full stop: a label or a sentence. */
function isForPeople(text: string): boolean {
  return /\w\s/.test(text) && /[A-Z][a-z]|[a-z][.?]/.test(text)
}

it('finds the sentences and the labels in a source, and nothing else', () => {
  const source = `import { a } from './The room.ts'
    const id = 'must-stay', label = 'Critical data', said = \`It costs \${usd} more.\`
    if (!id) throw new Error('There is no id.')`
  expect(textsIn(source).filter(isForPeople)).toEqual(['Critical data', 'It costs '])
})

it('the decision has no sentence and no label: they stand in words', () => {
  expect(FILES.length).toBeGreaterThan(40)
  const found = FILES.flatMap((name) =>
    textsIn(readFileSync(join(ROOM, name), 'utf8'))
      .filter(isForPeople)
      .map((text) => `${name}: ${text}`),
  )
  expect(found).toEqual([])
})
