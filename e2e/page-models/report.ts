import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

/** Opens the report and takes its file, which is made once every input has been looked at. */
export async function downloadReport(page: Page) {
  await page.goto('#/report')
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByRole('button', { name: 'Download PDF' }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}
