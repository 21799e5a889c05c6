import type { Faults } from './fault.ts'
import type { MarketFiles } from './schema-market.ts'
import type { Catalogue } from './types.ts'

export function validateMarket(catalogue: Catalogue, market: MarketFiles, faults: Faults): void {
  const known = {
    api: new Set(catalogue.apiModels.map(({ id }) => id)),
    open: new Set(catalogue.openModels.map(({ id }) => id)),
    hardware: new Set(catalogue.hardware.map(({ id }) => id)),
    hosts: new Set(market.parts.hosts.map(({ id }) => id)),
    networks: new Set(market.parts.networks.map(({ id }) => id)),
  }
  const exists = (list: keyof typeof known, id: string, where: string) => {
    faults.must(known[list].has(id), where, `${id} is not listed`)
  }
  for (const id of Object.keys(market['regional-prices'].prices)) exists('api', id, 'regional prices')
  for (const id of Object.keys(market['api-details'].models)) exists('api', id, 'details of models')
  for (const id of Object.keys(market['open-details'].models)) exists('open', id, 'details of open models')
  for (const id of Object.keys(market['machine-details'].machines))
    exists('hardware', id, 'details of machines')
  for (const { hostId, networkId, id } of catalogue.hardware) {
    if (hostId !== null) exists('hosts', hostId, id)
    if (networkId !== null) exists('networks', networkId, id)
  }
  for (const { modelId, usd, note, openModel } of market['modal-prices'].items) {
    faults.must(usd !== undefined || note !== undefined, modelId, 'no price and no word why')
    if (openModel !== undefined) exists('open', openModel, modelId)
  }
  for (const { gpu, provider, low, usdPerGpuHour, high } of market.offers.offers) {
    exists('hardware', gpu, `offer of ${provider}`)
    faults.must(low <= usdPerGpuHour && usdPerGpuHour <= high, `${gpu} at ${provider}`, 'out of order')
  }
  for (const { gpu, provider, usdPerSecond, usdPerHour } of market.endpoints.serverless) {
    exists('hardware', gpu, `serverless at ${provider}`)
    const differs = Math.abs(usdPerSecond * 3600 - usdPerHour) > 0.01
    faults.must(!differs, `${gpu} at ${provider}`, 'a second and an hour do not agree')
  }
  for (const { id, items, usd, lowUsd, highUsd } of [...market.parts.hosts, ...market.parts.networks]) {
    const sum = (of: 'usd' | 'low' | 'high') => items.reduce((total, item) => total + item[of], 0)
    const agrees = [usd - sum('usd'), lowUsd - sum('low'), highUsd - sum('high')].every(
      (by) => Math.abs(by) <= 0.5,
    )
    faults.must(agrees, id, 'is not the sum of its parts')
  }
  validateQuality(market, known.open, faults)
}

function validateQuality({ quality }: MarketFiles, open: ReadonlySet<string>, faults: Faults): void {
  const benchmarks = new Set(quality.benchmarks.map(({ id }) => id))
  for (const { model, scores } of quality.models) {
    for (const { benchmark } of scores) {
      faults.must(
        benchmarks.has(benchmark),
        `scores of ${model}`,
        `${benchmark} is no index that is described`,
      )
    }
  }
  const scored = new Set(quality.models.map(({ model }) => model))
  for (const id of open) faults.must(scored.has(id), id, 'no row of scores, not even an empty one')
  for (const { capability, minimum } of quality.bars) {
    for (const benchmark of Object.keys(minimum)) {
      faults.must(benchmarks.has(benchmark), capability, `${benchmark} is no index that is described`)
    }
  }
}
