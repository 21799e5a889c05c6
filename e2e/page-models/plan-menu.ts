import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'

interface ChosenFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A plan file, or what calls itself one: a value is written as JSON, text and bytes are taken as they are. */
export function fileOf(content: object | string, name = 'plan.json'): ChosenFile {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(text)
  return { name, mimeType: 'application/json', buffer }
}

/** The menu that the plan's name opens. */
export function planMenu(page: Page) {
  const button = page.getByRole('button', { name: /^Plan: / })
  const choose = async (item: string) => {
    await button.click()
    await page.getByRole('button', { name: item }).click()
  }
  return {
    button,
    choose,
    /** What the menu says of a link that was copied; a screen reader is told the same apart. */
    copied: page.getByText(/^Copied, [\d,]+ characters\./).and(page.locator(':not([data-live-region])')),
    expectName: (name: string) => expect(button).toHaveAccessibleName(`Plan: ${name}`),
    rename: async (name: string) => {
      await button.click()
      await page.getByRole('textbox', { name: 'Name of this plan' }).fill(name)
      await page.keyboard.press('Escape')
    },
    save: async () => {
      const [download] = await Promise.all([page.waitForEvent('download'), choose('Save as a file')])
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
    },
    open: async (file: ChosenFile) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), choose('Open a plan file')])
      await chooser.setFiles(file)
    },
  }
}

/** Leaves the sample behind for an empty plan of one's own, at the first question. */
export async function startOwnPlan(page: Page) {
  await page.goto('#/start')
  await page.getByRole('button', { name: 'Start: I know requests and tokens' }).click()
  await expect(page).toHaveURL(/#\/questions\/sensitivity/)
}
