import type { Block, Cell, ReportDocument, ReportPage, Table } from './blocks.ts'

/** The report as Markdown, block by block; names are written so that none of them becomes markup. */
export function toMarkdown({ title, footer, pages }: ReportDocument): string {
  return `${[`# ${escaped(title)}`, escaped(footer), ...pages.flatMap(pageParts)].join('\n\n')}\n`
}

function pageParts({ title, blocks }: ReportPage): readonly string[] {
  return [`## ${escaped(title)}`, ...blocks.map(blockText)]
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `### ${escaped(block.text)}`
    case 'paragraph':
      return escaped(block.text)
    case 'list':
      return block.items.map((item, i) => `${block.ordered ? `${i + 1}.` : '-'} ${escaped(item)}`).join('\n')
    case 'facts':
      return block.items.map(({ term, detail }) => `- **${escaped(term)}**: ${escaped(detail)}`).join('\n')
    case 'blanks':
      return block.labels.map((label) => `- **${escaped(label)}**: …`).join('\n')
    case 'table':
      return tableText(block)
    case 'key-figures':
      return block.items
        .map(({ label, text, detail }) => `- ${escaped(label)}: **${escaped(text)}**, ${escaped(detail)}`)
        .join('\n')
    case 'signatures':
      return [
        `**${escaped(block.title)}**`,
        ...block.roles.map(({ role, does }) => `- **${escaped(role)}**, ${escaped(does)}: …`),
      ].join('\n')
    case 'columns':
      return block.columns.flatMap(({ blocks }) => blocks.map(blockText)).join('\n\n')
    case 'chart':
    case 'bars':
    case 'histogram':
    case 'shares':
      return `*${escaped(block.title)}.* ${escaped(block.description)}`
  }
}

function tableText({ caption, columns, rows, note }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    `**${escaped(caption)}**`,
    '',
    line(columns.map(({ label }) => escaped(label))),
    line(columns.map(({ align }) => (align === 'end' ? '---:' : '---'))),
    ...rows.map(({ cells, tone }) =>
      line(
        columns.map((_, i) => {
          const text = cellText(cells[i])
          return text !== '' && (tone === 'group' || tone === 'total' || tone === 'chosen')
            ? `**${text}**`
            : text
        }),
      ),
    ),
    ...(note === null ? [] : ['', escaped(note)]),
  ].join('\n')
}

function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  return [cell.text, ...(cell.detail === null ? [] : [cell.detail])].map((text) => escaped(text)).join('<br>')
}

/** Every sign that Markdown or HTML reads as markup, and line breaks, which would end a cell or a heading. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~&]/g, (sign) => ENTITIES[sign] ?? `\\${sign}`)
    .replaceAll(/\s*[\r\n]+\s*/g, '; ')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^([-+])(?=\s)/, '\\$1')
}

const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' }
