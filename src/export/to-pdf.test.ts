import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Block, ReportDocument, Table } from '#core/story/blocks.ts'
import { textsOf } from '#core/story/block-texts.test-support.ts'
import { allFonts } from './all-fonts.ts'
import { reportFonts } from './report-fonts.ts'
import { countImages, readPdf, type ReadPdf } from './read-pdf.test-support.ts'
import { documentOf, everyBlock, row } from './to-pdf.test-support.ts'
import { toPdf } from './to-pdf.ts'

const fonts = allFonts()

async function made(report: ReportDocument): Promise<ReadPdf> {
  return readPdf((await toPdf(report, { fonts })).bytes)
}

function textOf(pdf: ReadPdf): string {
  return pdf.pages.map(({ text }) => text).join(' ')
}

/** What a reader sees of a block on paper, but for names that the chart shortens. */
function textsOnPaper(block: Block): readonly string[] {
  if (block.kind !== 'chart') return textsOf(block)
  return [
    ...textsOf(block),
    ...block.yTicks.map(({ text }) => text),
    ...block.marks.map(({ text }) => text),
    ...block.series.map(({ endText }) => endText),
  ]
}

const table = everyBlock.find((block): block is Table => block.kind === 'table')

function tableOf(count: number): Table {
  if (!table) throw new Error('no table among the blocks')
  const rows = Array.from({ length: count }, (_, i) =>
    row(`Line ${i + 1}`, '$1,000', '$990', 'never', 'meets all'),
  )
  return { ...table, rows, note: null }
}

describe('the fonts of a report', () => {
  it('are the Latin ones where no text has other letters, else those with all letters', async () => {
    const latin = await reportFonts(documentOf(everyBlock))
    for (const text of ['Façade, żółw – “10 × 5 ≤ 60 €”', 'Σύστημα', 'Сервер', '中文']) {
      const found = await reportFonts(documentOf([{ kind: 'paragraph', role: 'body', text }]))
      expect(found.regular.length === latin.regular.length, text).toBe(text.startsWith('Façade'))
    }
    expect(latin.regular.length).toBeLessThan(fonts.regular.length / 2)
  })

  it('draw the same in the Latin range', async () => {
    const text = Array.from({ length: 0x17f - 0xa0 }, (_, at) => String.fromCodePoint(0xa1 + at)).join('')
    const document = documentOf([{ kind: 'paragraph', role: 'body', text: `${text} €₩₹₺₽ −×≈≠≤≥∞→←` }])
    const missing = async (with_: typeof fonts) =>
      /has no glyph for [^;]*/.exec(
        textOf(await readPdf((await toPdf(document, { fonts: with_ })).bytes)),
      )?.[0]
    expect(await missing(await reportFonts(document))).toBe(await missing(fonts))
  })
})

