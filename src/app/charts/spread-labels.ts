export interface Placed {
  /** Where the label would stand if it were alone: its middle, in pixels. */
  readonly wanted: number
  readonly height: number
}

/**
 * Middles of labels that stand below each other without touching, each as near to where it wants to be
 * as its neighbours let it, inside `from` and `to`. The order of `wanted` is kept; equal ones keep
 * the order in which they come.
 *
 * Labels that touch move as one block to the mean of what they want (isotonic regression by pooling).
 */
export function spreadLabels(labels: readonly Placed[], from: number, to: number): readonly number[] {
  const order = labels
    .map((label, index) => ({ label, index }))
    .sort((a, b) => a.label.wanted - b.label.wanted)
  const blocks: { members: typeof order; height: number; top: number }[] = []
  for (const one of order) {
    let block = blockOf([one], from, to)
    for (let above = blocks.at(-1); above && above.top + above.height > block.top; above = blocks.at(-1)) {
      blocks.pop()
      block = blockOf([...above.members, ...block.members], from, to)
    }
    blocks.push(block)
  }
  const middles = labels.map(() => 0)
  for (const { members, top } of blocks) {
    let edge = top
    for (const { label, index } of members) {
      middles[index] = edge + label.height / 2
      edge += label.height
    }
  }
  return middles
}

function blockOf(
  members: { readonly label: Placed; readonly index: number }[],
  from: number,
  to: number,
): { members: { label: Placed; index: number }[]; height: number; top: number } {
  let height = 0
  let wantedTops = 0
  for (const { label } of members) {
    wantedTops += label.wanted - label.height / 2 - height
    height += label.height
  }
  const top = Math.max(from, Math.min(to - height, wantedTops / members.length))
  return { members, height, top }
}
