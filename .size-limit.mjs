/**
 * What a first visit loads: the scripts and styles that dist/index.html names, which is the entry
 * and everything it imports statically. Charts, flowchart and report come later, on their own.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const html = readFileSync('dist/index.html', 'utf8')
const named = [...html.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g)].map((match) =>
  join('dist', match[1] ?? ''),
)

export default [
  {
    name: 'JavaScript of the first load',
    path: named.filter((file) => file.endsWith('.js')),
    gzip: true,
    limit: '220.5 kB',
  },
  {
    name: 'Styles of the first load',
    path: named.filter((file) => file.endsWith('.css')),
    gzip: true,
    limit: '20 kB',
  },
]
