import type { Hardware } from '../catalogue/machine-types.ts'
import type { Catalogue } from '../catalogue/types.ts'
import { countIn } from './count-in.ts'
import { nameFinder, type Named, type Parlance } from './name-finder.ts'
import type { HardwareReading, NameReading } from './name-reading.ts'
import type { NameTable } from './name-tables.ts'
import { piecesOf, spelled, squashed } from './spelling.ts'

/** Reads names of machines with their number: "4090 x2", "dual 3090", "8xH100 SXM", "p4d.24xlarge". */
export function hardwareNames(
  { hardware }: Pick<Catalogue, 'hardware'>,
  table: NameTable,
): (text: string) => HardwareReading {
  const rows = new Map(hardware.map((one) => [one.id, one]))
  const finder = nameFinder(hardware.map(namedOf), table, PARLANCE)
  const sets = new Map(Object.entries(table.sets ?? {}).map(([name, set]) => [squashed(name), set]))

  return (text) => {
    // SageMaker calls instances as EC2 does, with "ml." before.
    const plain = spelled(text).replace(/(?<![a-z])ml\.(?=[a-z])/, '')
    const set = setOf(plain)
    if (set) return bought(set[0], set[1])
    const exact = finder.exactly(text.trim()) ?? finder.exactly(plain)
    if (exact?.kind === 'found') return { ...exact, count: null }
    const counted = countIn(plain)
    const several = counted && setOf(counted.rest)
    if (several) {
      const one = bought(several[0], several[1])
      return { ...one, count: (one.count ?? 1) * counted.count }
    }
    const inner = counted ? alone(finder.find(counted.rest)) : null
    if (!counted || !inner || inner.kind === 'none') return { ...alone(finder.find(plain)), count: null }
    const { count } = counted
    if (inner.kind === 'found') return bought(inner.id, count)
    const servers = inner.ids.filter((id) => isServerOf(rows.get(id), count))
    const [server] = servers
    if (inner.kind === 'several' && server !== undefined && servers.length === 1)
      return { kind: 'found', id: server, count: 1 }
    const whole = finder.find(plain)
    if (whole.kind === 'found') return { ...whole, count: null }
    const ids = inner.ids.filter((id) => rows.get(id)?.gpuCount === 1)
    return { kind: inner.kind, ids: ids.length > 0 ? ids : inner.ids, count }
  }

  function setOf(name: string): readonly [id: string, count: number] | null {
    const set = sets.get(squashed(name))
    return set && rows.has(set[0]) ? set : null
  }

  /** Where a device and only servers of it fit, the device is meant. */
  function alone(reading: NameReading): NameReading {
    if (reading.kind !== 'several') return reading
    const [id, ...others] = reading.ids.filter((one) => rows.get(one)?.class !== 'server')
    return id !== undefined && others.length === 0 ? { kind: 'found', id } : reading
  }

  /** Eight of what is sold by eights is its server; of anything else so many. */
  function bought(id: string, count: number): HardwareReading {
    const row = rows.get(id)
    const servers = hardware.filter(
      (one) =>
        isServerOf(one, count) &&
        row?.hasFastLink &&
        row.gpuCount === 1 &&
        finder.fits(one.id, shortName(row)),
    )
    const [server] = servers
    return server && servers.length === 1
      ? { kind: 'found', id: server.id, count: 1 }
      : { kind: 'found', id, count }
  }
}

function isServerOf(row: Hardware | undefined, count: number): boolean {
  return row?.class === 'server' && row.gpuCount === count && count > 1
}

/** "NVIDIA H200 141GB SXM" without its maker and its memory. */
function shortName({ name }: Hardware): string {
  return hardwarePieces(name)
    .filter((piece) => !isMemory(piece))
    .join(' ')
}

function namedOf({ id, name, gpuCount }: Hardware): Named {
  return {
    id,
    // What stands in brackets with commas is a list of makers, and names none of them.
    names: [id, name.replace(/\([^)]*,[^)]*\)/g, '')],
    wholeNames: [name],
    tier: 0,
    weight: -gpuCount,
  }
}

const MAKERS = new Set([
  'nvidia',
  'geforce',
  'amd',
  'intel',
  'apple',
  'google',
  'aws',
  'instinct',
  'radeon',
  'tesla',
  'quadro',
  'gtx',
  'amazon',
])

function hardwarePieces(text: string): readonly string[] {
  const plain = spelled(text)
    .replace(/(?<![a-z])(\d{1,4})\s*-?(?:gb|gib|gigs?|gigabytes?)(?![a-z])/g, ' $1gb ')
    .replace(/(?<=[a-z]\d{2,4})(sxm|pcie|nvl)/g, ' $1')
    .replace(/sxm\d/g, 'sxm')
    .replace(/pci-?e?(?![a-z])(?:\s?(?:gen)?\s?[3-6](?:\.0)?)?/g, 'pcie')
  return piecesOf(plain).filter((piece) => !MAKERS.has(piece))
}

function isMemory(piece: string): boolean {
  return /^\d+gb$/.test(piece)
}

const VARIANTS = new Set(['ti', 'super', 'xt', 'xtx', 'pro', 'max', 'ultra'])

const PARLANCE: Parlance = {
  pieces: hardwarePieces,
  filler: new Set([
    'a', 'an', 'the', 'of', 'my', 'our', 'one', 'gpu', 'gpus', 'card', 'cards', 'graphics', 'accelerator', 'vram', 'hbm',
    'hbm2', 'hbm2e', 'hbm3', 'hbm3e', 'gddr6', 'gddr6x', 'gddr7', 'memory', 'ram', 'unified', 'edition', 'founders', 'fe', 'oc',
    'gaming', 'generation', 'gen', 'new', 'used', 'refurbished', 'refurb', 'blower', 'turbo', 'tuf', 'rog', 'msi', 'pny', 'evga',
    'zotac', 'gigabyte', 'palit', 'inno3d', 'suprim', 'ventus', 'aorus', 'trio', 'workstation', 'mini', 'pc', 'desktop',
    'machine', 'box', 'instance', 'node', 'nvlink', 'nvlinked', 'linked', 'bridged', 'bridge', 'x', 'kit', 'developer', 'tensor', 'core', 'in', 'with', 'and',
  ]), // prettier-ignore
  means: (typed, ofName) =>
    ofName(typed) ||
    (/^\d{2,3}$/.test(typed) && ofName(`${typed}gb`)) ||
    (typed.length > 2 && typed.endsWith('s') && ofName(typed.slice(0, -1))),
  sizeIsExtra: true,
  isSize: (piece) => isMemory(piece) || /^\d{1,2}$/.test(piece),
  // The "Pro" of "M4 Pro" is another chip, that of "RTX PRO" another generation; "Arc Pro" has its numbers to itself.
  variantsIn: (pieces) =>
    pieces.filter((piece, at) => {
      const chip = pieces.slice(0, at).findLast((before) => !VARIANTS.has(before)) ?? ''
      return VARIANTS.has(piece) && (/\d/.test(chip) || (piece === 'pro' && chip === 'rtx'))
    }),
}
