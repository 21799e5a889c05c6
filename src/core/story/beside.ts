import type { Block, PlainBlock } from './blocks.ts'

/** Two groups of blocks side by side, or the one that there is. */
export function beside(left: readonly PlainBlock[], right: readonly PlainBlock[]): readonly Block[] {
  if (left.length === 0 || right.length === 0) return [...left, ...right]
  return [{ kind: 'columns', columns: [left, right].map((blocks) => ({ weight: 1, blocks })) }]
}
