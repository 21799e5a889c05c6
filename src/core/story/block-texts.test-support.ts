import type { Block } from './blocks.ts'

/** Every text that a reader finds in a block; of a chart, what stands around its drawing. */
export function textsOf(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text]
    case 'list':
      return block.items
    case 'facts':
      return block.items.flatMap(({ term, detail }) => [term, detail])
    case 'blanks':
      return block.labels
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ label }) => label),
        ...block.rows.flatMap(({ cells }) => cells.flatMap(({ text, detail }) => [text, detail ?? ''])),
        block.note ?? '',
      ]
    case 'key-figures':
      return block.items.flatMap(({ label, text, detail }) => [label, text, detail])
    case 'signatures':
      return [block.title, ...block.choices, ...block.roles.flatMap(({ role, does }) => [role, does])]
    case 'columns':
      return block.columns.flatMap(({ blocks }) => blocks.flatMap(textsOf))
    case 'chart':
      return [block.title, block.xLabel, block.yLabel]
    case 'bars':
      return [block.title, ...block.rows.map(({ text }) => text), ...block.ticks.map(({ text }) => text)]
    case 'histogram':
      return [block.title, block.xLabel, ...block.sums]
    case 'shares':
      return [block.title, ...block.parts.flatMap(({ label, text }) => [label, text])]
  }
}