describe('the report as PDF', () => {
  it('is tagged, in English, titled and bookmarked', async () => {
    const pdf = await made(documentOf(everyBlock))
    expect(pdf.isMarked).toBe(true)
    expect(pdf.language).toBe('en-GB')
    expect(pdf.title).toBe('Where Support should run')
    expect(pdf.bookmarks).toEqual(['Decision: Own hardware is the better choice.'])
    const tags = pdf.pages.flatMap((page) => page.tags)
    for (const tag of ['H1', 'H2', 'P', 'L', 'LI', 'LBody', 'Table', 'Caption', 'TR', 'TH', 'TD', 'Figure']) {
      expect(tags).toContain(tag)
    }
  })

  it('says in its metadata that it is meant to be accessible, and shows its title', async () => {
    const raw = Buffer.from((await toPdf(documentOf(everyBlock), { fonts })).bytes).toString('latin1')
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toContain('/DisplayDocTitle true')
  })

  it('describes the chart in words and draws it as paths, not as an image', async () => {
    const bytes = (await toPdf(documentOf(everyBlock), { fonts })).bytes
    const pdf = await readPdf(bytes)
    const alternatives = pdf.pages.flatMap((page) => page.alternatives)
    expect(alternatives.join(' ')).toContain('Own hardware crosses Claude Haiku in month 14.')
    expect(await countImages(bytes)).toBe(0)
  })

  it('holds every text of every block as text', async () => {
    const text = textOf(await made(documentOf(everyBlock))).replaceAll(/\s/g, '')
    const texts = everyBlock.flatMap(textsOnPaper)
    expect(texts.length).toBeGreaterThan(60)
    for (const words of texts) expect(text).toContain(words.replaceAll(/\s/g, ''))
  })

  it('writes €, ≥, →, −, Greek and Cyrillic', async () => {
    const signs = '€ 5 ≥ 4 → − 3 × Αθήνα Москва Łódź'
    expect(textOf(await made(documentOf([{ kind: 'paragraph', role: 'body', text: signs }])))).toContain(
      signs,
    )
  })

  it('is the same file twice, byte for byte', async () => {
    const hash = async () =>
      createHash('sha256')
        .update((await toPdf(documentOf(everyBlock), { fonts })).bytes)
        .digest('hex')
    const first = await hash()
    await new Promise((resolve) => setTimeout(resolve, 1100))
    expect(await hash()).toBe(first)
  })

  it('repeats the head of a table on every page it runs over', async () => {
    const pdf = await made(documentOf([tableOf(150)]))
    expect(pdf.pages.length).toBeGreaterThan(2)
    for (const page of pdf.pages) expect(page.text).toContain('Break-even')
    const rows = [...textOf(pdf).matchAll(/Line \d+/g)].map(([match]) => match)
    expect(new Set(rows).size).toBe(150)
  })

  it('numbers every page of all of them, under the name of the plan', async () => {
    const pdf = await made(documentOf([tableOf(150)]))
    for (const [i, page] of pdf.pages.entries()) {
      expect(page.text).toContain(`Page ${i + 1} of ${pdf.pages.length}`)
      expect(page.text).toContain('20 November 2026 · prices of 12 to 20 November 2026 · plan 1a2b3c4d')
      expect(page.text).toContain('Support')
    }
  })

  it('keeps every text inside the margins, however long a name is', async () => {
    const name = `${'Unbroken'.repeat(40)} ${'word '.repeat(60)}`
    const long = tableOf(3)
    const pdf = await made(
      documentOf(
        [
          { kind: 'heading', text: name },
          { kind: 'paragraph', role: 'lead', text: name },
          { kind: 'list', ordered: true, items: [name] },
          { kind: 'facts', items: [{ term: name, detail: name }] },
          {
            ...long,
            caption: name,
            rows: [row(name, '$123,456,789', '$1', 'never', name), row('a', name, 'b', 'c', 'd')],
          },
          ...everyBlock,
        ],
        { planName: name, footer: name },
      ),
    )
    for (const page of pdf.pages) {
      for (const { left, right, y, text } of page.pieces) {
        expect(left, text).toBeGreaterThanOrEqual(45)
        expect(right, text).toBeLessThanOrEqual(551)
        expect(y, text).toBeGreaterThan(20)
        expect(y, text).toBeLessThan(822)
      }
    }
  })

  it('shows a box for each character that the font lacks, and lists them', async () => {
    const text = textOf(
      await made(
        documentOf([], {
          pages: [
            { id: 'a', label: 'Decision', flows: false, title: '中文 😀 is the better choice.', blocks: [] },
          ],
        }),
      ),
    )
    expect(text).toContain('□□ □ is the better choice.')
    expect(text).toContain('U+4E2D, U+6587, U+1F600')
  })

  it('drops marks that hide or turn text, and stacks of accents', async () => {
    const zalgo = `a${'\u0301\u0302\u0303'.repeat(20)}b`
    const text = textOf(
      await made(documentOf([{ kind: 'paragraph', role: 'body', text: `x\u202Ey\u200Bz ${zalgo} end` }])),
    )
    expect(text).toContain('xyz')
    expect(text).toContain('end')
    expect(text).not.toContain('has no glyph')
  })

  it('stays a readable file when the plan’s name is markup', async () => {
    const title = 'Where <b>R&D</b> (a\\b) should run'
    const bytes = (await toPdf(documentOf(everyBlock, { title }), { fonts })).bytes
    expect((await readPdf(bytes)).title).toBe(title)
    expect(Buffer.from(bytes).toString('latin1')).toContain(
      'Where &lt;b&gt;R&amp;D&lt;/b&gt; (a\\b) should run',
    )
  })
})
