import { ticksBetween } from '#core/story/figures.ts'
import type { MapAxis, MapField, WinnersMap } from '#core/story/winners-map.ts'

/** Fields next to each other that say the same, as one box. */
export interface MapBox {
  readonly option: string | null
  readonly isClose: boolean
  readonly column: number
  readonly row: number
  readonly columns: number
}

/** Row by row, what lies side by side and says the same. */
export function boxesOf({ x, y, fields }: WinnersMap): readonly MapBox[] {
  const boxes: MapBox[] = []
  for (let row = 0; row < y.values.length; row += 1) {
    for (let column = 0; column < x.values.length; column += 1) {
      const { option, isClose } = fieldAt({ x, fields }, column, row)
      const before = column > 0 ? boxes.at(-1) : undefined
      if (before?.option === option && before.isClose === isClose) {
        boxes[boxes.length - 1] = { ...before, columns: before.columns + 1 }
      } else boxes.push({ option, isClose, column, row, columns: 1 })
    }
  }
  return boxes
}

export function fieldAt(
  { x, fields }: Pick<WinnersMap, 'x' | 'fields'>,
  column: number,
  row: number,
): MapField {
  const field = fields[row * x.values.length + column]
  if (!field) throw new Error('There is such a field.')
  return field
}

/** The edges between fields of different options: from corner to corner, in fields. */
export function edgesOf(map: WinnersMap): readonly (readonly [number, number, number, number])[] {
  const [columns, rows] = [map.x.values.length, map.y.values.length]
  const edges: (readonly [number, number, number, number])[] = []
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const { option } = fieldAt(map, column, row)
      if (column + 1 < columns && fieldAt(map, column + 1, row).option !== option) {
        edges.push([column + 1, row, column + 1, row + 1])
      }
      if (row + 1 < rows && fieldAt(map, column, row + 1).option !== option) {
        edges.push([column, row + 1, column + 1, row + 1])
      }
    }
  }
  return edges
}

/** Where the name of each option has most room around it, in fields, away from the plan's own point. */
export function labelPlaces(
  map: WinnersMap,
  away: { readonly column: number; readonly row: number },
): readonly {
  readonly option: string
  readonly column: number
  readonly row: number
  readonly room: number
}[] {
  const [columns, rows] = [map.x.values.length, map.y.values.length]
  const options = [...new Set(map.fields.flatMap(({ option }) => option ?? []))]
  return options.flatMap((option) => {
    const room = roomOf(columns, rows, (column, row) => {
      const isNear =
        Math.abs(column - away.column) < AWAY * columns && Math.abs(row - away.row) < (AWAY * rows) / 2
      return !isNear && fieldAt(map, column, row).option === option
    })
    const most = Math.max(...room)
    if (most < LEAST_ROOM * rows) return []
    const at = room.indexOf(most)
    return [{ option, column: at % columns, row: Math.floor(at / columns), room: most }]
  })
}

/** A name has at least so much of the height to itself. */
const LEAST_ROOM = 0.05
/** So much of the width is kept free around it, and half as much of the height. */
const AWAY = 0.15

/** How far each field is from the nearest that is not among them, the edge of the map with them. */
function roomOf(columns: number, rows: number, has: (column: number, row: number) => boolean): number[] {
  const room = new Array<number>(columns * rows).fill(0)
  const get = (column: number, row: number) =>
    column < 0 || row < 0 || column >= columns || row >= rows ? 0 : (room[row * columns + column] ?? 0)
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!has(column, row)) continue
      room[row * columns + column] =
        1 +
        Math.min(
          get(column - 1, row),
          get(column, row - 1),
          get(column - 1, row - 1),
          get(column + 1, row - 1),
        )
    }
  }
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const after = Math.min(
        get(column + 1, row),
        get(column, row + 1),
        get(column + 1, row + 1),
        get(column - 1, row + 1),
      )
      room[row * columns + column] = Math.min(get(column, row), 1 + after)
    }
  }
  return room
}

/** Where a value lies on an axis: 0 at its start, 1 at its end. */
export function shareOn({ from, to, scale }: MapAxis, value: number): number {
  return scale === 'log' ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from)
}

/** Round values along an axis, at most so many. */
export function ticksOn({ from, to, scale }: MapAxis, most: number): readonly number[] {
  const all = scale === 'log' ? roundBetween(from, to) : ticksBetween(from, to)
  const inside = all.filter((value) => value >= from && value <= to)
  const step = Math.ceil(inside.length / most)
  return inside.filter((_, at) => at % step === 0)
}

function roundBetween(from: number, to: number): number[] {
  const values: number[] = []
  const factors = to / from > 30 ? [1] : to / from > 8 ? [1, 2, 5] : [1, 1.5, 2, 3, 4, 5, 6, 8]
  for (let power = 10 ** Math.floor(Math.log10(from)); power <= to; power *= 10) {
    values.push(...factors.map((factor) => factor * power))
  }
  return values
}

/** As many letters as there is room for beside an axis. */
const MOST_LETTERS = 9
const COMPACT = new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 })

/** What a tick says, in short where it is too long: "600B" for 600,000,000,000. */
export function tickText(text: string): string {
  if (text.length <= MOST_LETTERS) return text
  return text.replace(/\d[\d,]*(?:\.\d+)?/, (digits) => COMPACT.format(Number(digits.replaceAll(',', ''))))
}
