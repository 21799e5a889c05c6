import { crossover } from './command-line.ts'
import { expect, test } from './fixtures.ts'
import { fileOf, planMenu } from './page-models/plan-menu.ts'
import { planOfEveryKind } from './plan-of-every-kind.ts'

/** The page and the command line read the same files, and refuse the same ones with the same words. */

const text = (name: string) => JSON.stringify({ ...planOfEveryKind, name })

const opened = [
  { what: 'UTF-8', bytes: Buffer.from(text('Größe 東京')) },
  { what: 'UTF-8 with its mark', bytes: Buffer.from(`\ufeff${text('Größe 東京')}`) },
  { what: 'UTF-16', bytes: Buffer.from(`\ufeff${text('Größe 東京')}`, 'utf16le') },
  {
    what: 'UTF-16 the other way round',
    bytes: Buffer.from(`\ufeff${text('Größe 東京')}`, 'utf16le').swap16(),
  },
]

for (const { what, bytes } of opened) {
  test(`a plan in ${what} opens in page and command line`, async ({ page }) => {
    await page.goto('#/verdict')
    await planMenu(page).open(fileOf(bytes))
    await planMenu(page).expectName('Größe 東京')
    const { status, stdout } = crossover(['evaluate', '-'], bytes)
    expect(status).toBe(0)
    expect(stdout).toContain('Größe 東京')
  })
}

const refused = [
  { what: 'Latin-1', bytes: Buffer.from(text('Größe'), 'latin1'), words: 'the byte F6 in line 1, which is no UTF-8; perhaps the text is in Latin-1 or Windows-1252' },
  { what: 'UTF-16 without its mark', bytes: Buffer.from(text('Size'), 'utf16le'), words: 'text in UTF-16 without its mark' },
  { what: 'UTF-32', bytes: Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), words: 'text in UTF-32' },
  { what: 'no letters at all', bytes: Buffer.from('89504e470d0a1a0a0000000d', 'hex'), words: 'bytes that are no text, as in a picture or an archive' },
] // prettier-ignore

for (const { what, bytes, words } of refused) {
  test(`a plan in ${what} is refused alike in page and command line`, async ({ page }) => {
    await page.goto('#/verdict')
    const { status, stdout, stderr } = crossover(['evaluate', '-'], bytes)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    await planMenu(page).open(fileOf(bytes))
    const notice = page.getByRole('alert')
    await expect(notice).toContainText('“plan.json” is not text that can be read')
    await expect(notice).toContainText('The plan you have open is unchanged.')
    const [, found = '', right = ''] = /^plan: (.+): (.+)\n$/.exec(stderr) ?? []
    expect(found).toBe(words)
    await expect(notice).toContainText(`The file: found ${found}; right would be ${right}.`)
  })
}
