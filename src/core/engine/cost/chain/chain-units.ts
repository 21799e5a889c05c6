import type { ChainUnit } from '../../../catalogue/chain/chain-types.ts'
import { CHARACTERS_PER_TOKEN } from '../../../inputs/followed-value.ts'
import type { CompleteChainRow } from '../../../plan/complete-plan.ts'
import { HOURS_PER_MONTH, MONTHS_PER_YEAR } from '../../../units/time.ts'

/** The amounts of a part of the chain; what its part has not is undefined, what nobody knows null. */
export type Amounts = Readonly<Partial<Record<Amount, number | null>>>
export type Amount = Exclude<
  { [R in CompleteChainRow as R['part']]: keyof R }[CompleteChainRow['part']],
  'part' | 'offer' | 'service' | 'own'
>

/** So much of a unit is used once, in every month, and for every request. */
export interface Use {
  once: number
  monthly: number
  perRequest: number
}

const VECTOR_BYTES = 4
/** A write unit of a store that sells them is a kilobyte. */
const WRITE_UNIT_BYTES = 1000
/** 150 words a minute have about 900 letters. */
const CHARACTERS_PER_MINUTE = 900
const TEXT_UNIT_CHARACTERS = 1000

const of = (amounts: Amounts, id: Amount): number => amounts[id] ?? 0

const vectorBytes = (row: Amounts) => of(row, 'passages') * of(row, 'dimensions') * VECTOR_BYTES
const VECTORS = `passages * dimensions * ${VECTOR_BYTES}`
const AGAIN = `reembeddedPerYear / ${MONTHS_PER_YEAR}`

/** How much of each unit a part uses, as a sum and as it is told. */
interface UnitUse {
  readonly set: (row: Amounts, use: Use) => void
  readonly once?: string
  readonly monthly?: string
  readonly perRequest?: string
}

/** What is written once, and again as often a year as all of it is embedded anew. */
function written(of: (row: Amounts) => number, formula: string): UnitUse {
  return {
    set: (row, use) => {
      use.once = of(row)
      use.monthly = (use.once * (row.reembeddedPerYear ?? 0)) / MONTHS_PER_YEAR
    },
    once: formula,
    monthly: `${formula} * ${AGAIN}`,
  }
}

function stored(of: (row: Amounts) => number, formula: string): UnitUse {
  return {
    set: (row, use) => {
      use.monthly = of(row)
    },
    monthly: formula,
  }
}

function asked(of: (row: Amounts) => number, formula: string): UnitUse {
  return {
    set: (row, use) => {
      use.perRequest = of(row)
    },
    perRequest: formula,
  }
}

const ONE_A_MONTH = stored(() => 1, '1')

/**
 * A million passages of 1,536 numbers at 4 bytes are 6.1 GB; 100,000 searches of 8 read units are 0.8 million of them.
 * Method: docs/method/cost.md#the-chain.
 */
const USES: Readonly<Record<Exclude<ChainUnit, 'million-tokens'>, UnitUse>> = {
  month: ONE_A_MONTH,
  hour: stored(() => HOURS_PER_MONTH, 'hoursPerMonth'),
  'seat-month': stored((row) => of(row, 'loggingSeats'), 'loggingSeats'),
  'gb-month': stored((row) => vectorBytes(row) / 1e9, `${VECTORS} / 1000000000`),
  'text-gb-month': stored(
    (row) => (of(row, 'passages') * of(row, 'passageTokens') * CHARACTERS_PER_TOKEN) / 1e9,
    `passages * passageTokens * ${CHARACTERS_PER_TOKEN} / 1000000000`,
  ),
  'gb-written': written((row) => vectorBytes(row) / 1e9, `${VECTORS} / 1000000000`),
  'million-write-units': written(
    (row) => vectorBytes(row) / WRITE_UNIT_BYTES / 1e6,
    `${VECTORS} / ${WRITE_UNIT_BYTES} / 1000000`,
  ),
  'million-read-units': asked(
    (row) => (of(row, 'searchesPerRequest') * of(row, 'readUnitsPerSearch')) / 1e6,
    'searchesPerRequest * readUnitsPerSearch / 1000000',
  ),
  'million-searches': asked((row) => of(row, 'searchesPerRequest') / 1e6, 'searchesPerRequest / 1000000'),
  'thousand-searches': asked((row) => of(row, 'searchesPerRequest') / 1000, 'searchesPerRequest / 1000'),
  minute: asked((row) => of(row, 'speechMinutes'), 'speechMinutes'),
  'minute-spoken': asked(
    (row) => of(row, 'spokenCharacters') / CHARACTERS_PER_MINUTE,
    `spokenCharacters / ${CHARACTERS_PER_MINUTE}`,
  ),
  'thousand-characters': asked((row) => of(row, 'spokenCharacters') / 1000, 'spokenCharacters / 1000'),
  'million-characters': asked((row) => of(row, 'spokenCharacters') / 1e6, 'spokenCharacters / 1000000'),
  'thousand-text-units': asked(
    (row) =>
      (of(row, 'checkedTokens') * CHARACTERS_PER_TOKEN * of(row, 'policies')) / TEXT_UNIT_CHARACTERS / 1000,
    `checkedTokens * ${CHARACTERS_PER_TOKEN} * policies / ${TEXT_UNIT_CHARACTERS} / 1000`,
  ),
  'hundred-thousand-units': asked((row) => of(row, 'loggedUnits') / 1e5, 'loggedUnits / 100000'),
  'thousand-requests': asked(() => 1 / 1000, '1 / 1000'),
  call: asked(() => 1, '1'),
  page: asked((row) => of(row, 'pagesRead'), 'pagesRead'),
}

