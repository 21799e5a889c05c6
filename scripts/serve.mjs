/**
 * Serves the built app at http://localhost:4173 (PORT overrides) under the security headers that
 * a real host should send; `npm start` and the journeys in e2e/ both use it.
 */
import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { securityHeaders } from './security-policy.mjs'

const root = fileURLToPath(new URL('../dist', import.meta.url))
const host = process.env.HOST ?? 'localhost'
const port = Number(process.env.PORT ?? 4173)

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
}
const compressible = new Set(['.css', '.html', '.js', '.json', '.svg', '.ttf', '.txt', '.webmanifest'])
const compressed = new Map()

if (!(await isFile(join(root, 'index.html')))) {
  console.error('dist/index.html: not there: run `npm run build` first, or `npm start`, which does both')
  process.exit(1)
}

createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error)
    if (!response.headersSent) refuse(response, 500, 'Something went wrong on the server.')
    else response.destroy()
  })
})
  .on('error', (error) => {
    console.error(
      error.code === 'EADDRINUSE'
        ? `port ${port}: in use: stop the other program, or choose another with PORT=5000 npm start`
        : String(error),
    )
    process.exit(1)
  })
  .listen(port, host, () => console.log(`Crossover is at http://${host}:${port}/ (Ctrl+C stops it)`))

async function answer(request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD')
    return refuse(response, 405, 'Only GET and HEAD are answered here.')
  }
  const path = pathOf(request.url ?? '/')
  if (path === null) return refuse(response, 400, 'That address cannot be read.')
  const file = await fileAt(path)
  if (file === null) return refuse(response, 404, 'There is nothing at that address.')

  const extension = extname(file)
  const plain = await readFile(file)
  const gzip = compressible.has(extension) && /\bgzip\b/.test(String(request.headers['accept-encoding']))
  const body = gzip ? compress(file, plain) : plain
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': types[extension] ?? 'application/octet-stream',
    'Content-Length': body.length,
    // A name under assets/ carries a hash of its content; everything else may change with a release.
    'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    ...(compressible.has(extension) ? { Vary: 'Accept-Encoding' } : {}),
    ...(gzip ? { 'Content-Encoding': 'gzip' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** The decoded path of a request, or null for one that no file of ours can have. */
function pathOf(url) {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''))
    return path.startsWith('/') && !path.includes('\0') && !path.includes('\\') ? path : null
  } catch {
    return null
  }
}

/** The file behind a path: inside dist even after links and `..` are followed, and not hidden. */
async function fileAt(path) {
  if (path.split('/').some((part) => part.startsWith('.'))) return null
  try {
    const file = await realpath(join(root, path === '/' ? 'index.html' : path))
    return file.startsWith((await realpath(root)) + sep) && (await isFile(file)) ? file : null
  } catch {
    return null
  }
}

async function isFile(path) {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

function compress(file, plain) {
  const known = compressed.get(file)
  if (known?.plain.equals(plain)) return known.body
  const body = gzipSync(plain, { level: 9 })
  compressed.set(file, { plain, body })
  return body
}

function refuse(response, status, sentence) {
  response.writeHead(status, {
    ...securityHeaders,
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  response.end(`${sentence}\n`)
}
