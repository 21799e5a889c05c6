import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'
import { result } from '../page-models/result.ts'
import { place } from '../places.ts'

/** Pages that are looked at under each circumstance. */
export const ASKED = ['start', 'result', 'questions', 'options', 'report'].map(place)

/** A slider takes a step, and the verdict is there. */
export async function expectUsable(page: Page): Promise<void> {
  const slider = page.getByRole('main').getByRole('slider').first()
  const before = await slider.inputValue()
  await slider.press('ArrowRight')
  await expect(slider).not.toHaveValue(before)
  await expect(result(page).verdict).toBeVisible()
}
