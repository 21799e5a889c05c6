export const ZOOMS: readonly number[] = [0.5, 0.625, 0.75, 0.875, 1, 1.25, 1.5]
export const SMALLEST = 0.5
export const LARGEST = 1.5

/** Text in the chart can't be read below this; a narrower room scrolls sideways instead. */
const SMALLEST_LEGIBLE = 0.75

/** The largest step at which a picture of that width fits its room, though never so small that it can't be read. */
export function zoomToFit(room: HTMLElement, naturalWidth: number): number {
  const fitting = ZOOMS.findLast((step) => step <= 1 && step * naturalWidth <= room.clientWidth)
  return Math.max(SMALLEST_LEGIBLE, fitting ?? SMALLEST_LEGIBLE)
}
