import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Linter } from 'eslint'
import lint from '../eslint.config.js'
import { expect, test } from './fixtures.ts'

/** Every way out of a page that is known, tried on a server that listens; `to` is an address there. */
const STOPPED_BY_POLICY: Readonly<Record<string, readonly [directive: string, go: (to: string) => void]>> = {
  fetch: ['connect-src', (to: string) => void fetch(to, { mode: 'no-cors' }).catch(() => {})],
  XMLHttpRequest: ['connect-src', (to: string) => { const ask = new XMLHttpRequest(); ask.open('GET', to); ask.send() }],
  beacon: ['connect-src', (to: string) => void navigator.sendBeacon(to, 'x')],
  EventSource: ['connect-src', (to: string) => new EventSource(to)],
  WebSocket: ['connect-src', (to: string) => new WebSocket(to.replace('http', 'ws'))],
  WebTransport: ['connect-src', (to: string) => void new WebTransport(to.replace('http:', 'https:')).ready.catch(() => {})],
  'ping of a link': ['connect-src', (to: string) => { const link = document.createElement('a'); link.href = '#/verdict'; link.ping = to; document.body.append(link); link.click() }],
  image: ['img-src', (to: string) => void (new Image().src = to)],
  icon: ['img-src', (to: string) => { document.head.append(Object.assign(document.createElement('link'), { rel: 'icon', href: to })) }],
  background: ['img-src', (to: string) => { document.body.style.backgroundImage = `url(${to})` }],
  'image in a drawing': ['img-src', (to: string) => {
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image')
    image.setAttribute('href', to)
    drawing.append(image)
    document.body.append(drawing)
  }],
  'poster of a film': ['img-src', (to: string) => { document.body.append(Object.assign(document.createElement('video'), { poster: to })) }],
  sound: ['media-src', (to: string) => { new Audio(to).load() }],
  font: ['font-src', (to: string) => void new FontFace('x', `url(${to})`).load().catch(() => {})],
  stylesheet: ['style-src-elem', (to: string) => { document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: to })) }],
  'style element': ['style-src-elem', (to: string) => { document.head.append(Object.assign(document.createElement('style'), { textContent: `@import url(${to})` })) }],
  'style attribute': ['style-src-attr', (to: string) => { document.body.setAttribute('style', `background: url(${to})`) }],
  preload: ['img-src', (to: string) => { document.head.append(Object.assign(document.createElement('link'), { rel: 'preload', as: 'image', href: to })) }],
  'module script': ['script-src-elem', (to: string) => void import(to).catch(() => {})],
  script: ['require-trusted-types-for', (to: string) => { document.createElement('script').src = to }],
  worker: ['require-trusted-types-for', (to: string) => new Worker(to)],
  'service worker': ['require-trusted-types-for', (to: string) => void navigator.serviceWorker.register(to)],
  markup: ['require-trusted-types-for', (to: string) => { document.createElement('p').innerHTML = `<img src="${to}">` }],
  frame: ['frame-src', (to: string) => { document.body.append(Object.assign(document.createElement('iframe'), { src: to })) }],
  embedded: ['require-trusted-types-for', (to: string) => { document.body.append(Object.assign(document.createElement('embed'), { src: to })) }],
  form: ['form-action', (to: string) => { const form = Object.assign(document.createElement('form'), { action: to, method: 'post' }); document.body.append(form); form.submit() }],
  'base of addresses': ['base-uri', (to: string) => { document.head.append(Object.assign(document.createElement('base'), { href: to })) }],
} // prettier-ignore

/** What no policy stops, and the code that goes there, which lint refuses. */
const STOPPED_BY_LINT = {
  'another address': ['location.assign(to)', 'location.replace(to)', 'location.href = to', 'window.location = to', 'location = to'],
  'another window': ['window.open(to)', 'open(to)'],
  'a call between browsers': ['new RTCPeerConnection(to)', 'new window.RTCPeerConnection(to)'],
} as const // prettier-ignore

test.beforeEach(async ({ page, watch }) => {
  watch.forgive(/.*/s)
  await page.goto('')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

/** A server elsewhere that notes what arrives. */
async function listening(act: (address: string, arrived: readonly string[]) => Promise<void>): Promise<void> {
  const arrived: string[] = []
  const server = createServer((request, response) => {
    arrived.push(`${String(request.method)} ${String(request.url)}`)
    response.setHeader('Access-Control-Allow-Origin', '*').end('here')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  try {
    await act(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

test('of every way out of the page the policy stops each, by its own directive, and nothing arrives', async ({
  page,
}) => {
  await listening(async (address, arrived) => {
    const stoppedBy: Record<string, string> = {}
    for (const [way, [, go]] of Object.entries(STOPPED_BY_POLICY)) {
      const stopped = page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            const told = ({ effectiveDirective }: SecurityPolicyViolationEvent) => resolve(effectiveDirective)
            document.addEventListener('securitypolicyviolation', told, { once: true })
            setTimeout(() => {
              document.removeEventListener('securitypolicyviolation', told)
              resolve('nothing')
            }, 5_000)
          }),
      )
      // Trusted Types throw as well.
      await page.evaluate(go, `${address}/${encodeURIComponent(way)}`).catch(() => {})
      stoppedBy[way] = await stopped
    }
    expect(stoppedBy).toEqual(
      Object.fromEntries(Object.entries(STOPPED_BY_POLICY).map(([way, [directive]]) => [way, directive])),
    )
    expect(arrived).toEqual([])
  })
})

test('what no policy stops, lint does: going elsewhere, opening a window, calls between browsers', async ({
  page,
}) => {
  await listening(async (address, arrived) => {
    await page.evaluate((to) => { location.assign(to) }, `${address}/gone`)
    await expect.poll(() => arrived).toContain('GET /gone')
  })
  const ofApp = lint.find(({ name }) => name === 'what no policy stops')
  expect(ofApp?.files).toEqual(['src/**/*.{ts,tsx}'])
  const linter = new Linter()
  for (const code of Object.values(STOPPED_BY_LINT).flat()) {
    const told = linter.verify(`const to = ''; ${code}`, { languageOptions: { globals: { window: false, location: true, open: false, RTCPeerConnection: false } }, rules: ofApp?.rules ?? {} })
    expect(told.map(({ message }) => message), code).not.toEqual([])
  }
}) // prettier-ignore
