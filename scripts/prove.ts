import { PROOFS } from './prove/proofs.ts'

/**
 * `npm run prove`: what takes too long for every test run. Each proof prints what it looked at; one that finds
 * a counterexample prints it with the seed that leads there again, and the command fails.
 *
 *   npm run prove                                    all of them
 *   npm run prove -- saving --runs 500 --seed 1      one, with so many runs from this seed
 *   npm run prove -- fuzz                            all whose names begin with fuzz/
 */
const USAGE = `npm run prove -- [NAME …] [--runs N] [--seed N]; names: ${Object.keys(PROOFS).join(', ')}`

const { names, numbers, problem } = readArguments(process.argv.slice(2))
if (problem === null) await prove()
else {
  console.error(`${problem}\n${USAGE}`)
  process.exitCode = 2
}

async function prove(): Promise<void> {
  const chosen = names.length > 0 ? names : Object.keys(PROOFS)
  for (const name of chosen) {
    const proof = PROOFS[name]
    if (!proof) continue
    const { runs = proof.runs, seed = 1 } = numbers
    console.log(`\n${name}: ${proof.claim}`)
    const started = performance.now()
    const { holds, figures } = await proof.prove({ runs, seed })
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    for (const line of figures) console.log(`  ${line}`)
    console.log(`  ${holds ? 'holds' : 'FAILS'}: ${runs} runs, seed ${seed}, ${seconds} s`)
    if (!holds) process.exitCode = 1
  }
}

interface Arguments {
  readonly names: readonly string[]
  readonly numbers: { readonly runs?: number; readonly seed?: number }
  readonly problem: string | null
}

function readArguments(words: readonly string[]): Arguments {
  const names: string[] = []
  const numbers: { runs?: number; seed?: number } = {}
  let problem: string | null = null
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    if (word === '--runs' || word === '--seed') {
      const value = words[(at += 1)] ?? ''
      if (/^\d{1,9}$/.test(value) && (word === '--seed' || Number(value) > 0)) {
        numbers[word === '--runs' ? 'runs' : 'seed'] = Number(value)
      } else problem = `${word}: found ${value === '' ? 'nothing' : `"${value}"`}; right is a whole number`
      continue
    }
    const meant = Object.keys(PROOFS).filter((name) => name === word || name.startsWith(`${word}/`))
    if (meant.length === 0) problem = `${word}: there is no such proof`
    names.push(...meant)
  }
  return { names, numbers, problem }
}
