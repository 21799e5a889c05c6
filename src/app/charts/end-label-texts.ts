import { isWholeLabel, wrapLabel } from '#core/story/wrap-label.ts'
import { endFigures } from './end-figures.ts'

export interface EndLabel {
  readonly name: string
  readonly total: string
  readonly likely: string | null
}

/** How far labels may go: pixels across and down, for all of them, and how many letters of a name go in a line. */
export interface LabelRoom {
  readonly across: number
  readonly down: number
  readonly letters: number
  readonly lineHeight: number
  readonly between: number
}

/**
 * What stands at the ends of lines: each name in as many lines as it takes, with its figures under it. Where all that
 * together is too high, first the ranges give way to the totals, then a total stands behind its name where there is room,
 * and only then names are shortened.
 */
export function endLabelTexts(labels: readonly EndLabel[], room: LabelRoom) {
  const { across, down, letters, lineHeight, between } = room
  const written = ([ofName, ofFigures]: (typeof LINES)[number]) =>
    labels.map(({ name, total, likely }) => {
      const texts = wrapLabel(name, letters, ofName)
      const figures = endFigures(total, likely, { width: across, mostLines: ofFigures })
      const isJoined = ofFigures === 0 && `${texts.at(-1) ?? ''} ${total}`.length <= letters
      const lines = texts.length + (isJoined ? 0 : figures.length)
      return {
        texts,
        figures,
        isJoined,
        isWhole: isWholeLabel(texts, name),
        height: lines * lineHeight + between,
      }
    })
  const fitting = LINES.map(written).find((all) => all.reduce((sum, { height }) => sum + height, 0) <= down)
  return fitting ?? written(FEWEST)
}

const FEWEST = [1, 1] as const
/** Of a name and of its figures, at most, the best first; without a line of their own, figures stand behind the name. */
const LINES = [[3, 2], [3, 1], [3, 0], [2, 0], FEWEST] as const
