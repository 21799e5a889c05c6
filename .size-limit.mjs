/**
 * What a first visit loads before Start answers a press: the scripts and styles that dist/index.html names, which is the
 * entry and everything it imports statically. And what a plan of one's own loads before its verdict stands: that, what
 * reads and keeps plans, and what works a verdict out (scripts/together-what-comes-together.ts).
 */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const html = readFileSync('dist/index.html', 'utf8')
const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g)].map((match) =>
  join('dist', match[1] ?? ''),
)
const first = named.filter((file) => file.endsWith('.js'))
const verdict = readdirSync('dist/assets')
  .filter((file) => /^(kept|verdict)-[\w-]{8}\.js$/.test(file))
  .map((file) => join('dist/assets', file))

export default [
  { name: 'JavaScript before Start answers a press', path: first, gzip: true, limit: '111.5 kB' },
  {
    name: 'JavaScript before the verdict of a plan of one’s own',
    path: [...first, ...verdict],
    gzip: true,
    limit: '260 kB',
  },
  {
    name: 'Styles of the first load',
    path: named.filter((file) => file.endsWith('.css')),
    gzip: true,
    limit: '20 kB',
  },
]
