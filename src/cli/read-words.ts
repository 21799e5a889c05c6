import { parseArgs } from 'node:util'
import type { PlanIssue } from '#core/plan/plan-issue.ts'
import { usage, type Command, type Words } from './command.ts'
import { nearestIds } from '#core/catalogue/nearest-ids.ts'

/** Reads what follows a command's name, or says what is wrong with it. */
export function readWords(
  command: Command,
  args: readonly string[],
): { readonly words: Words } | { readonly problems: readonly PlanIssue[] } {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(command.flags).map(([name, { type }]) => [name, { type }])),
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const operands: string[] = []
  const flags: Record<string, string | true> = {}
  const problems: PlanIssue[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option') continue
    const flag = Object.hasOwn(command.flags, token.name) ? command.flags[token.name] : undefined
    if (flag === undefined) problems.push(unknownFlag(command, token.rawName))
    else if (Object.hasOwn(flags, token.name)) {
      problems.push({ path: token.rawName, found: 'given twice', right: 'once' })
    } else if (flag.type === 'string') {
      if (token.value === undefined || token.value === '') {
        problems.push({
          path: token.rawName,
          found: 'no value',
          right: `${token.rawName} ${flag.value ?? 'VALUE'}`,
        })
      } else flags[token.name] = token.value
    } else if (token.value !== undefined) {
      problems.push({
        path: token.rawName,
        found: `the value "${token.value}"`,
        right: `${token.rawName} alone`,
      })
    } else flags[token.name] = true
  }
  problems.push(...missing(command, operands, flags))
  return problems.length > 0 ? { problems } : { words: { operands, flags } }
}

function unknownFlag({ name, flags }: Command, rawName: string): PlanIssue {
  const known = Object.keys(flags).map((flag) => `--${flag}`)
  return {
    path: rawName,
    found: `${name} has no such option`,
    right: nearestIds(rawName, known).join(', ') || known.join(', ') || 'no option at all',
  }
}

function missing(
  command: Command,
  operands: readonly string[],
  flags: Readonly<Record<string, string | true>>,
): readonly PlanIssue[] {
  const wanted = command.operands.filter((operand) => !operand.startsWith('['))
  const absent = [
    ...wanted.slice(operands.length),
    ...Object.entries(command.flags)
      .filter(([name, { required }]) => required === true && !Object.hasOwn(flags, name))
      .map(([name]) => `--${name}`),
  ].map((path) => ({ path, found: 'missing', right: usage(command) }))
  const surplus = operands
    .slice(command.operands.length)
    .map((word) => ({ path: word, found: 'one word too many', right: usage(command) }))
  return [...absent, ...surplus]
}
