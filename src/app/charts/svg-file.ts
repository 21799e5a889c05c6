import { wrapLabel } from '#core/story/wrap-label.ts'

/** What of a drawing's look comes from style sheets and custom properties, and must be written into a file. */
const LOOKS = [
  'fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'paint-order', 'opacity',
  'font-family', 'font-size', 'font-weight', 'text-anchor', 'dominant-baseline', 'visibility',
] as const // prettier-ignore

export interface FileWords {
  /** The finding, above the drawing. */
  readonly title: string
  /** What is drawn, and of which day its prices are. */
  readonly note: string
}

const TITLE_LINE = 24
const NOTE_ROOM = 28

/** A drawing on the page as a file of its own: colours resolved, on paper, with its finding and its note. */
export function svgFile(drawing: SVGSVGElement, { title, note }: FileWords): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const { width, height } = drawing.getBoundingClientRect()
  const originals = [...drawing.querySelectorAll('*')]
  const copies = [...copy.querySelectorAll('*')]
  copies.forEach((element, i) => {
    const original = originals[i]
    if (original) writeLooks(original, element)
  })
  const lines = wrapLabel(title, Math.floor(width / 9.5), 3)
  const above = lines.length * TITLE_LINE + NOTE_ROOM
  const whole = { width: String(Math.round(width)), height: String(Math.round(height + above)) }
  const moved = svgElement('g', { transform: `translate(0 ${String(above)})` })
  moved.append(...copy.childNodes)
  const page = svgElement('svg', { ...whole, viewBox: `0 0 ${whole.width} ${whole.height}` })
  const { backgroundColor, color } = getComputedStyle(document.documentElement)
  page.append(
    svgElement('title', {}, title),
    svgElement('rect', { ...whole, fill: backgroundColor }),
    ...lines.map((line, i) =>
      svgElement(
        'text',
        { ...LETTERS, x: '0', y: String((i + 1) * TITLE_LINE - 6), 'font-size': '18', fill: color },
        line,
      ),
    ),
    svgElement('text', { ...LETTERS, x: '0', y: String(above - 12), 'font-size': '12', fill: color }, note),
    moved,
  )
  return new XMLSerializer().serializeToString(page)
}

/** The same drawing in pixels, at twice its size. */
export async function pngFile(drawing: SVGSVGElement, words: FileWords): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svgFile(drawing, words)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * 2
    canvas.height = image.naturalHeight * 2
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

const LETTERS = { 'font-family': 'Inter, system-ui, sans-serif' }

function svgElement(name: string, attributes: Readonly<Record<string, string>>, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
  element.textContent = text
  return element
}
