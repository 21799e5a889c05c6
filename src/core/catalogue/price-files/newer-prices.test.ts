import { expect, it } from 'vitest'
import { catalogue } from '../catalogue.ts'
import { seriesWithOwn } from '../own-prices.ts'
import { tokenPriceAt } from '../price-at.ts'
import { madeUpList } from './made-up.test-support.ts'
import { newerPrices } from './newer-prices.ts'
import { readPriceFile } from './read-price-file.ts'

const TODAY = '2099-11-28'
const models = catalogue.apiModels.filter(({ status }) => status !== 'retired')
const byTheHour = models.find((model) => tokenPriceAt(model, TODAY)?.price.timeOfDay)
const usual = models.find((model) => !tokenPriceAt(model, TODAY)?.price.timeOfDay)!

const offersFor = (model: typeof usual, fileDay: string | null, times = 3) => {
  const value = madeUpList('models.dev', [model], TODAY, (_id, price) => ({
    ...price,
    inputUsdPerMTok: price.inputUsdPerMTok * times,
    outputUsdPerMTok: price.outputUsdPerMTok * times,
  }))
  const read = readPriceFile(JSON.stringify(value))
  if (!read.ok) throw new Error(read.problem.found)
  return newerPrices([model], read.list, { fileDay, today: TODAY }).offers
}

it('offers a price with its day and source, which a plan can keep and then differs in nothing', () => {
  const [offer] = offersFor(usual, TODAY)
  expect(offer).toMatchObject({
    why: null,
    price: { model: usual.id, asOf: TODAY, source: 'models.dev’s api.json' },
  })
  const kept = { ...usual, prices: seriesWithOwn(usual, offer!.price!) }
  expect(offersFor(kept, TODAY, 1)).toEqual([])
})

it('offers nothing where the price is the same', () => {
  expect(offersFor(usual, TODAY, 1)).toEqual([])
})

it('says why a price can’t be taken over', () => {
  const whyOf = (fileDay: string | null) => offersFor(usual, fileDay).map(({ price, why }) => [price, why])
  expect(whyOf(null)).toEqual([[null, 'no-day']])
  expect(whyOf('2100-01-01')).toEqual([[null, 'day-to-come']])
  expect(whyOf('2020-01-01')).toEqual([[null, 'ours-is-newer']])
  if (byTheHour) expect(offersFor(byTheHour, TODAY)[0]?.why).toBe('depends-on-the-hour')
})
