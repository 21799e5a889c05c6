import { CHAIN_PARTS, type ChainPart } from '../catalogue/chain/chain-types.ts'
import type { Input, Inputs } from './input.ts'
import { ANY_BASIS, ANY_KIND, type OptionKind, type Place } from './places.ts'
import { PLACES_OF, type Root } from './roots.ts'
import { INPUTS } from './registry.ts'

/** An input where it stands: `field` is its path from its root, as in `site/usdPerKwh` or `price/inputUsdPerMTok`. */
export interface InputField {
  readonly id: string
  readonly place: Place
  readonly field: string
  readonly input: Input
}

/** The inputs of a plan itself, of a workload's answers or demand, or of a kind of option, or of a part of the chain. */
export function fieldsOf(root: Root, inputs: Inputs = INPUTS): readonly InputField[] {
  return Object.entries(inputs).flatMap(([id, input]) =>
    PLACES_OF[root].flatMap(([place, prefix]) =>
      input.in.includes(place) ? [{ id, place, field: prefix + id, input }] : [],
    ),
  )
}

/** The input at a path of a plan; options need their kind, too. */
export function inputAt(path: readonly string[], kind: unknown, inputs: Inputs = INPUTS): Input | undefined {
  const [section, , part, ...rest] = path
  if (section !== 'workloads') return find('plan', path, inputs)
  if (part === 'demand' && rest[0] === 'classes') return find('class', rest.slice(2), inputs)
  if (part === 'demand' && rest[0] === 'basis') return ofBasis(rest.slice(1), inputs)
  if (part === 'today') return find('today', rest, inputs)
  if (part === 'demand' || part === 'answers') return find(part, rest, inputs)
  if (part === 'pipeline') return isChainPart(rest[0]) ? find(rest[0], rest.slice(1), inputs) : undefined
  return isKind(kind) ? find(kind, rest.slice(1), inputs) : undefined
}

/** The input that a path of a plan ends at, whatever kind of option it is of. */
export function inputNamed(path: string, inputs: Inputs = INPUTS): Input {
  const id = path.split('/').at(-1) ?? path
  const input = Object.hasOwn(inputs, id) ? inputs[id] : undefined
  if (!input) throw new Error(`The registry of inputs has no row for ${path}.`)
  return input
}

/** What several kinds of basis say is one input. */
function ofBasis(path: readonly string[], inputs: Inputs): Input | undefined {
  for (const kind of ANY_BASIS) {
    const found = find(kind, path, inputs)
    if (found) return found
  }
  return undefined
}

function find(root: Root, path: readonly string[], inputs: Inputs): Input | undefined {
  const wanted = path.join('/')
  return fieldsOf(root, inputs).find(({ field }) => field === wanted)?.input
}

function isChainPart(part: unknown): part is ChainPart {
  return CHAIN_PARTS.some((one) => one === part)
}

function isKind(kind: unknown): kind is OptionKind {
  return ANY_KIND.some((one) => one === kind)
}
