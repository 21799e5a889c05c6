import { useSyncExternalStore } from 'react'

/** As wide as the text of a printed page, so that paper shows what the screen showed; on a phone, as wide as that. */
const MOST = 680
const LEAST = 288
/** On either side of a page. */
const MARGIN = 16

/** How wide the drawings of the report are. Known before anything is drawn, so that nothing moves. */
export function useDrawingWidth(): number {
  return useSyncExternalStore(onResize, drawingWidth)
}

function drawingWidth(): number {
  return Math.min(MOST, Math.max(LEAST, window.innerWidth - 2 * MARGIN))
}

function onResize(changed: () => void): () => void {
  window.addEventListener('resize', changed)
  return () => {
    window.removeEventListener('resize', changed)
  }
}
