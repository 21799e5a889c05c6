import type { Faults } from './fault.ts'
import { isStandard, tokenPriceAt } from './price-at.ts'
import type { ApiModel, Catalogue, DatedTokenPrice, OpenModel, TokenPrice } from './types.ts'

/** Above these a price was almost certainly read in another unit. */
const MOST_INPUT_USD = 200
const MOST_OUTPUT_USD = 1000
const SOLD: readonly ApiModel['status'][] = ['current', 'legacy', 'preview']

export function validateModels(catalogue: Catalogue, day: string, faults: Faults): void {
  const open = new Set(catalogue.openModels.map(({ id }) => id))
  for (const model of catalogue.apiModels) validateApiModel(model, open, day, faults)
  for (const model of catalogue.openModels) validateOpenModel(model, faults)
  const api = new Map(catalogue.apiModels.map((model) => [model.id, model]))
  for (const { capability, proprietary, open: proposed } of catalogue.capabilities) {
    for (const { model: id } of proprietary) {
      const model = api.get(id)
      faults.must(model?.isProposable === true, capability, `${id} is proposed and stands in data/rest/`)
      faults.must(model?.status === 'current', capability, `${id} is proposed and not current`)
    }
    for (const { model: id } of proposed) {
      const model = catalogue.openModels.find((one) => one.id === id)
      const { licenceClass = null } = model ?? {}
      const isFree = licenceClass !== null && licenceClass !== 'non-commercial'
      faults.must(isFree, capability, `${id} is proposed, and its licence is not read or not for business`)
      const isHosted = catalogue.apiModels.some((one) => one.openModel === id && one.status === 'current')
      faults.must(isHosted, capability, `${id} is proposed, and nobody hosts it`)
    }
  }
}

function validateApiModel(model: ApiModel, open: ReadonlySet<string>, day: string, faults: Faults): void {
  const { id, prices, openModel } = model
  faults.must(openModel === null || open.has(openModel), id, `open model ${String(openModel)} is not listed`)
  prices.forEach((price, at) => {
    validatePrice(price, `${id} price ${at}`, model, day, faults)
  })
  const standard = prices.filter(isStandard)
  faults.must(standard.length > 0, id, 'no standard price')
  standard.slice(1).forEach((price, at) => {
    const before = standard[at]
    faults.must(price.from !== null, id, `standard price ${at + 1} has no first day`)
    const begin = before?.from ?? before?.until ?? ''
    faults.must((price.from ?? '') >= begin, id, `standard price ${at + 1} begins before the one before it`)
  })
  standard.slice(0, -1).forEach(({ until }, at) => {
    const next = standard[at + 1]?.from ?? null
    faults.must(
      until === null || until === next,
      id,
      `standard price ${at} ends on another day than the next begins`,
    )
  })
  if (SOLD.includes(model.status)) faults.must(tokenPriceAt(model, day) !== null, id, `no price on ${day}`)
}

function validatePrice(
  price: DatedTokenPrice,
  at: string,
  { kind }: ApiModel,
  day: string,
  faults: Faults,
): void {
  faults.must(price.asOf <= day, at, `read on ${price.asOf}, which lies ahead`)
  const { from, until } = price
  faults.must(from === null || until === null || from < until, at, 'ends before it begins')
  validateFigures(price, at, faults)
  faults.must(kind === 'embedding' || price.inputUsdPerMTok > 0, at, 'an input price of 0 is no price')
  for (const tier of price.contextTiers) validateFigures(tier, `${at}, over ${tier.overInputTokens}`, faults)
  if (price.timeOfDay) {
    validateFigures(price.timeOfDay.peak, `${at}, peak`, faults)
    validateFigures(price.timeOfDay.offPeak, `${at}, off-peak`, faults)
    faults.must(price.timeOfDay.peakHoursOfWeek.length > 0, at, 'a peak price without hours')
  }
}

function validateFigures(price: TokenPrice, at: string, faults: Faults): void {
  const { inputUsdPerMTok: input, outputUsdPerMTok: output, cachedInputUsdPerMTok: cached } = price
  faults.must(input <= MOST_INPUT_USD && output <= MOST_OUTPUT_USD, at, 'so high that the unit must be wrong')
  faults.must(cached === null || cached <= input, at, 'cached input is dearer than input')
}

function validateOpenModel(model: OpenModel, faults: Faults): void {
  const { id, totalParamsB, activeParamsB, licence, licenceClass } = model
  const isOrdered = totalParamsB === null || activeParamsB === null || activeParamsB <= totalParamsB
  faults.must(isOrdered, id, 'more parameters are active than there are')
  faults.must(licenceClass === null || licence !== null, id, 'a class of licence without a licence')
  const { layers, kvHeads, headDim, kvBytesPerToken, attention, windowedCache, kind } = model
  if (kind !== 'chat' || attention !== 'gqa' || windowedCache !== null) return
  if (layers === null || kvHeads === null || headDim === null || kvBytesPerToken === null) return
  const bytes = layers * 2 * kvHeads * headDim * 2
  faults.must(
    kvBytesPerToken === bytes,
    id,
    `cache bytes ${kvBytesPerToken} are not layers x 2 x heads x width x 2`,
  )
}
