import { expect, it } from 'vitest'
import { tariffOf } from './tariff.ts'

const band = (expected: number) => ({ expected, conservative: 1, low: 1, high: 1 })
const tokens = { inputTokens: 1500, outputTokens: 300, reasoningTokens: 0 }

it('asks $4 a million written and $0.40 a million read where the mean is $1 and reading is ten times as fast', () => {
  const tariff = tariffOf(1, { decode: band(100), reading: band(1000) }, tokens)
  expect(tariff?.outputUsdPerMTok).toBeCloseTo(4, 12)
  expect(tariff?.inputUsdPerMTok).toBeCloseTo(0.4, 12)
})

it('earns what the tokens cost, whatever the rates and the share of reasoning', () => {
  const asked = { inputTokens: 800, outputTokens: 200, reasoningTokens: 500 }
  const tariff = tariffOf(2.5, { decode: band(70), reading: band(9000) }, asked)
  const earned = 800 * (tariff?.inputUsdPerMTok ?? 0) + 700 * (tariff?.outputUsdPerMTok ?? 0)
  expect(earned / 1500).toBeCloseTo(2.5, 12)
})

it('is none where nothing is written, where no machine does it, and where there is no cost', () => {
  expect(tariffOf(1, { decode: null, reading: band(1000) }, tokens)).toBeNull()
  expect(tariffOf(1, null, tokens)).toBeNull()
  expect(tariffOf(null, { decode: band(1), reading: band(1) }, tokens)).toBeNull()
})

it('is none where so little is asked that the price is beyond any number', () => {
  expect(tariffOf(1e305, { decode: band(100), reading: band(1) }, tokens)).toBeNull()
  expect(tariffOf(1e308, { decode: band(1), reading: band(1) }, { ...tokens, outputTokens: 1e9 })).toBeNull()
})
