import { nearestIds } from '#core/catalogue/nearest-ids.ts'
import { issueText, type PlanIssue } from '#core/plan/plan-issue.ts'
import { controlsWrittenOut } from '#core/units/controls.ts'
import type { Command } from './command.ts'
import { catalogueCommand } from './commands/catalogue.ts'
import { claimsCommand } from './commands/claims.ts'
import { decideCommand } from './commands/decide.ts'
import { estimateCommand } from './commands/estimate.ts'
import { evaluateCommand } from './commands/evaluate.ts'
import { importCommand } from './commands/import.ts'
import { mcpCommand } from './commands/mcp.ts'
import { namesCommand } from './commands/names.ts'
import { proposeCommand } from './commands/propose.ts'
import { reportCommand } from './commands/report.ts'
import { schemaCommand } from './commands/schema.ts'
import { simulateCommand } from './commands/simulate.ts'
import { varyCommand } from './commands/vary.ts'
import { volumesCommand } from './commands/volumes.ts'
import { forTerminal } from './for-terminal.ts'
import { ink, type Ink } from './ink.ts'
import { readWords } from './read-words.ts'
import type { Terminal } from './terminal.ts'

const commands: readonly Command[] = [
  evaluateCommand,
  decideCommand,
  volumesCommand,
  simulateCommand,
  varyCommand,
  estimateCommand,
  proposeCommand,
  importCommand,
  reportCommand,
  claimsCommand,
  catalogueCommand,
  namesCommand,
  schemaCommand,
  mcpCommand,
]

const DONE = 0
const WRONG_INPUT = 2

/** Runs one command line and returns its exit code: 0 done, 1 for a record that no longer holds, 2 for input that is wrong. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const paint = ink(terminal.colour)
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    terminal.out(paint.dry(help(paint)))
    return DONE
  }
  const command = commands.find((known) => known.name === name)
  if (command === undefined) return refuse([unknownCommand(name)], terminal)
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(`crossover ${command.usage}\n\n${command.does}\n`)
    return DONE
  }
  const read = readWords(command, rest)
  if ('problems' in read) return refuse(read.problems, terminal)
  const answer = await command.answer(read.words, terminal, paint)
  if ('problems' in answer) return refuse(answer.problems, terminal)
  if ('refused' in answer) {
    sayBeside(answer.refused, terminal)
    return WRONG_INPUT
  }
  if ('json' in answer) {
    sayBeside(answer.notes ?? [], terminal)
    // JSON has its own way of writing controls, so the values stay as they are.
    terminal.out(`${controlsWrittenOut(JSON.stringify(answer.json), '\n')}\n`)
    return answer.code ?? DONE
  }
  for (const { path, bytes } of answer.files ?? []) {
    try {
      await terminal.write(path, bytes)
    } catch (error) {
      const found = error instanceof Error ? error.message : String(error)
      return refuse([{ path, found, right: 'a file that can be written' }], terminal)
    }
  }
  sayBeside(answer.notes ?? [], terminal)
  const text = paint.dry(answer.text)
  if (text !== '') terminal.out(text.endsWith('\n') ? text : `${text}\n`)
  return answer.code ?? DONE
}

function sayBeside(lines: readonly string[], terminal: Terminal): void {
  for (const line of lines) terminal.error(`${forTerminal(line.replaceAll(/\s+/g, ' '))}\n`)
}

function refuse(problems: readonly PlanIssue[], terminal: Terminal): number {
  for (const problem of problems) {
    terminal.error(`${forTerminal(issueText(problem).replaceAll(/\s+/g, ' '))}\n`)
  }
  return WRONG_INPUT
}

function unknownCommand(name: string): PlanIssue {
  const names = commands.map((command) => command.name)
  const [closest] = nearestIds(name, names, 1)
  const all = names.join(', ')
  return {
    path: name,
    found: 'no such command',
    right: closest === undefined ? all : `${closest}; there are ${all}`,
  }
}

function help({ heading, quiet }: Ink): string {
  const lines = commands.map((command) => `  ${command.usage}\n      ${quiet(command.does)}`)
  return [
    'Crossover tells where each of a plan’s AI workloads should run, with the working shown.',
    '',
    heading('Commands'),
    ...lines,
    '',
    'PLAN is a plan file, or - for standard input. --json prints the whole result as JSON.',
    '--set says a value of the plan anew for this run, a range too: --set site/usdPerKwh=0.2-0.3.',
    'Exit code 0: done. 2: the input is wrong; each line on standard error says what was found and what would be right.',
    '',
  ].join('\n')
}
