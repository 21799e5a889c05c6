/** What of a drawing's look comes from style sheets and custom properties, and must be written into a file. */
const LOOKS = [
  'fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'opacity',
  'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'visibility',
] as const // prettier-ignore

/** A drawing on the page as a file of its own: colours resolved, on paper, with its title. */
export function svgFile(drawing: SVGSVGElement, title: string): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const { width, height } = drawing.getBoundingClientRect()
  const originals = [...drawing.querySelectorAll('*')]
  const copies = [...copy.querySelectorAll('*')]
  copies.forEach((element, i) => {
    const original = originals[i]
    if (original) writeLooks(original, element)
  })
  for (const name of ['class', 'style', 'aria-hidden', 'role', 'tabindex']) copy.removeAttribute(name)
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(Math.round(width)))
  copy.setAttribute('height', String(Math.round(height)))
  copy.setAttribute('viewBox', `0 0 ${String(Math.round(width))} ${String(Math.round(height))}`)
  copy.prepend(titleElement(title), paper(getComputedStyle(document.documentElement).backgroundColor))
  return new XMLSerializer().serializeToString(copy)
}

/** The same drawing in pixels, at twice its size. */
export async function pngFile(drawing: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height } = drawing.getBoundingClientRect()
  const url = URL.createObjectURL(new Blob([svgFile(drawing, title)], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width * 2, height * 2)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * 2
    canvas.height = height * 2
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => {
        if (blob) resolve(blob)
        else reject(new Error('The browser made no picture of the chart.'))
      }, 'image/png')
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}

function writeLooks(original: Element, copy: Element): void {
  const computed = getComputedStyle(original)
  for (const look of LOOKS) {
    const value = computed.getPropertyValue(look)
    if (value !== '') copy.setAttribute(look, value)
  }
  copy.removeAttribute('class')
  copy.removeAttribute('style')
}

function titleElement(title: string): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'title')
  element.textContent = title
  return element
}

function paper(colour: string): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  element.setAttribute('width', '100%')
  element.setAttribute('height', '100%')
  element.setAttribute('fill', colour)
  return element
}
