import { STYLES, drawLine, makeRoom, space, type Sheet } from './sheet.ts'
import { wrap } from './wrap.ts'

interface Titled {
  readonly title: string
  /** The same in words for those who can't see it. */
  readonly description: string
}

/** A title above, then a drawing of that height, all of it one figure with its description. */
export function drawFigure(
  sheet: Sheet,
  { title, description }: Titled,
  height: number,
  draw: () => void,
): void {
  const lines = titleOf(sheet, title)
  makeRoom(sheet, lines.length * STYLES.heading.lineHeight + BELOW_TITLE + height)
  const heading = sheet.doc.struct('P')
  sheet.root.add(heading)
  heading.add(() => {
    for (const line of lines) {
      drawLine(sheet, line, sheet.left, sheet.y, STYLES.heading)
      sheet.y += STYLES.heading.lineHeight
    }
  })
  heading.end()
  sheet.y += BELOW_TITLE
  const figure = sheet.doc.struct('Figure', {
    alt: description,
    bbox: [sheet.left, sheet.y, sheet.left + sheet.width, sheet.y + height],
  })
  sheet.root.add(figure)
  figure.add(() => {
    sheet.doc.save()
    draw()
    sheet.doc.restore()
  })
  figure.end()
  sheet.y += height + space(sheet, AFTER)
}

/** Room that it takes with its title and the space after it. */
export function heightOfFigure(sheet: Sheet, { title }: Titled, height: number): number {
  return titleOf(sheet, title).length * STYLES.heading.lineHeight + BELOW_TITLE + height + space(sheet, AFTER)
}

const BELOW_TITLE = 5
const AFTER = 12

function titleOf(sheet: Sheet, title: string): readonly string[] {
  return wrap(sheet, title, sheet.width, STYLES.heading)
}
