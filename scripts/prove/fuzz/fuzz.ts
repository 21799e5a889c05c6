import type { Proof, Proved } from '../proofs.ts'
import { chanceOf } from './chance.ts'
import type { Door, Opened } from './door.ts'
import { faultsIn, type Fault } from './faults.ts'
import { benchmark, config, gguf, hours, priceFile } from './file-doors.ts'
import { link, planFile } from './plan-doors.ts'
import { csvCell, name, numberText } from './text-doors.ts'
import { toolCall } from './tool-door.ts'

/** On an input of so many letters at most, reading takes no longer than this of a processor. */
const [SMALL_LETTERS, MOST_MS] = [65_536, 50]

/** A proof for each door: half of the inputs are valid ones changed one to three times, half are random. */
export const fuzz: Readonly<Record<string, Proof>> = {
  'fuzz/plan': proofOf(planFile),
  'fuzz/link': proofOf(link),
  'fuzz/number': proofOf(numberText),
  'fuzz/name': proofOf(name),
  'fuzz/prices': proofOf(priceFile),
  'fuzz/config': proofOf(config),
  'fuzz/gguf': proofOf(gguf),
  'fuzz/benchmark': proofOf(benchmark),
  'fuzz/hours': proofOf(hours),
  'fuzz/csv': proofOf(csvCell),
  'fuzz/tool': proofOf(toolCall),
}

function proofOf<Input>(door: Door<Input>): Proof {
  return {
    claim: `${door.what}, whatever is in it: nothing throws, hangs, pollutes or is no figure, and what is said is a sentence`,
    runs: 2000,
    prove: ({ runs, seed }) => fuzzed(door, runs, seed),
  }
}

interface Counted {
  inputs: number
  past: number
  taken: number
}

async function fuzzed<Input>(door: Door<Input>, runs: number, seed: number): Promise<Proved> {
  const counts = { changed: newCount(), random: newCount() }
  const faults = new Map<string, { readonly first: string; times: number }>()
  let slowest = { ms: 0, input: '' }
  for (let at = 0; at < runs; at += 1) {
    const chance = chanceOf(seed, at)
    const kind = at % 2 === 0 ? 'changed' : 'random'
    const input = await door[kind](chance)
    const count = counts[kind]
    const { opened, ms, found } = await tried(door, input)
    count.inputs += 1
    if (opened?.isPast) count.past += 1
    if (opened?.isTaken) count.taken += 1
    if (ms > slowest.ms) slowest = { ms, input: shown(input) }
    const isSlow = ms > MOST_MS && lettersOf(input) <= SMALL_LETTERS
    for (const { kind: of, what } of isSlow ? [...found, { kind: 'slow', what: `${ms.toFixed(0)} ms` }] : found) {
      const known = faults.get(of)
      if (known) known.times += 1
      else faults.set(of, { first: `input ${at}, ${what}: ${shown(input)}`, times: 1 })
    }
  }
  return {
    holds: faults.size === 0,
    figures: [
      `valid but for one to three changes: ${inWords(counts.changed)}`,
      `random: ${inWords(counts.random)}`,
      `slowest: ${slowest.ms.toFixed(1)} ms, ${slowest.input}`,
      ...[...faults].map(([kind, { first, times }]) => `${kind}, ${times} times, first ${first}`),
    ],
  }
} // prettier-ignore

/** A pause of the runtime is no fault of the reader: what was slow is read again, and the shortest time counts. */
const AGAIN = 3

async function tried<Input>(door: Door<Input>, input: Input) {
  const found: Fault[] = []
  let opened: Opened | null = null
  let ms = Infinity
  for (let turn = 0; turn < AGAIN && ms > MOST_MS; turn += 1) {
    const before = process.cpuUsage()
    try {
      opened = await door.open(input)
    } catch (error) {
      found.push({ kind: 'throws', what: thrown(error) })
      break
    } finally {
      const { user, system } = process.cpuUsage(before)
      ms = Math.min(ms, (user + system) / 1000)
    }
  }
  if (opened !== null) {
    found.push(...faultsIn(opened, shown(input, Infinity)))
    try {
      const after = await opened.after?.()
      if (after) found.push(...faultsIn(after, shown(input, Infinity)))
    } catch (error) {
      found.push({ kind: 'throws afterwards', what: thrown(error) })
    }
  }
  const polluted = Object.keys(Object.prototype)
  for (const key of polluted) {
    found.push({ kind: 'pollutes', what: key })
    Reflect.deleteProperty(Object.prototype, key)
  }
  return { opened, ms, found }
}

function thrown(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return `${error.message} ${error.stack?.split('\n')[1]?.trim() ?? ''}`
}

function newCount(): Counted {
  return { inputs: 0, past: 0, taken: 0 }
}

function inWords({ inputs, past, taken }: Counted): string {
  const share = (part: number) => `${((100 * part) / Math.max(1, inputs)).toFixed(1)} %`
  return `${inputs}, of which ${share(past)} pass the first check and ${share(taken)} are taken`
}

const SHOWN_LETTERS = 300

function shown(input: unknown, most = SHOWN_LETTERS): string {
  const text =
    input instanceof Uint8Array ? Buffer.from(input).toString('latin1').replaceAll('\0', '') : input
  const letters = JSON.stringify(text)
  return letters.length > most ? `${letters.slice(0, most)}… (${letters.length})` : letters
}

function lettersOf(input: unknown): number {
  return input instanceof Uint8Array ? input.length : JSON.stringify(input).length
}
