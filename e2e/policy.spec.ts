import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { metaContentSecurityPolicy, securityHeaders } from '../scripts/security-policy.mjs'
import { expect, test } from './fixtures.ts'
import { planMenu } from './page-models/plan-menu.ts'
import { downloadReport } from './page-models/report.ts'
import { places, visit } from './places.ts'

test('every answer carries the security headers, errors included', async ({ request }) => {
  for (const path of [
    '/',
    '/index.html',
    '/before-paint.js',
    '/no-such-file',
    '/assets/../../package.json',
  ]) {
    const headers = (await request.get(path)).headers()
    for (const [name, value] of Object.entries(securityHeaders)) {
      expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value)
    }
  }
})

test('the page repeats the policy for hosts that send no headers', async ({ page }) => {
  await page.goto('')
  await expect(page.locator('meta[http-equiv="Content-Security-Policy"]')).toHaveAttribute(
    'content',
    metaContentSecurityPolicy,
  )
})

test('the server gives away nothing outside the built app', async ({ request }) => {
  for (const path of [
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/.git/config',
    '/assets',
    '/%00',
    '/%E0%A4%A',
  ]) {
    expect((await request.get(path)).ok(), path).toBe(false)
  }
  expect((await request.post('/')).status()).toBe(405)
})

test('hashed files are kept, the page itself is asked for again', async ({ request }) => {
  const html = await request.get('/')
  expect(html.headers()['cache-control']).toBe('no-cache')
  const [, script] = /src="\.(\/assets\/[^"]+\.js)"/.exec(await html.text()) ?? []
  const asset = await request.get(script ?? 'missing')
  expect(asset.headers()['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(asset.headers()['content-type']).toBe('text/javascript; charset=utf-8')
})

test('a script in the page cannot send anything anywhere', async ({ page, watch }) => {
  watch.forgive(
    /policy violated|Content Security Policy|violates the following|This document requires 'Trusted|example\.com/,
  )
  await page.goto('')
  const outcome = await page.evaluate(async () => {
    const blocked = async (attempt: () => Promise<unknown>) =>
      attempt().then(
        () => 'sent',
        () => 'blocked',
      )
    return {
      fetch: await blocked(() => fetch('/before-paint.js')),
      image: await blocked(
        () =>
          new Promise((resolve, reject) => {
            const image = new Image()
            image.onload = resolve
            image.onerror = reject
            image.src = 'https://example.com/a.png'
          }),
      ),
      markup: await blocked(() =>
        Promise.resolve().then(() => (document.createElement('p').innerHTML = '<b>x</b>')),
      ),
      code: await blocked(() => Promise.resolve().then(() => setTimeout('1' as unknown as () => void))),
    }
  })
  expect(outcome).toEqual({ fetch: 'blocked', image: 'blocked', markup: 'blocked', code: 'blocked' })
})

test('once loaded it works without a network, the report included', async ({ page, context, watch }) => {
  // The browser asks for the icon again whenever it likes.
  watch.forgive(/favicon\.svg/)
  for (const there of places) await visit(page, there)
  await downloadReport(page)
  await context.setOffline(true)
  await page.goto('#/verdict')
  await page.getByRole('slider', { name: 'Requests a day' }).press('End')
  expect((await downloadReport(page)).name).toMatch(/\.pdf$/)
  // The menus were never opened before.
  await planMenu(page).rename('Offline')
  expect((await planMenu(page).save()).name).toMatch(/^offline-.*\.json$/)
  await planMenu(page).choose('Keys')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  // Nor was a picker entered, or an example opened.
  await page.goto('#/why/options')
  await page.getByRole('button', { name: 'Own RTX PRO 6000', exact: true }).click()
  const editor = page.getByRole('group', { name: 'Change Own RTX PRO 6000' })
  await editor.getByRole('combobox', { name: 'Hardware' }).fill('h100')
  await expect(editor.getByRole('status').first()).toHaveText(/^“h100” fits several machines: /)
  await page.keyboard.press('Escape')
  await planMenu(page).choose('Mail sorting and contract questions')
  await planMenu(page).expectName('Mail sorting and contract questions')
})

test('the build holds what the app needs and nothing else', () => {
  const dist = fileURLToPath(new URL('../dist/', import.meta.url))
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath.slice(dist.length)}/${entry.name}`.replace(/^\//, ''))
  const expected =
    /^(index\.html|before-paint\.js|favicon\.svg|inter-licence\.txt|third-party\.txt|sbom\.json|schemas\/[\w-]+\.json|assets\/[\w.-]+\.(js|css|woff2|ttf|icc))$/
  expect(files.filter((file) => !expected.test(file))).toEqual([])
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    expect(readFileSync(`${dist}${file}`, 'utf8'), file).not.toMatch(
      /sourceMappingURL|RTCPeerConnection|sendBeacon/,
    )
  }
})
