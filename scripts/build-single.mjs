/**
 * `npm run build:single`: Crossover as one HTML file that opens from a disk, dist-single/crossover.html. Scripts, styles, fonts and
 * the worker stand in the page, under a policy that names the scripts and styles by their hashes.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onePagePolicy } from './security-policy.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = `${root}dist-single`
const parts = `${out}/parts`

execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '-c', 'vite.single.config.ts', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' }) // prettier-ignore
const worker = readdirSync(`${parts}/assets`).filter((name) => /\.worker-[\w-]+\.js$/.test(name))
if (worker.length !== 1) throw new Error(`${worker.length} workers, where the page has room for one`)

const hashes = { script: [], style: [] }
let page = read('index.html')
put(/<script src="\.\/before-paint\.js"><\/script>/, () => inline('script', '', script('before-paint.js')))
put(/<link rel="icon"[^>]*>/, () => {
  const icon = readFileSync(`${parts}/favicon.svg`).toString('base64')
  return `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${icon}" />`
})
put(/<link rel="preload" as="font"[^>]*>/, () => '')
put(/<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/, (file) => inline('style', '', styles(file)))
put(/<script type="module"[^>]*src="\.\/([^"]+)"><\/script>/, (file) =>
  inline('script', ' type="module"', script(file)),
)
put(
  /<\/body>/,
  () => `<script type="text/plain" id="crossover-worker">${script(`assets/${worker[0]}`)}</script></body>`,
)
put(/(?<=http-equiv="Content-Security-Policy" content=")[^"]*/, () =>
  onePagePolicy(hashes).replaceAll("'", '&#39;'),
)

const markup = page.replaceAll(/<(script|style)\b([^>]*)>.*?<\/\1>/gs, '<$1$2>')
const outside = [...markup.matchAll(/<(?:script|link|img)\b[^>]*?\b(?:src|href)="(?!data:|#)([^"]*)"/g)]
if (outside.length > 0) throw new Error(`It still asks for ${outside.map((match) => match[1]).join(', ')}`)
writeFileSync(`${out}/crossover.html`, page)
rmSync(parts, { recursive: true })
execFileSync(process.execPath, ['scripts/supply.mjs', 'dist-single'], { cwd: root, stdio: 'inherit' })
console.log(`dist-single/crossover.html: ${(Buffer.byteLength(page) / 1e6).toFixed(2)} MB`)

function read(file) {
  return readFileSync(`${parts}/${file}`, 'utf8')
}

/** Styles with the fonts that Vite leaves beside them, because the page names them too. */
function styles(file) {
  return read(file).replaceAll(/url\(["']?(?!data:|#)([^)"']+\.woff2)["']?\)/g, (_all, font) => {
    const bytes = readFileSync(`${parts}/${join(dirname(file), font)}`)
    return `url(data:font/woff2;base64,${bytes.toString('base64')})`
  })
}

/** A script as it may stand in a page: what would end it there is written another way, which means the same. */
function script(file) {
  return read(file)
    .replaceAll(/<\/(script)/gi, '<\\/$1')
    .replaceAll('<!--', '\\x3C!--')
}

function inline(name, attributes, text) {
  hashes[name].push(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  return `<${name}${attributes}>${text}</${name}>`
}

/** What stands there once, and nothing else, is put in another's place. */
function put(pattern, by) {
  const found = [...page.matchAll(new RegExp(pattern, 'g'))]
  if (found.length !== 1) throw new Error(`${pattern} stands ${found.length} times in the page`)
  page = page.replace(pattern, (_all, file) => by(file))
}
