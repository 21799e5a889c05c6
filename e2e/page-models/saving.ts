import type { Page } from '@playwright/test'
import { expect } from '../fixtures.ts'
import { planMenu, startOwnPlan } from './plan-menu.ts'
import { result } from './result.ts'

/** What the chip in the header says of the open plan, and what lies in the browser's storage. */
export function saving(page: Page) {
  const chip = page
    .getByRole('banner')
    .locator('p')
    .filter({ hasText: /[Ss]aved|Changed in|Read only/ })
    .first()
  const expectSaved = () => expect(chip).toHaveText(/^Saved \d\d:\d\d in this browser$/)
  const storedNames = () => page.evaluate(namesInStorage)
  return {
    chip,
    expectSaved,
    /** Whatever the chip has said of the plan before: under this name it lies in storage. */
    expectSavedAs: async (name: string) => {
      await expect.poll(storedNames).toContain(name)
      await expectSaved()
    },
    /** Names of the plans in storage. */
    storedNames,
    /** Whether closing the tab would be asked about. The tab stays either way. */
    warnsOnLeaving: async () => {
      // Only a page that somebody has touched may ask.
      await page.mouse.click(2, 2)
      return page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
    },
    versions: async () => {
      await planMenu(page).choose('Versions')
      const dialog = page.getByRole('dialog', { name: /^Versions of / })
      await expect(dialog).toBeVisible()
      return dialog
    },
  }
}

function namesInStorage(): readonly string[] {
  return Object.entries(localStorage)
    .filter(([place]) => place.startsWith('crossover/plan/'))
    .map(([, text]) => {
      const { data } = JSON.parse(String(text)) as { data: string }
      return (JSON.parse(data) as { name: string }).name
    })
    .sort()
}

/** Lets storage refuse every write from now on, until it is given back. */
export function fillStorage(page: Page) {
  return page.evaluate(() => {
    const counts = { refusedWrites: 0 }
    Object.assign(window, { counts })
    Storage.prototype.setItem = () => {
      counts.refusedWrites += 1
      throw new DOMException('full', 'QuotaExceededError')
    }
  })
}

/** Something is done, and the save that the page makes of it by itself has been refused. */
export async function refused(page: Page, work: () => Promise<unknown>): Promise<void> {
  const writes = () =>
    page.evaluate(() => (window as unknown as { counts: { refusedWrites: number } }).counts.refusedWrites)
  const before = await writes()
  await work()
  await expect.poll(writes).toBeGreaterThan(before)
}

export function makeRoom(page: Page) {
  return page.evaluate(() => {
    // A frame of the same origin has a storage that nobody has touched.
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const fresh = frame.contentWindow as unknown as typeof globalThis
    const whole = Object.getOwnPropertyDescriptor(fresh.Storage.prototype, 'setItem')
    if (whole) Object.defineProperty(Storage.prototype, 'setItem', whole)
    frame.remove()
  })
}

/** An own plan of this name, saved, on the page of the result. */
export async function savedPlan(page: Page, name: string): Promise<void> {
  await startOwnPlan(page)
  await result(page).open()
  await planMenu(page).rename(name)
  await saving(page).expectSavedAs(name)
}

/** The sample as a plan of one's own, saved under this name. */
export async function keepSampleAsOwn(page: Page, name: string): Promise<void> {
  await page.goto('#/verdict')
  await planMenu(page).choose('Keep this sample as my plan')
  await planMenu(page).rename(name)
  await planMenu(page).expectName(name)
  await saving(page).expectSavedAs(name)
}

/** A plan that was left as “Monday” and is now “Tuesday”, with its versions open. */
export async function versionsOfTwoDays(page: Page) {
  await startOwnPlan(page)
  await planMenu(page).rename('Monday')
  await saving(page).expectSavedAs('Monday')
  await page.reload()
  await planMenu(page).rename('Tuesday')
  await saving(page).expectSavedAs('Tuesday')
  return saving(page).versions()
}
