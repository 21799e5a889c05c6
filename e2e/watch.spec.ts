import { expect, test } from './fixtures.ts'

/** The watch itself: each of these would fail a journey that did not forgive it. */
for (const { what, happens, complaint } of [
  { what: 'a console message', happens: () => console.info('hello'), complaint: /console info: hello/ },
  {
    what: 'an uncaught error',
    happens: () => void Promise.reject(new Error('lost')),
    complaint: /uncaught: Error: lost/,
  },
  {
    what: 'a violation of the policy',
    happens: () => {
      const style = document.createElement('style')
      style.textContent = 'p { color: red }'
      document.head.append(style)
    },
    complaint: /policy violated: style-src-elem/,
  },
  {
    what: 'a request to another origin',
    happens: () => void (new Image().src = 'https://example.com/pixel.png'),
    complaint: /request to another origin|policy violated: img-src/,
  },
] as const) {
  test(`${what} is noticed`, async ({ page, watch }) => {
    await page.goto('')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(watch.complaints()).toEqual([])
    await page.evaluate(happens)
    await expect.poll(() => watch.complaints().join('\n')).toMatch(complaint)
    watch.forgive(/.*/s)
  })
}
