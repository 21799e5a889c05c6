import type { Page } from 'puppeteer-core'

/**
 * What a page complains of from now on: a console message of any level, an uncaught error, a violation of the content security
 * policy, a request to another origin or one that sends.
 */
export async function watched(page: Page, origin: string): Promise<readonly string[]> {
  const complaints: string[] = []
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error('policy violated:', violatedDirective, blockedURI)
    })
  })
  page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(`uncaught: ${String(error)}`))
  page.on('request', (request) => {
    const url = new URL(request.url())
    const isOurs = ['data:', 'blob:'].includes(url.protocol) || url.origin === origin
    if (!isOurs || request.method() !== 'GET')
      complaints.push(`request: ${request.method()} ${request.url()}`)
  })
  return complaints
}
