import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { countParameters } from './count-parameters.ts'
import { NOTHING_SAID } from './decoder-shape.ts'

const page = readFileSync(new URL('../../../../docs/method/models.md', import.meta.url), 'utf8').replace(
  /\s+/g,
  ' ',
)
const billions = (value: number) => (value / 1e9).toFixed(3)

test('the page’s example comes out as it says', () => {
  const [layers, h, a, k, w, f, vocabularySize] = [80, 8192, 64, 8, 128, 28672, 128256]
  const sizes = {
    layers,
    hiddenSize: h,
    attentionHeads: a,
    kvHeads: k,
    headDim: w,
    feedForwardWidth: f,
    vocabularySize,
  }
  const total = countParameters({ ...NOTHING_SAID, ...sizes })!.total
  const tables = 2 * vocabularySize * h
  const attention = layers * (2 * h * a * w + 2 * h * k * w)
  const feedForward = layers * 3 * h * f
  expect(tables + attention + feedForward).toBe(total)
  expect(page).toContain(
    `tables ${billions(tables)} billion, attention ${billions(attention)}, feed-forward ${billions(feedForward)}, together ${billions(total)} billion`,
  )
})
