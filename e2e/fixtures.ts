import { test as base, expect, type Page } from '@playwright/test'

export { expect }

interface Watch {
  /** What the test itself provokes and therefore forgives: matched against each complaint. */
  readonly forgive: (pattern: RegExp) => void
  readonly complaints: () => readonly string[]
}

/**
 * Every journey runs under watch: a console message of any level, an uncaught error, a violation
 * of the content security policy or a request to another origin fails it.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context, baseURL }, use) => {
      const origin = new URL(baseURL ?? 'http://localhost').origin
      const complaints: string[] = []
      const forgiven: RegExp[] = []
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
          console.error('policy violated:', violatedDirective, blockedURI, sample)
        })
      })
      const observe = (page: Page) => {
        page.on('console', (message) =>
          complaints.push(`console ${message.type()}: ${message.text()} ${message.location().url}`),
        )
        page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`))
      }
      context.pages().forEach(observe)
      context.on('page', observe)
      context.on('request', (request) => {
        const url = new URL(request.url())
        if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== origin) {
          complaints.push(`request to another origin: ${request.method()} ${request.url()}`)
        }
        if (request.method() !== 'GET')
          complaints.push(`request that sends: ${request.method()} ${request.url()}`)
      })
      await use({ forgive: (pattern) => forgiven.push(pattern), complaints: () => complaints })
      const unforgiven = complaints.filter(
        (complaint) => !forgiven.some((pattern) => pattern.test(complaint)),
      )
      expect(unforgiven, 'console, errors, policy and requests').toEqual([])
    },
    { auto: true },
  ],
})
