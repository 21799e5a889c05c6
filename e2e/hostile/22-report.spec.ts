import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { fileOf, planMenu } from '../page-models/plan-menu.ts'
import { result } from '../page-models/result.ts'
import sample from '../../src/core/plan/examples/support-assistant.json' with { type: 'json' }

const button = (page: Page) => page.getByRole('button', { name: 'Download PDF' })
const said = (page: Page) => page.getByText('The PDF is in your downloads.')

function downloadsOf(page: Page): readonly Download[] {
  const all: Download[] = []
  page.on('download', (download) => all.push(download))
  return all
}

const isPdf = async (download: Download | undefined) => {
  const bytes = await readFile((await download?.path()) ?? '')
  return (
    bytes.subarray(0, 5).toString() === '%PDF-' && bytes.subarray(-1024).toString('latin1').includes('%%EOF')
  )
}

test('twenty presses on Download make one whole file', async ({ page }) => {
  const downloads = downloadsOf(page)
  await page.goto('#/report')
  await expect(button(page)).toBeVisible()
  await button(page).evaluate((element: HTMLElement) => {
    for (let press = 0; press < 20; press += 1) element.click()
  })
  await expect(said(page)).toBeVisible({ timeout: 120_000 })
  await expect(button(page)).toHaveAttribute('aria-disabled', 'false')
  expect(downloads).toHaveLength(1)
  expect(await isPdf(downloads[0])).toBe(true)
})

test('a slider that moves while the file is made ends where it was let go', async ({ page }) => {
  const downloads = downloadsOf(page)
  await page.goto('#/report')
  await button(page).click()
  await page.evaluate(() => {
    location.hash = '#/verdict'
  })
  const field = result(page).field('Requests a day')
  const first = await field.inputValue()
  const slider = result(page).slider('Requests a day')
  await slider.focus()
  for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowRight')
  await expect(field).not.toHaveValue(first)
  const last = await field.inputValue()
  await expect(result(page).verdict).toBeVisible()
  // Whether the file comes or was given up with its page, what was typed stays.
  await page.goto('#/report')
  await button(page).click()
  await expect(said(page)).toBeVisible({ timeout: 120_000 })
  expect(await isPdf(downloads.at(-1))).toBe(true)
  await page.goto('#/verdict')
  await expect(field).toHaveValue(last)
})

test('a plan of which every option breaks a rule has a report that says so', async ({ page }) => {
  const downloads = downloadsOf(page)
  // Everything has to stay in the house, and no option does.
  const { id, name, demand, answers, options } = sample.workloads[0]!
  const outside = options.filter(({ kind }) => ['api', 'hosted', 'subscription'].includes(kind))
  expect(outside.length).toBeGreaterThan(0)
  const workload = { id, name, demand, answers: { ...answers, sensitivity: 'critical' }, options: outside }
  await page.goto('#/verdict')
  await planMenu(page).open(fileOf({ ...sample, workloads: [workload] }))
  await planMenu(page).expectName(sample.name)
  const headline = await result(page).headline()
  expect(headline).toMatch(/No option|none of/i)
  await page.goto('#/report')
  await expect(page.getByText(headline).first()).toBeVisible()
  await button(page).click()
  await expect(said(page)).toBeVisible({ timeout: 120_000 })
  expect(await isPdf(downloads[0])).toBe(true)
})

test('where the browser makes no file, that is said, with two ways on', async ({ page, watch }) => {
  watch.forgive(/no room for a file/)
  await page.goto('#/report')
  await expect(button(page)).toBeVisible()
  await page.evaluate(() => {
    URL.createObjectURL = () => {
      throw new Error('no room for a file')
    }
  })
  await button(page).click()
  const alert = page.getByRole('alert').filter({ hasText: 'The report could not be made' })
  await expect(alert).toBeVisible({ timeout: 120_000 })
  await expect(alert.getByRole('button', { name: 'Print instead' })).toBeVisible()
  await expect(alert.getByRole('button', { name: 'Save plan' })).toBeVisible()
})
