import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'
import { expectNoSidewaysScroll } from './layout.ts'

/** Every figure on the page can be read to its last digit, stands in its place, and covers no other. */
export async function expectWhole(page: Page, state: string) {
  await expect.poll(() => brokenParts(page), `not whole: ${state}`).toEqual([])
  await expectNoSidewaysScroll(page, state)
}

async function brokenParts(page: Page): Promise<readonly string[]> {
  const found = await Promise.all([
    page.evaluate(cutOffFields),
    page.evaluate(coveredNeighbours),
    page.evaluate(brokenDrawings),
    page.evaluate(cutOffTexts),
  ])
  return found.flat()
}

function cutOffFields(): readonly string[] {
  return [...document.querySelectorAll<HTMLInputElement>('input[inputmode="decimal"]')]
    .filter((input) => input.getClientRects().length > 0 && input.scrollWidth > input.clientWidth)
    .map(
      ({ id, value, scrollWidth, clientWidth }) =>
        `${id}: ${value} takes ${scrollWidth} of ${clientWidth} px`,
    )
}

/** A field, its unit, its buttons and its slider stand beside each other. */
function coveredNeighbours(): readonly string[] {
  const inRow = (input: HTMLElement) => [
    ...(input.parentElement?.children ?? []),
    ...[...(input.parentElement?.parentElement?.children ?? [])].filter(
      (other) => other !== input.parentElement,
    ),
  ]
  return [...document.querySelectorAll<HTMLInputElement>('input[inputmode="decimal"]')]
    .filter((input) => input.getClientRects().length > 0)
    .flatMap((input) => {
      const boxes = inRow(input)
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 1 && box.height > 1)
      return boxes.flatMap(({ element, box }, i) =>
        boxes.slice(i + 1).flatMap(({ element: other, box: next }) => {
          const across = Math.min(box.right, next.right) - Math.max(box.left, next.left)
          const down = Math.min(box.bottom, next.bottom) - Math.max(box.top, next.top)
          return across > 1 && down > 1
            ? [
                `${input.id}: ${element.tagName}.${element.className} under ${other.tagName}.${other.className}`,
              ]
            : []
        }),
      )
    })
}

/** Texts of a drawing stand inside it, and none over another; the flowchart is a sheet to be moved, and has its own test. */
function brokenDrawings(): readonly string[] {
  return [...document.querySelectorAll<SVGSVGElement>('main svg:not(.react-flow svg)')].flatMap((svg) => {
    const frame = svg.getBoundingClientRect()
    const texts = [...svg.querySelectorAll('text')]
      .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }))
      .filter(({ words, box }) => words.trim() !== '' && box.width > 0)
    const outside = texts.filter(
      ({ box }) =>
        box.left < frame.left - 1 ||
        box.right > frame.right + 1 ||
        box.top < frame.top - 1 ||
        box.bottom > frame.bottom + 1,
    )
    const covered = texts.flatMap(({ words, box }, i) =>
      texts.slice(i + 1).flatMap((other) => {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        // Figures and capitals fill three fifths of the box around them.
        return across > 1 && down > 0.4 * box.height ? [`“${words}” over “${other.words}” in a drawing`] : []
      }),
    )
    return [...outside.map(({ words }) => `“${words}” outside its drawing`), ...covered]
  })
}

/** Text in a box that hides what does not fit, except what is there for screen readers alone. */
function cutOffTexts(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => {
      if (element.clientWidth <= 1 || element.scrollWidth <= element.clientWidth + 1) return false
      if (element instanceof HTMLInputElement) return false
      const { overflowX, textOverflow } = getComputedStyle(element)
      return (overflowX === 'hidden' || overflowX === 'clip') && textOverflow !== 'ellipsis'
    })
    .map((element) => `${element.tagName}.${element.className} cuts off “${element.innerText.slice(0, 60)}”`)
}
