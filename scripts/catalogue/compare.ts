import { mkdirSync, writeFileSync } from 'node:fs'
import { catalogue } from '#core/catalogue/catalogue.ts'
import {
  differencesOf,
  type Newer,
  type PriceDifference,
} from '#core/catalogue/price-files/compare-prices.ts'
import { joinPrices, type Join } from '#core/catalogue/price-files/join-prices.ts'
import { NAMES_OF_SHAPES, type PriceList } from '#core/catalogue/price-files/price-list.ts'
import { columns } from './columns.ts'
import { openList } from './open-list.ts'
import type { Arguments, Said } from './said.ts'

/** What was compared last, so that `accept` needs no file. */
export const LAST_COMPARED = 'reports/compared-prices.json'

/** Lists what a price list has otherwise than the catalogue. */
export async function compare({ operands, flags, json, today }: Arguments): Promise<Said> {
  const [what, more] = operands
  if (what === undefined) return wrong('FILE: missing: the path of a price list')
  if (more !== undefined) return wrong(`${more}: one word too many: one price list at a time`)
  const open = await openList(what, flags['day'])
  if (typeof open === 'string') return wrong(open)
  const { list, fileDay } = open
  const join = joinPrices(catalogue.apiModels, list, today)
  const differences = join.joined.flatMap((one) => differencesOf(one, { day: today, fileDay }))
  mkdirSync('reports', { recursive: true })
  writeFileSync(LAST_COMPARED, JSON.stringify({ what, day: flags['day'] ?? null }))
  const problems = impossibleOf(list, join)
  if (json)
    return { text: JSON.stringify({ shape: list.shape, fileDay, ...counts(join), differences }), problems }
  return { text: [head(list, fileDay), share(join), '', told(differences)].join('\n'), problems }
}

function head({ shape, prices }: PriceList, fileDay: string | null): string {
  const day = fileDay === null ? 'its day is not known (say it with --day)' : `of ${fileDay}`
  return `This is ${NAMES_OF_SHAPES[shape]}, ${day}, with ${prices.length} prices.`
}

function share({ joined, current, notFound }: Join): string {
  const percent = current.listed === 0 ? 'none' : `${Math.round((100 * current.joined) / current.listed)} %`
  return [
    `${joined.length} models are joined. Of ${current.all} current models on hosts that it has, it names ${current.listed};`,
    `${current.joined} of these are joined (${percent}).`,
    notFound.length === 0 ? '' : `Not joined: ${notFound.join(', ')}.`,
  ]
    .filter(Boolean)
    .join('\n')
}

function counts({ joined, current, notFound }: Join) {
  return { joined: joined.length, current, notFound }
}

function told(differences: readonly PriceDifference[]): string {
  if (differences.length === 0) return 'Nothing differs.'
  const ids = new Set(differences.map(({ id }) => id))
  const rows = differences.map(({ id, field, ours, oursSeenOn, theirs, theirsSeenOn, byShare, newer }) => [
    id,
    field,
    ours === null ? 'not known' : String(ours),
    oursSeenOn,
    String(theirs),
    theirsSeenOn ?? 'not known',
    byShare === null ? '' : `${byShare > 0 ? '+' : ''}${(100 * byShare).toFixed(1)} %`,
    NEWER[newer],
  ])
  const titles = ['id', 'field', 'ours', 'seen on', 'theirs', 'seen on', 'by', 'newer']
  return [
    `Figures that differ: ${differences.length}, of models: ${ids.size} (US dollars a million tokens).`,
    columns(titles, rows),
    '',
    'npm run catalogue -- accept ID … takes prices over.',
  ].join('\n')
}

const NEWER: Readonly<Record<Newer, string>> = {
  ours: 'ours',
  theirs: 'theirs',
  'same-day': 'same day',
  'not-known': 'not known',
}

/** Told of the hosts that the catalogue has; what can't be a price elsewhere is nobody's concern here. */
function impossibleOf({ impossible }: PriceList, { joined }: Join): readonly string[] {
  const hosts = new Set(joined.map(({ listed }) => listed.provider))
  const ofOurs = impossible.filter(
    ({ path }) => hosts.size === 0 || hosts.has(path.slice(0, path.indexOf('/'))),
  )
  return ofOurs.map(({ path, found, right }) => `${path}: ${found}: ${right}; it counts as not listed`)
}

function wrong(problem: string): Said {
  return { text: '', problems: [problem] }
}
