import { useLayoutEffect, useState, type RefObject } from 'react'

/** The width of an element in whole pixels, as it changes; 0 before it is known. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const observed = element.current
    if (!observed) return
    const measure = () => {
      setWidth(Math.floor(observed.clientWidth))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(observed)
    return () => {
      observer.disconnect()
    }
  }, [element])
  return width
}
