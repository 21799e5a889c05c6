import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A PDF as another program reads it. */
export interface ReadPdf {
  readonly pages: readonly ReadPage[]
  readonly title: string
  readonly language: string | null
  readonly isMarked: boolean
  readonly bookmarks: readonly string[]
}

export interface ReadPage {
  /** Words in reading order, with every run of white space as one space. */
  readonly text: string
  /** Tags of the structure tree, depth first. */
  readonly tags: readonly string[]
  readonly alternatives: readonly string[]
  /** Every piece of text with its edges, in points from the lower left corner. */
  readonly pieces: readonly {
    readonly text: string
    readonly left: number
    readonly right: number
    readonly y: number
    /** Of its type, in points. */
    readonly size: number
  }[]
}

interface StructureNode {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly StructureNode[]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  const { info } = (await pdf.getMetadata()) as {
    readonly info: { readonly Title?: string; readonly Language?: string }
  }
  const outline = (await pdf.getOutline()) as readonly { readonly title: string }[] | null
  const mark = (await pdf.getMarkInfo()) as { readonly Marked?: boolean } | null
  const pages = []
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number))
  await pdf.loadingTask.destroy()
  return {
    pages,
    title: info.Title ?? '',
    language: info.Language ?? null,
    isMarked: mark?.Marked ?? false,
    bookmarks: (outline ?? []).map(({ title }) => title),
  }
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await pdf.getPage(number)
  const content = await page.getTextContent()
  const pieces = content.items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: item.str,
            left: item.transform[4] as number,
            right: (item.transform[4] as number) + item.width,
            y: item.transform[5] as number,
            size: item.transform[3] as number,
          },
        ]
      : [],
  )
  const tree = (await page.getStructTree()) as StructureNode | null
  const nodes = flattened(tree)
  return {
    text: pieces
      .map(({ text }) => text)
      .join(' ')
      .replaceAll(/\s+/g, ' '),
    tags: nodes.flatMap(({ role }) => (role === undefined ? [] : [role])),
    alternatives: nodes.flatMap(({ alt }) => (alt === undefined ? [] : [alt])),
    pieces,
  }
}

/** How many pictures made of pixels the pages hold. */
export async function countImages(bytes: Uint8Array): Promise<number> {
  const pdf = await getDocument({ data: bytes.slice(), verbosity: 0 }).promise
  let count = 0
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { fnArray } = await (await pdf.getPage(number)).getOperatorList()
    count += fnArray.filter((code) => PAINT_IMAGE.includes(code)).length
  }
  await pdf.loadingTask.destroy()
  return count
}

/** paintImageMaskXObject, paintImageXObject, paintInlineImageXObject. */
const PAINT_IMAGE: readonly number[] = [83, 85, 86]

function flattened(node: StructureNode | null): readonly StructureNode[] {
  return node === null ? [] : [node, ...(node.children ?? []).flatMap(flattened)]
}
