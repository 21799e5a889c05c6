import { asGiven, leastUsd, mostUsd } from './claim-case.ts'
import { publishedClaim } from './claim.ts'

const BOX = ['$', 15_000] as const
const RUNNING = ['$/month', 500] as const

/** 100,000 calls a day cost $3,000-10,000 a month in the cloud; a $15,000 box with $500 a month breaks even in 2 to 6 months. */
const manyCalls = publishedClaim({
  id: 'C1',
  article: 'S3',
  given: { box: BOX, running: RUNNING, low: ['$/month', 3_000], high: ['$/month', 10_000] },
  recompute: ({ box, running, low, high }, { caseOf }) => {
    const monthAt = (cloud: number) =>
      caseOf([asGiven('box', box, running), asGiven('cloud', 0, cloud)]).month('box', 'cloud')
    const within = (months: number) => leastUsd((cloud) => (monthAt(cloud) ?? Infinity) <= months)
    const [slow, fast] = [monthAt(low), monthAt(high)]
    const isPublished = (month: number | null) =>
      month !== null && Math.round(month) >= 2 && month <= 6 + 1e-9
    return {
      verdict: isPublished(slow) && isPublished(fast) ? 'holds' : 'does-not-follow',
      values: {
        low,
        high,
        slowMonth: slow,
        fastMonth: fast,
        forSix: within(6) ?? 0,
        forTwo: within(2) ?? 0,
      },
      figures: [
        { id: 'against-low', value: slow, unit: 'months' },
        { id: 'against-high', value: fast, unit: 'months' },
      ],
    }
  },
})

/** 1,000 calls a day cost $30-100 a month in the cloud; the same box never breaks even. */
const fewCalls = publishedClaim({
  id: 'C2',
  article: 'S3',
  given: { box: BOX, running: RUNNING, low: ['$/month', 30], high: ['$/month', 100] },
  recompute: ({ box, running, low, high }, { caseOf }) => {
    const { month, costOf } = caseOf([
      asGiven('box', box, running),
      asGiven('low', 0, low),
      asGiven('high', 0, high),
    ])
    const saving = (costOf('high').monthlyUsd[0] ?? 0) - (costOf('box').monthlyUsd[0] ?? 0)
    const [lowMonth, highMonth] = [month('box', 'low'), month('box', 'high')]
    const isNever = lowMonth === null && highMonth === null
    return {
      verdict: isNever ? 'holds' : 'does-not-follow',
      values: { running, low, high, saving, lowMonth, highMonth },
      figures: [
        { id: 'saving-against-high', value: saving, unit: '$/month' },
        { id: 'break-even', value: highMonth, unit: 'months' },
      ],
    }
  },
})

/** An embedding pipeline went from $47,000 to $3,200 a month and paid for itself in three months. */
const embeddingPipeline = publishedClaim({
  id: 'C8',
  article: 'S3',
  given: { before: ['$/month', 47_000], after: ['$/month', 3_200] },
  leftOut: { upFront: '$' },
  recompute: ({ before, after, upFront }, { caseOf }) => {
    const monthAt = (usd: number) =>
      caseOf([asGiven('own', usd, after), asGiven('cloud', 0, before)]).month('own', 'cloud')
    const isIn = (month: number | null) => month !== null && month <= 3 + 1e-9
    const most = mostUsd((usd) => isIn(monthAt(usd)))
    const month = upFront === null ? null : monthAt(upFront)
    const fell = before === 0 ? 0 : 1 - after / before
    return {
      verdict: upFront === null ? 'depends' : isIn(month) ? 'holds' : 'does-not-follow',
      values: {
        fell,
        upFront: upFront === null ? null : { usd: upFront, month },
        most: most === null ? null : { usd: most, month: monthAt(most) },
      },
      figures: [
        { id: 'lower-running-cost', value: fell, unit: 'share' },
        { id: 'most-up-front', value: most, unit: '$' },
      ],
    }
  },
})

export const S3_CLAIMS = [manyCalls, fewCalls, embeddingPipeline]
