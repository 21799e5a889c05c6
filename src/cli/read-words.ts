import { parseArgs } from 'node:util'
import { nearestIds } from '#core/catalogue/nearest-ids.ts'
import type { PlanIssue } from '#core/plan/plan-issue.ts'
import type { Command, Words } from './command.ts'

/** Reads what follows a command's name, or says what is wrong with it. */
export function readWords(
  command: Command,
  args: readonly string[],
): { readonly words: Words } | { readonly problems: readonly PlanIssue[] } {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(command.flags).map(([name, { value }]) => [
        name,
        { type: value === null ? 'boolean' : 'string' },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const operands: string[] = []
  const flags: Record<string, string | true> = {}
  const lists: Record<string, string[]> = {}
  const problems: PlanIssue[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const flag = Object.hasOwn(command.flags, token.name) ? command.flags[token.name] : undefined
    if (flag === undefined) problems.push(unknownFlag(command, token.rawName))
    else if (Object.hasOwn(flags, token.name)) {
      problems.push({ path: token.rawName, found: 'given twice', right: 'once' })
    } else if (flag.value !== null) {
      if (token.value === undefined || token.value === '') {
        problems.push({
          path: token.rawName,
          found: 'no value',
          right: `${token.rawName} ${flag.value}`,
        })
      } else if (flag.repeats) lists[token.name] = [...(lists[token.name] ?? []), token.value]
      else flags[token.name] = token.value
    } else if (token.value !== undefined) {
      problems.push({
        path: token.rawName,
        found: `the value "${token.value}"`,
        right: `${token.rawName} alone`,
      })
    } else flags[token.name] = true
  }
  problems.push(...miscounted(command, operands))
  return problems.length > 0 ? { problems } : { words: { operands, flags, lists } }
}

function unknownFlag({ name, flags }: Command, rawName: string): PlanIssue {
  const known = Object.keys(flags).map((flag) => `--${flag}`)
  return {
    path: rawName,
    found: `${name} has no such option`,
    right: nearestIds(rawName, known).join(', ') || known.join(', ') || 'no option at all',
  }
}

function miscounted({ operands, usage }: Command, given: readonly string[]): readonly PlanIssue[] {
  const wanted = operands.filter((operand) => !operand.startsWith('['))
  const most = operands.at(-1)?.endsWith('…') === true ? Infinity : operands.length
  return [
    ...wanted.slice(given.length).map((path) => ({ path, found: 'missing', right: usage })),
    ...given.slice(most).map((path) => ({ path, found: 'one word too many', right: usage })),
  ]
}
