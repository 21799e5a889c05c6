/** Makes arrays, each of zeros. */
export type Room = (length: number) => Float64Array

/**
 * Room side by side in a few blocks. A kernel has hundreds of arrays: with memory of its own each takes six times as
 * long to make, and is one more thing that the collector has to look after.
 */
export function roomInBlocks(): Room {
  let block = new ArrayBuffer(0)
  let used = 0
  return (length) => {
    const bytes = length * Float64Array.BYTES_PER_ELEMENT
    if (used + bytes > block.byteLength) {
      block = new ArrayBuffer(Math.max(BLOCK_BYTES, bytes))
      used = 0
    }
    const room = new Float64Array(block, used, length)
    used += bytes
    return room
  }
}

/** An array by itself. */
export const ownRoom: Room = (length) => new Float64Array(length)

const BLOCK_BYTES = 32_768
