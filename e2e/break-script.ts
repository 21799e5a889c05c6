import { expect, type Page } from '@playwright/test'

const INJECTED = 'injected by the test'

/**
 * The script that draws these words throws where it would draw them. It is served from the app's own place, so
 * that the security policy is in force as always.
 */
export async function throwWhereDrawn(page: Page, words: string): Promise<void> {
  const literal = new RegExp(`(["'\`])${words.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\\1`, 'g')
  await page.route('**/assets/*.js', async (route) => {
    const response = await route.fetch().catch(nothingIfOver)
    const text = await response?.text().catch(nothingIfOver)
    if (response === null || typeof text !== 'string') return
    if (!literal.test(text)) {
      await route.fulfill({ response, body: text })
      return
    }
    const broken = text.replaceAll(literal, `(()=>{throw Error("${INJECTED}")})()`)
    await route.fulfill({ response, body: broken })
  })
}

/** What was still being fetched when the test was over is missed by nobody. */
function nothingIfOver(error: unknown): null {
  if (/Test ended|has been closed|has been disposed/.test(String(error))) return null
  throw error
}

/**
 * Where a second try at once goes well, as where what throws is awaited by then, React reports that it recovered. The
 * report has what was thrown as its cause, which the page knows and a journey is not told.
 */
export async function forgiveRecovery(page: Page): Promise<void> {
  await page.addInitScript((injected) => {
    window.addEventListener('error', (event) => {
      const { cause } = Object(event.error) as Partial<Error>
      if (cause instanceof Error && cause.message === injected) event.preventDefault()
    })
  }, INJECTED)
}

/** `report` is `report-4f2a91c0.js`, and not `report-input-….js`. */
function assetNamed(script: string): RegExp {
  return new RegExp(String.raw`/assets/${script.replaceAll('.', String.raw`\.`)}-[\w-]{8}\.js$`)
}

/** What a script of that name exports throws as soon as it is drawn. */
export async function throwInExport(page: Page, script: string, name: string): Promise<void> {
  await page.route(assetNamed(script), (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `export function ${name}() { throw Error("${INJECTED}") }`,
    }),
  )
}

/**
 * A script is not there, until it is back or for good, or nothing is said of it for a while; returns how often it has
 * been asked for.
 */
export async function loseScript(
  page: Page,
  script: string,
  {
    isBack = never,
    isSilent = never,
  }: { readonly isBack?: () => boolean; readonly isSilent?: () => boolean } = {},
): Promise<() => number> {
  let asked = 0
  await page.route(assetNamed(script), async (route) => {
    asked += 1
    if (isSilent()) return
    await (isBack() ? route.continue() : route.fulfill({ status: 404, body: 'gone' }))
  })
  return () => asked
}

const never = () => false

/** How often a load of the page has begun, whether or not it has ended. */
export function countNavigations(page: Page): () => number {
  let navigations = 0
  page.on('request', (request) => {
    if (request.isNavigationRequest()) navigations += 1
  })
  return () => navigations
}

/** How often the page has come; one that loads itself anew before its last picture is there has come too. */
export function countLoads(page: Page): () => number {
  let loads = 0
  page.on('domcontentloaded', () => {
    loads += 1
  })
  return () => loads
}

export async function expectFailure(page: Page, title: string) {
  const failure = page.getByRole('alert').filter({ hasText: title }).first()
  await expect(failure).toBeVisible()
  return failure
}
