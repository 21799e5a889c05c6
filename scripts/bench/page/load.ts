import { readFileSync } from 'node:fs'
import { createServer, request, type Server } from 'node:http'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'

/** A middling phone on a slow line. */
const LINE = { latency: 150, downloadThroughput: (1.6e6 / 8) | 0, uploadThroughput: (750e3 / 8) | 0 }
const SLOWER = 4

export interface Fetched {
  readonly path: string
  /** As sent, compressed. */
  bytes: number
  readonly begunAt: number
}

/** Hands everything on to the server of the app and notes what was asked for, by workers too. */
export async function noting(
  port: number,
  toPort: number,
): Promise<{ readonly server: Server; readonly fetched: Fetched[] }> {
  const fetched: Fetched[] = []
  const server = createServer((asked, answer) => {
    const one: Fetched = { path: asked.url ?? '/', bytes: 0, begunAt: performance.now() }
    fetched.push(one)
    const { url = '/', headers } = asked
    request({ host: 'localhost', port: toPort, path: url, headers }, (found) => {
      answer.writeHead(found.statusCode ?? 500, found.headers)
      found.on('data', (part: Buffer) => (one.bytes += part.length))
      found.pipe(answer)
    }).end()
  })
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
  return { server, fetched }
}

export interface Loaded {
  readonly largestPaintMs: number
  /** Until what was waited for stands. */
  readonly aliveMs: number
  readonly scriptBytes: number
  readonly requests: number
  readonly paths: readonly string[]
}

/** Opens the app on a slow line and waits until `isAlive`; counts what was asked for until then. */
export async function loaded(
  browser: Browser,
  options: BrowserContextOptions,
  address: string,
  fetched: Fetched[],
  isAlive: (page: Page) => Promise<unknown>,
): Promise<Loaded> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { offline: false, ...LINE })
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.addInitScript(() => {
    const found = { at: 0 }
    Object.assign(window, { largestPaint: found })
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) found.at = startTime
    }).observe({ type: 'largest-contentful-paint', buffered: true })
  })
  fetched.length = 0
  const begun = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await isAlive(page)
  const alive = performance.now()
  const until = fetched.filter(({ begunAt, path }) => begunAt <= alive && path !== '/favicon.svg')
  await page.waitForTimeout(6000)
  const largestPaintMs = await page.evaluate(
    () => (window as unknown as { largestPaint: { at: number } }).largestPaint.at,
  )
  await context.close()
  return {
    largestPaintMs,
    aliveMs: alive - begun,
    scriptBytes:
      inlineBytes() + until.reduce((sum, { path, bytes }) => sum + (/\.js$/.test(path) ? bytes : 0), 0),
    requests: until.length,
    paths: until.map(({ path, bytes }) => `${path} ${String(bytes)}`),
  }
}

/** Scripts that stand in the page itself. */
function inlineBytes(): number {
  const html = readFileSync('dist/index.html', 'utf8')
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([^]*?)<\/script>/g)].map(
    ([, text = '']) => text,
  )
  return inline.length === 0 ? 0 : gzipSync(inline.join('\n')).length
}
