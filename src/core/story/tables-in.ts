import type { Block, Table } from './blocks.ts'

/** The tables among blocks, those beside something else included. */
export function tablesIn(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block]
      : block.kind === 'columns'
        ? block.columns.flatMap((column) => tablesIn(column.blocks))
        : [],
  )
}
