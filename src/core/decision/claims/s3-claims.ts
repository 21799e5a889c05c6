import { asGiven, leastUsd, mostUsd } from './claim-case.ts'
import { afterMonths, breaksEven, decimal, dollars, percent } from '../../words/claims/claim-words.ts'
import { publishedClaim } from './claim.ts'

const BOX = ['The box, up front', '$', 15_000] as const
const RUNNING = ['The box, running', '$/month', 500] as const

const manyCalls = publishedClaim({
  id: 'C1',
  article: 'S3',
  says: '100,000 calls a day cost $3,000-10,000 a month in the cloud; a $15,000 box with $500 a month breaks even in 2 to 6 months.',
  given: {
    box: BOX,
    running: RUNNING,
    low: ['Cloud, low', '$/month', 3_000],
    high: ['Cloud, high', '$/month', 10_000],
  },
  recompute: ({ box, running, low, high }, { caseOf }) => {
    const monthAt = (cloud: number) =>
      caseOf([asGiven('box', box, running), asGiven('cloud', 0, cloud)]).month('box', 'cloud')
    const within = (months: number) => leastUsd((cloud) => (monthAt(cloud) ?? Infinity) <= months)
    const [slow, fast] = [monthAt(low), monthAt(high)]
    const isPublished = (month: number | null) =>
      month !== null && Math.round(month) >= 2 && month <= 6 + 1e-9
    const holds = isPublished(slow) && isPublished(fast)
    return {
      verdict: holds ? 'holds' : 'does-not-follow',
      found:
        slow === null && fast === null
          ? 'It never breaks even: the box costs as much a month as the cloud, or more.'
          : slow === null || fast === null
            ? `Against ${dollars(low)} a month ${breaksEven(slow)}, against ${dollars(high)} ${breaksEven(fast)}.`
            : `It breaks even after ${decimal(Math.min(slow, fast))} to ${decimal(Math.max(slow, fast))} months.`,
      needs: holds
        ? null
        : `Two to six months need a cloud that costs ${dollars(within(6) ?? 0)} to ${dollars(within(2) ?? 0)} a month.`,
      figures: [
        { label: `Against ${dollars(low)} a month`, value: slow, unit: 'months' },
        { label: `Against ${dollars(high)} a month`, value: fast, unit: 'months' },
      ],
    }
  },
})

const fewCalls = publishedClaim({
  id: 'C2',
  article: 'S3',
  says: '1,000 calls a day cost $30-100 a month in the cloud; the same box never breaks even.',
  given: {
    box: BOX,
    running: RUNNING,
    low: ['Cloud, low', '$/month', 30],
    high: ['Cloud, high', '$/month', 100],
  },
  recompute: ({ box, running, low, high }, { caseOf }) => {
    const { month, costOf } = caseOf([
      asGiven('box', box, running),
      asGiven('low', 0, low),
      asGiven('high', 0, high),
    ])
    const saving = (costOf('high').monthlyUsd[0] ?? 0) - (costOf('box').monthlyUsd[0] ?? 0)
    const months = [month('box', 'low'), month('box', 'high')] as const
    const never = months.every((one) => one === null)
    return {
      verdict: never ? 'holds' : 'does-not-follow',
      found: never
        ? `The box costs ${saving === 0 ? 'as much' : 'more'} each month ${saving === 0 ? 'as' : 'than'} the cloud, so there is no saving to pay it back.`
        : `Against ${dollars(low)} a month ${breaksEven(months[0])}, against ${dollars(high)} ${breaksEven(months[1])}.`,
      needs: never
        ? null
        : `It never breaks even where the cloud costs no more than the ${dollars(running)} a month of the box.`,
      figures: [
        { label: `Saving a month against ${dollars(high)}`, value: saving, unit: '$/month' },
        { label: 'Break-even', value: months[1], unit: 'months' },
      ],
    }
  },
})

const embeddingPipeline = publishedClaim({
  id: 'C8',
  article: 'S3',
  says: 'An embedding pipeline went from $47,000 to $3,200 a month and paid for itself in three months.',
  given: { before: ['Before', '$/month', 47_000], after: ['After', '$/month', 3_200] },
  leftOut: { upFront: ['What it took up front', '$'] },
  recompute: ({ before, after, upFront }, { caseOf }) => {
    const monthAt = (usd: number) =>
      caseOf([asGiven('own', usd, after), asGiven('cloud', 0, before)]).month('own', 'cloud')
    const isIn = (month: number | null) => month !== null && month <= 3 + 1e-9
    const most = mostUsd((usd) => isIn(monthAt(usd)))
    const month = upFront === null ? null : monthAt(upFront)
    const fell = before === 0 ? 0 : 1 - after / before
    const change = fell < 0 ? `rose by ${percent(-fell, 1)}` : `fell by ${percent(fell, 1)}`
    const paid =
      upFront === null
        ? ''
        : `, and ${dollars(upFront)} up front is ${month === null ? 'never paid back' : `paid back ${afterMonths(month)}`}`
    return {
      verdict: upFront === null ? 'depends' : isIn(month) ? 'holds' : 'does-not-follow',
      found: `The running cost ${change}${paid}.`,
      needs:
        upFront !== null && isIn(month) ? null
        : most === null ? 'No sum is paid back: nothing is saved a month.'
        : `Up to ${dollars(most)} up front is paid back ${afterMonths(monthAt(most))}.`, // prettier-ignore
      figures: [
        { label: 'Lower running cost', value: fell, unit: 'share' },
        { label: 'Most up front', value: most, unit: '$' },
      ],
    }
  },
})

export const S3_CLAIMS = [manyCalls, fewCalls, embeddingPipeline]
