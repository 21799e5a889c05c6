import assert from 'node:assert/strict'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { handOn } from './hand.ts'

export interface Journey {
  readonly fact: string
  readonly play: (
    page: Page,
    places: { readonly address: string; readonly downloads: string },
  ) => Promise<void>
}

const SAVED = /^Saved \d\d:\d\d in this browser$/
const CHIP = 'header p'

export const JOURNEYS: readonly Journey[] = [
  {
    fact: 'from the first page over six questions and a dragged slider to the PDF',
    play: async (page, { address, downloads }) => {
      const hand = handOn(page)
      const answer = async (question: string, words: string) => {
        await hand.choose(question, words)
        await hand.press('button', 'Continue')
      }
      await page.goto(`${address}#/start`)
      await hand.press('button', 'Start: I know requests and tokens')
      await answer('How sensitive is the data?', 'Internal')
      await answer('How soon must an answer arrive?', 'Seconds')
      await hand.choose('How does use vary over time?', 'Steady, high')
      await hand.fill('Requests on an active day', '50,000')
      await hand.fill('Input tokens a request', '2,000')
      await hand.fill('Output tokens a request', '300')
      await hand.press('button', 'Continue')
      await answer('How capable must the model be?', 'Good enough')
      await hand.until('h1', (text) => text === 'What may it cost, and over how long?')
      await hand.press('button', 'Continue')
      await answer('Who can run machines for AI?', 'Intermediate')
      await hand.press('button', 'See the verdict')
      const first = await hand.until('[data-told]', (text) => text.includes('It costs about'))
      await hand.drag('Requests a day', 0.9)
      await hand.until('[data-told]', (text) => text !== first && text.includes('about'))
      await page.goto(`${address}#/report`)
      await hand.press('button', 'Download PDF')
      const bytes = await fileIn(downloads, /\.pdf$/)
      assert.equal(bytes.subarray(0, 5).toString('latin1'), '%PDF-')
      assert.ok(bytes.length > 100_000, `${String(bytes.length)} bytes`)
    },
  },
  {
    fact: 'what is typed is there after a reload, and after the page was left and opened again',
    play: async (page, { address }) => {
      const hand = handOn(page)
      await page.goto(`${address}#/start`)
      await hand.press('button', 'Start: I know requests and tokens')
      await hand.choose('How sensitive is the data?', 'Internal')
      await hand.until(CHIP, (text) => SAVED.test(text))
      const chosen = () => page.$eval('input[name]:checked', (input) => input.value)
      const before = await chosen()
      await page.reload()
      await hand.until('h1', (text) => text === 'How sensitive is the data?')
      assert.equal(await chosen(), before)
      await page.goto('about:blank')
      await page.goto(`${address}#/questions/sensitivity`)
      await hand.until('h1', (text) => text === 'How sensitive is the data?')
      assert.equal(await chosen(), before)
    },
  },
]

/** What a download has left in a folder, once it is whole. */
async function fileIn(folder: string, name: RegExp): Promise<Buffer> {
  for (let waited = 0; waited < 1200; waited++) {
    const files = await readdir(folder)
    const found = files.find((file) => name.test(file))
    if (found !== undefined && !files.some((file) => file.endsWith('.part'))) {
      const bytes = await readFile(join(folder, found))
      if (bytes.length > 0) return bytes
    }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`no download like ${String(name)} came`)
}
