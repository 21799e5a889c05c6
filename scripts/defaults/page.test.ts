import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { defaultsPage, PAGE } from './page.ts'

it('is what docs/method/defaults.md says; npm run -s defaults -- --write writes it anew', async () => {
  const page = await defaultsPage()
  expect(readFileSync(PAGE, 'utf8')).toBe(page)
  expect(page).not.toMatch(/undefined|NaN|\[object/)
})
