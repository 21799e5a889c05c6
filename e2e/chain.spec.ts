import { expectAccessible } from './accessibility.ts'
import { expect, test } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'
import { place, visit } from './places.ts'

test('parts of the chain are added at their price, changed, and taken away again', async ({ page }) => {
  await visit(page, place('options'))
  const panel = page.getByRole('region', { name: 'The rest of the chain', exact: true })
  await panel.getByRole('button', { name: 'Add what such work needs' }).click()
  const gateway = panel.getByRole('region', { name: 'Gateway' })
  await expect(gateway).toContainText('$49 a month')
  await panel.getByLabel('Add a part').selectOption('vector-store')
  await panel.getByRole('button', { name: 'Add', exact: true }).click()
  const store = panel.getByRole('region', { name: 'Vector store' })
  await expect(store).toContainText('$330 a month, $2.61 up front')
  await store.getByRole('combobox', { name: /^Offer/ }).selectOption('opensearch-serverless')
  await expect(store).toContainText('$175 a month')
  for (const [width, height] of [[1280, 900], [360, 640]] as const) {
    await page.setViewportSize({ width, height })
    await expectNoSidewaysScroll(page, `the chain at ${String(width)}`)
  } // prettier-ignore
  await expectAccessible(page, 'the chain')
  await store.getByRole('button', { name: 'Remove vector store' }).click()
  await expect(store).toBeHidden()
})
