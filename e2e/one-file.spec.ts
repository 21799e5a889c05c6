import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from './fixtures.ts'
import { textOfPdf } from './pdf-text.ts'

const file = new URL('../dist-single/crossover.html', import.meta.url)

test('the page of one file opens from a disk without a network, reaches a verdict and makes its report', async ({
  page,
  context,
  watch,
}) => {
  // Itself, opened from the disk.
  watch.forgive(/^request to another origin: GET file:\/\/\/.*\/dist-single\/crossover\.html/)
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await context.setOffline(true)
  await page.goto(file.href)
  const samples = page.getByRole('region', { name: 'Worked samples' })
  await samples.getByRole('button', { name: 'Support assistant' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Use GPT/)
  // How sure it is comes from the worker.
  await expect(page.getByText(/Costs least about \d times in 10/).first()).toBeVisible()
  expect(page.workers().map((worker) => new URL(worker.url()).protocol)).toContain('blob:')

  await page.goto(`${file.href}#/report`)
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 90_000 }),
    page.getByRole('button', { name: 'Download PDF' }).click(),
  ])
  const text = await textOfPdf(await readFile(await download.path()))
  expect(text.join(' ')).toContain('Support assistant')
  expect(asked.filter((url) => !/^(file|blob|data):/.test(url))).toEqual([])
  expect(asked.filter((url) => url.startsWith('file:')).map(withoutHash)).toEqual([file.href])
})

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '')
}

test('its policy names scripts and styles by their hashes, and lets nothing out', async () => {
  const html = await readFile(fileURLToPath(file), 'utf8')
  const policy =
    /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? ''
  const of = (name: string) => policy.split('; ').find((part) => part.startsWith(`${name} `))
  expect(of('default-src')).toBe("default-src 'none'")
  expect(of('connect-src')).toBe("connect-src 'none'")
  expect(of('worker-src')).toBe('worker-src blob:')
  expect(of('script-src')).toMatch(/^script-src( 'sha256-[\w+/=]{44}'){2}$/)
  expect(of('style-src')).toMatch(/^style-src 'sha256-[\w+/=]{44}'$/)
  expect(policy).not.toMatch(/unsafe|https?:|'self'/)
})
