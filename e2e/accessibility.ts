import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { settled } from './settled.ts'

/** No violation of WCAG 2.2 A and AA or of axe's best practices in what the page shows once nothing is awaited. */
export async function expectAccessible(page: Page, state: string) {
  await settled(page)
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}): ${node.target.join(' ')}`),
  )
  expect(found, `axe: ${state}`).toEqual([])
}
