import { accept } from './catalogue/accept.ts'
import { check } from './catalogue/check.ts'
import { compare } from './catalogue/compare.ts'
import { readArguments, type Said } from './catalogue/said.ts'

/** `npm run catalogue -- check | compare FILE | accept ID …`: keeps the catalogue true. docs/catalogue.md says how. */
const USES = {
  check: 'check [--today DAY]',
  compare: 'compare FILE|PACKAGE [--day DAY] [--today DAY] [--json]',
  accept: 'accept ID … [--from FILE|PACKAGE] [--day DAY] [--source TEXT] [--today DAY]',
}

const [verb, ...rest] = process.argv.slice(2)
const read = readArguments(rest, new Date().toISOString().slice(0, 10))
const said = typeof read === 'string' ? refused(read) : await answer(read)
if (said.text !== '') process.stdout.write(`${said.text}\n`)
for (const problem of said.problems) process.stderr.write(`${problem}\n`)
process.exitCode = said.problems.length > 0 ? 2 : 0

async function answer(words: Exclude<typeof read, string>): Promise<Said> {
  switch (verb) {
    case 'check':
      return check(words)
    case 'compare':
      return compare(words)
    case 'accept':
      return accept(words)
    default:
      return refused(
        `${verb ?? 'nothing'}: no such thing to do: ${Object.values(USES)
          .map((use) => `npm run catalogue -- ${use}`)
          .join('; ')}`,
      )
  }
}

function refused(problem: string): Said {
  return { text: '', problems: [problem] }
}
