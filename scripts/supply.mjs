/**
 * `node scripts/supply.mjs FOLDER`: what is shipped of others. Checks every licence in the lock file against the lists below,
 * and writes into the folder third-party.txt, with the text of each licence, and sbom.json, a bill of materials (CycloneDX).
 * Without a folder it only checks.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What may be shipped. */
const SHIPPED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Unlicense', 'Zlib']
/** What may be used to build and test beside that: nothing of it leaves the house. */
const USED = ['MIT-0', 'MPL-2.0', 'BlueOak-1.0.0', 'OFL-1.1', 'Python-2.0', 'CC-BY-4.0', 'CC0-1.0']
/** Packages that name no licence in their manifest, and where they do. */
const SAID_ELSEWHERE = { 'png-js': { licence: 'MIT', where: 'its LICENSE file' } }

const root = fileURLToPath(new URL('..', import.meta.url))
const [folder] = process.argv.slice(2)
const lock = readFileSync(join(root, 'package-lock.json'), 'utf8')
const packages = Object.entries(JSON.parse(lock).packages)
  .filter(([path]) => path !== '')
  .map(([path, { version, license, dev, devOptional }]) => {
    const name = path.replace(/^.*node_modules\//, '')
    const isShipped = !dev && !devOptional
    return { path, name, version, licence: license ?? SAID_ELSEWHERE[name]?.licence ?? null, isShipped }
  })

const wrong = packages.filter(
  ({ licence, isShipped }) => !isAllowed(licence, isShipped ? SHIPPED : [...SHIPPED, ...USED]),
)
for (const { name, version, licence } of wrong)
  console.error(`${name}@${version}: ${licence ?? 'no licence'}: one of those that scripts/supply.mjs allows`)
if (wrong.length > 0) process.exit(1)

const shipped = packages.filter(({ isShipped }) => isShipped)
console.log(`licences: ${packages.length} packages allowed, of which ${shipped.length} may be shipped`)
if (folder !== undefined) {
  writeFileSync(join(root, folder, 'third-party.txt'), notices())
  writeFileSync(join(root, folder, 'sbom.json'), `${JSON.stringify(billOfMaterials(), null, 2)}\n`)
  console.log(`${folder}: third-party.txt and sbom.json`)
}

/** `(MIT AND Zlib)` needs both, `MIT OR Apache-2.0` one of them. */
function isAllowed(licence, allowed) {
  if (licence === null) return false
  return licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => allowed.includes(one)))
}

function notices() {
  const texts = shipped
    .filter(({ name }) => !name.startsWith('@types/'))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(
      ({ path, name, version, licence }) =>
        `${name} ${version} (${licence})\n\n${textOf(path) ?? `By ${authorOf(path)}. Its package holds no text of the licence.`}`,
    )
  const inter = readFileSync(join(root, 'src/export/fonts/OFL.txt'), 'utf8').trim()
  const line = `\n\n${'-'.repeat(80)}\n\n`
  return `${['What Crossover is made with, and under which licences.', `Inter (OFL-1.1)\n\n${inter}`, ...texts].join(line)}\n`
}

function textOf(path) {
  const place = join(root, path)
  if (!existsSync(place)) return null
  const file = readdirSync(place).find((name) => /^licen[cs]e/i.test(name))
  return file === undefined ? null : readFileSync(join(place, file), 'utf8').replaceAll('\r\n', '\n').trim()
}

function authorOf(path) {
  const { author, maintainers = [] } = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'))
  const [one = author] = author ? [author] : maintainers
  return (typeof one === 'string' ? one : one?.name) ?? 'whoever made it'
}

/** As npm makes it, but for what differs from one time or folder to the next. */
function billOfMaterials() {
  const made = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'], { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }) // prettier-ignore
  const bill = JSON.parse(made)
  const hash = createHash('sha256').update(lock).digest('hex')
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ]
  bill.serialNumber = `urn:uuid:${parts.join('-')}`
  delete bill.metadata.timestamp
  delete bill.metadata.tools
  bill.metadata.component.name = 'crossover'
  return bill
}