/** Tokens that are embedded once, again and for every search; ranked; or checked. */
const TOKENS: Readonly<Partial<Record<CompleteChainRow['part'], UnitUse>>> = {
  embedding: {
    set: (row, use) => {
      const corpus = (of(row, 'passages') * of(row, 'passageTokens')) / 1e6
      use.once = corpus
      use.monthly =
        (corpus * of(row, 'reembeddedPerYear')) / MONTHS_PER_YEAR + of(row, 'embeddedTokensPerMonth') / 1e6
      use.perRequest = (of(row, 'searchesPerRequest') * of(row, 'queryTokens')) / 1e6
    },
    once: 'passages * passageTokens / 1000000',
    monthly: `(passages * passageTokens * ${AGAIN} + embeddedTokensPerMonth) / 1000000`,
    perRequest: 'searchesPerRequest * queryTokens / 1000000',
  },
  reranker: asked(
    (row) =>
      (of(row, 'searchesPerRequest') *
        of(row, 'rerankedPassages') *
        (of(row, 'queryTokens') + of(row, 'passageTokens'))) /
      1e6,
    'searchesPerRequest * rerankedPassages * (queryTokens + passageTokens) / 1000000',
  ),
  guardrail: asked((row) => of(row, 'checkedTokens') / 1e6, 'checkedTokens / 1000000'),
}

/** How a part uses a unit that it is paid by. A unit that the part has nothing of is a mistake of the catalogue. */
export function useOf(unit: ChainUnit, part: CompleteChainRow['part']): UnitUse {
  const use = unit === 'million-tokens' ? TOKENS[part] : USES[unit]
  if (!use) throw new Error(`Nothing of a ${part} is counted by ${unit}.`)
  return use
}

/** The amounts that a formula names, in its order. */
export function amountsIn(formulas: readonly (string | undefined)[], row: Amounts): readonly Amount[] {
  const named = formulas.flatMap((formula) => formula?.match(/[A-Za-z][A-Za-z0-9]*/g) ?? [])
  return [...new Set(named)].filter((id): id is Amount => Object.hasOwn(row, id))
}

/** What each amount counts, as the registry of inputs has it. */
export const AMOUNT_UNITS: Readonly<Record<Amount, string>> = {
  passages: 'passages',
  passageTokens: 'tokens',
  dimensions: 'numbers',
  reembeddedPerYear: 'times a year',
  embeddedTokensPerMonth: 'tokens/month',
  searchesPerRequest: 'searches',
  readUnitsPerSearch: 'read units',
  queryTokens: 'tokens',
  rerankedPassages: 'passages',
  speechMinutes: 'minutes',
  spokenCharacters: 'characters',
  checkedTokens: 'tokens',
  policies: 'policies',
  loggedUnits: 'units',
  loggingSeats: 'seats',
  pagesRead: 'pages',
  ownGib: 'GiB',
  ownSeconds: 's',
  chainUsdPerMonth: '$/month',
  chainPricePerYear: 'a year',
}
