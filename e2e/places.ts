import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { settled } from './settled.ts'

export interface Place {
  readonly name: string
  readonly path: string
  /** With which the title of the window begins. */
  readonly title: string
}

/** Every page of the app by its address. */
export const places: readonly Place[] = [
  { name: 'start', path: '#/start', title: 'Start' },
  { name: 'result', path: '#/verdict', title: 'Verdict' },
  { name: 'questions', path: '#/questions/sensitivity', title: 'Question 1 of 6: ' },
  { name: 'check', path: '#/questions', title: 'Check your answers' },
  { name: 'flowchart', path: '#/why', title: 'Why' },
  { name: 'change', path: '#/why/change', title: 'What would change it' },
  { name: 'options', path: '#/why/options', title: 'Options' },
  { name: 'catalogue', path: '#/sources', title: 'Catalogue' },
  { name: 'report', path: '#/report', title: 'Report' },
  { name: 'presets', path: '#/presets', title: 'Presets' },
  { name: 'claims', path: '#/sources/claims', title: 'Claims' },
  { name: 'second opinions', path: '#/why/opinions', title: 'Second opinions' },
  { name: 'whole plan', path: '#/plan', title: 'The whole plan' },
  { name: 'method', path: '#/sources/method', title: 'Method' },
]

/**
 * Goes to a page and waits until it stands there with all its figures. A page comes after its address, and until then
 * the one before it is what can be seen.
 */
export async function visit(page: Page, { path, title }: Pick<Place, 'path' | 'title'>) {
  await page.goto(path)
  await expect(page).toHaveTitle(new RegExp(`^${title}`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await settled(page)
}

/** The page of this name. */
export function place(name: string): Place {
  const found = places.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no page ${name}`)
  return found
}
