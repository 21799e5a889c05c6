import { useLayoutEffect, useState, type RefObject } from 'react'

/** The width of an element in whole pixels, as it changes; 0 before it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const observed = element.current
    if (!observed) return
    // It tells the first width, too, once the rest of the page stands: a chart is drawn in a piece of work of its own.
    const observer = new ResizeObserver(() => {
      setWidth(Math.floor(observed.clientWidth))
    })
    observer.observe(observed)
    return () => {
      observer.disconnect()
    }
  }, [element])
  return width
}
