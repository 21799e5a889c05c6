import type { ElementHandle, Page } from 'puppeteer-core'

/** For what hangs, not for what is slow. */
const LIMIT_MS = 120_000

/** What a person does with a page, by the names that they read. */
export function handOn(page: Page) {
  page.setDefaultTimeout(LIMIT_MS)
  const find = async (role: string, name: string): Promise<ElementHandle> => {
    const found = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`, { visible: true })
    if (!found) throw new Error(`no ${role} “${name}”`)
    return found
  }
  const textOf = (selector: string) =>
    page.$eval(selector, (element) => (element as HTMLElement).innerText.replaceAll(/\s+/g, ' ').trim())
  return {
    press: async (role: 'button' | 'link', name: string) => {
      const found = await find(role, name)
      await found.scrollIntoView()
      await found.click()
    },
    /** The answer whose text begins with these words, in the question of this name. */
    choose: async (question: string, answer: string) => {
      const group = await find('group', question)
      const [found] = await group.$$(`xpath/.//label[starts-with(normalize-space(.), '${answer}')]`)
      if (!found) throw new Error(`no answer “${answer}” to “${question}”`)
      await found.scrollIntoView()
      await found.click()
    },
    fill: async (name: string, text: string) => {
      const found = await find('textbox', name)
      await found.click({ count: 3 })
      await found.type(text)
      await page.keyboard.press('Tab')
    },
    /** Takes the slider of this name from where it stands to a share of its length. */
    drag: async (name: string, share: number) => {
      const slider = await find('slider', name)
      await slider.scrollIntoView()
      const box = await slider.boundingBox()
      if (!box) throw new Error(`the slider “${name}” has no place`)
      const y = box.y + box.height / 2
      await page.mouse.move(box.x + box.width / 2, y)
      await page.mouse.down()
      await page.mouse.move(box.x + box.width * share, y, { steps: 15 })
      await page.mouse.up()
    },
    textOf,
    /** The text of an element, once it is as is asked. */
    until: async (selector: string, isIt: (text: string) => boolean): Promise<string> => {
      const end = Date.now() + LIMIT_MS
      for (;;) {
        const text = (await page.$(selector)) ? await textOf(selector) : ''
        if (isIt(text)) return text
        if (Date.now() > end) throw new Error(`${selector} stays “${text}”`)
        await new Promise((done) => setTimeout(done, 100))
      }
    },
  }
}
