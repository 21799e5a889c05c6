import type { ChainPart } from '../catalogue/chain/chain-types.ts'
import { countsOtherwise } from '../decision/bill-gap.ts'
import type { Case } from '../decision/case.ts'
import type { AgainstTheFlowchart, Reason, ReasonValues } from '../decision/rules/reason-values.ts'
import type { Formats } from '../units/format.ts'
import { inMonth } from '../units/time.ts'
import { breakEvenSentence } from './break-even-words.ts'
import { stoppingSentence } from './stopping-words.ts'
import { becauseOf } from './edge-words.ts'
import { GATE_LABELS } from './gate-labels.ts'
import { gateSentence } from './gate-words.ts'
import { conditionSentence, needsInWords, whoDoesIt } from './need-words.ts'
import { nameOf, namesOf } from './naming.ts'
import { pointingOpinions } from './opinion-words.ts'
import { SIDES } from './side-words.ts'
import {
  afterColon,
  capitalised,
  formatsOf,
  likelyText,
  partInWords,
  list,
  plural,
  span,
  unfinished,
} from './phrases.ts'
import { say, type Sentences } from './sentences.ts'

/** What the sentences of one workload are written from. */
type Known = Pick<Case, 'plan' | 'workload' | 'evaluation'>

export function reasonSentence(reason: Reason, known: Known): string {
  return say(SENTENCES, reason, known)
}

const formats = ({ plan }: Known): Formats => formatsOf(plan.currency)
const horizon = ({ plan }: Known): string => span(plan.horizonMonths)

/** A rule that costs less over the whole time has no price to speak of. */
const NEXT_TO_NOTHING_USD = 5

const SENTENCES: Sentences<ReasonValues, Known> = {
  'rank-in-cost': ({ option, isLowest, ofOptions, ofShown, totalUsd }, known) => {
    const usd = formats(known).aboutMoney(totalUsd)
    if (ofShown !== null) {
      return `${nameOf(known, option)} has the lowest total of the ${ofShown} options that are known to be good enough: about ${usd} over ${horizon(known)}.`
    }
    return isLowest
      ? `${nameOf(known, option)} has the lowest total of the ${ofOptions} options that pass: about ${usd} over ${horizon(known)}.`
      : `${nameOf(known, option)} costs about ${usd} over ${horizon(known)}, which is not the least of the ${ofOptions} options that pass.`
  },

  'bill-does-not-fit': ({ billUsd, enteredUsd, computedUsd, times, model, isNearest }, known) => {
    const { aboutMoney, estimate } = formats(known)
    const more = times > 1
    const nearest = isNearest ? ', the nearest in this plan' : ''
    const [paid, listed] = [aboutMoney(billUsd), aboutMoney(enteredUsd)]
    const apart = `You pay ${paid} a month, ${more ? `${estimate(times)} times what` : 'less than'} this use costs at the list price of ${model}${nearest} (${listed}).`
    const counted = countsOtherwise({ enteredUsd, computedUsd })
      ? ` Its own tokenizer and thinking, which count here, make it ${aboutMoney(computedUsd)}.`
      : ''
    const why = more
      ? 'More requests, longer ones, or less from the cache than you entered would explain it'
      : 'A discount, fewer requests, or more from the cache than you entered would explain it'
    return `${apart}${counted} ${why}${isNearest ? ', or another model: say which the bill is of' : ''}. Reconcile the two before you count on a saving.`
  },

  'risk-decides': ({ option, against, lessUsd }, known) =>
    `${nameOf(known, option)} comes first only by the price of lost hours and of leaving: without it, ${nameOf(known, against)} costs ${formats(known).aboutMoney(lessUsd)} less.`,

  'value-left-decides': ({ option, against, lessUsd, soldInstead }, known) =>
    soldInstead
      ? `${nameOf(known, option)} comes first only because the machines of ${nameOf(known, against)} could be sold today: kept at no price, they cost ${formats(known).aboutMoney(lessUsd)} less.`
      : `${nameOf(known, option)} comes first only by what its machines would still fetch: without it, ${nameOf(known, against)} costs ${formats(known).aboutMoney(lessUsd)} less.`,

  'ruled-out': ({ options, failure }, known) => {
    const are = options.length === 1 ? 'is' : 'are'
    const sentence = gateSentence(failure, formats(known))
    const out = failure.id === 'not-known' ? 'left open' : 'ruled out'
    return `${list(namesOf(known, options))} ${are} ${out}: ${afterColon(sentence)}`
  },

  'rule-costs': ({ option, gate, moreUsd, standsBy, isByLaw, likely }, known) => {
    const { aboutMoney } = formats(known)
    const rule = `“${GATE_LABELS[gate]}”`
    const other = `${nameOf(known, option)}, the cheapest option that it rules out, costs that much less`
    if (moreUsd < NEXT_TO_NOTHING_USD) return `The rule ${rule} costs next to nothing.`
    const usd = aboutMoney(moreUsd)
    if (standsBy === null && isByLaw) {
      return `The data must stay with you by law or contract; meeting the rule costs ${usd}: ${other}.`
    }
    if (standsBy === null) return `The price of the rule ${rule} is ${usd}: ${other}.`
    const who = standsBy.by === null ? '' : ` (said by ${standsBy.by})`
    if (standsBy.from === 'law' || standsBy.from === 'contract') {
      return `The cost of meeting the ${standsBy.from} on ${rule}${who} is ${usd}: ${other}.`
    }
    const range = likely === null ? '' : ` (${likelyText(aboutMoney(likely.low), aboutMoney(likely.high))})`
    const why = standsBy.why === null ? '' : ` Reason given: ${unfinished(standsBy.why)}.`
    return `The price of the ${standsBy.from} on ${rule}${who} is ${usd}${range}: ${other}.${why}`
  },

  'on-conditions': ({ option, needs }, known) => {
    const first = needs.map((need) => unfinished(conditionSentence(need, formats(known))))
    const told = needs.map((need, at) => `${afterColon(first[at] ?? '')} (${whoDoesIt(need)})`)
    return `Before real data goes to ${nameOf(known, option)}: ${told.join('; ')}.`
  },

  'would-lead': ({ option, needs, lessUsd }, known) => {
    const name = nameOf(known, option)
    const does =
      lessUsd === null
        ? `${name} may do`
        : `${name} would cost ${formats(known).aboutMoney(lessUsd)} less, if it may be used`
    return `${does}: it is open ${needsInWords(needs, formats(known))}.`
  },

  'answer-names-nobody': ({ place, provider }) => {
    const asks = [
      ...(place ? ['where the data may be processed'] : []),
      ...(provider ? ['whose contract was reviewed, by whom and when'] : []),
    ]
    return `Still to say: ${asks.join('; ')}.`
  },

  'on-devices': ({ devices, totalUsd }, known) => {
    const { aboutMoney, money, figure } = formats(known)
    const given = 'It runs on devices that are there, and none is bought'
    if (devices === null) return `${given}; say how many there are to see what it costs for each.`
    const each = totalUsd / devices
    return `${given}. Over ${horizon(known)} it costs about ${each < 100 ? money(each) : aboutMoney(each)} for each device, about ${aboutMoney(totalUsd)} for a fleet of ${figure(devices)}: people’s hours to build, test and update it.`
  },

  'what-it-runs-on': ({ option, devices, hosts, kw }, known) => {
    const { figure, estimate } = formats(known)
    const power = kw === null ? '' : `, drawing about ${estimate(kw)} kW on average`
    return `${nameOf(known, option)} is ${figure(devices)} ${plural(devices, 'device')} in ${figure(hosts)} ${plural(hosts, 'machine')}${power}.`
  },

  'is-there-already': ({ option, moreUsd, there, isByTimeAlone }, known) => {
    const stands =
      there === null
        ? ', already there,'
        : ` takes more than the ${formats(known).figure(there)} that ${there === 1 ? 'is' : 'are'} there and`
    const time = isByTimeAlone
      ? ', only by people’s time: if they run it for other work anyway, it costs less.'
      : ', people’s time included.'
    const usd = formats(known).aboutMoney(Math.abs(moreUsd))
    return `${nameOf(known, option)}${stands} would cost ${usd} ${moreUsd >= 0 ? 'more' : 'less'} over ${horizon(known)}${time}`
  },

  'an-hour-costs': ({ usdPerHour, usdPerYear, usdPerRequest }, known) => {
    const { aboutMoney, unitPrice } = formats(known)
    const each = usdPerRequest === null ? '' : `, ${unitPrice(usdPerRequest)} a request`
    return `${aboutMoney(usdPerHour)} for an hour without it is ${aboutMoney(usdPerYear)} for all hours of a year${each}.`
  },

  'takes-over': ({ option, second, isService, alone, mix }, known) => {
    const more = (usd: number) => `${formats(known).aboutMoney(usd)} more`
    const compared = [
      ...(alone
        ? [`alone, ${nameOf(known, alone.option)} costs ${more(alone.moreUsd)} by the hours lost`]
        : []),
      ...(mix ? [`the mix ${nameOf(known, mix.option)} costs ${more(mix.moreUsd)}`] : []),
    ]
    const standsBy = isService ? 'A second service stands by: ' : ''
    const takes = `${standsBy}${nameOf(known, second)} takes over when ${nameOf(known, option)} is down.`
    return compared.length === 0 ? takes : `${takes} ${capitalised(compared.join('; '))}.`
  },

  'outside-firm': ({ option, hoursOnce, hoursPerMonth, usdPerHour, hireFromHours, because }, known) => {
    const { words, figure, aboutMoney } = formats(known)
    const hours = (count: number) => `${words(count)} ${plural(count, 'hour')}`
    const who =
      because === 'nobody'
        ? 'Nobody on your team is there to run it'
        : 'Your people have too few hours for it'
    const once = hoursOnce > 0 ? `${hours(hoursOnce)} to set up and ` : ''
    const hire =
      hoursPerMonth >= hireFromHours
        ? ` From ${figure(hireFromHours)} hours a month on, hire somebody instead.`
        : ''
    return `${who}, so ${nameOf(known, option)} is run by an outside firm by the hour: ${once}${hours(hoursPerMonth)} a month at ${aboutMoney(usdPerHour)} an hour.${hire}`
  },

  'team-is-missing': ({ options, isOnlyChoice }, known) => {
    const verb = options.length === 1 ? 'needs' : 'need'
    const tail = isOnlyChoice ? ', and your rules leave nothing else' : ''
    return `${list(namesOf(known, options))} ${verb} a team that can run machines, which is not there yet${tail}.`
  },

  'team-is-there': () => 'Your people can run machines.',

  'lead-in-quality': (lead, known) => leadInQuality(lead, known),

  'unproven-costs-less': ({ option, lessUsd }, known) =>
    `${nameOf(known, option)} would cost ${formats(known).aboutMoney(lessUsd)} less, and nothing shows yet that it is good enough: test it on this work before you choose it.`,

  'mix-adds-little': ({ option, part, lessUsd }, known) =>
    `${nameOf(known, option)} saves only ${formats(known).aboutMoney(lessUsd)} over ${nameOf(known, part)} alone: too little for two things to run.`,

  'cheaper-in-the-end': ({ option, month }, known) =>
    `${nameOf(known, option)} is cheaper over ${horizon(known)} even though it costs more until month ${inMonth(month)}.`,

  'does-not-pay-back': ({ option, moreUsd }, known) =>
    `${nameOf(known, option)} does not pay back within ${horizon(known)}; at today’s use it costs ${formats(known).aboutMoney(moreUsd)} more.`,

  'pays-back-too-late': ({ option, against, breakEven }, known) => {
    const { horizonMonths } = known.plan
    return `${breakEvenSentence(breakEven, nameOf(known, option), nameOf(known, against), horizonMonths)}.`
  },

  'flowchart-agrees': ({ side, edge }) =>
    `The flowchart points to ${SIDES[side]} too, because ${becauseOf(edge)}.`,

  'flowchart-differs': ({ side, edge, but }, known) =>
    `The flowchart says ${SIDES[side]}, because ${becauseOf(edge)}; ${say(AGAINST, but, known)}`,

  'rules-point-elsewhere': ({ side, opinions }) => `${pointingOpinions(opinions)} to ${SIDES[side]} instead.`,

  'chain-not-local': () =>
    'Another step of the chain is not local, so the data still leaves. Make search, embeddings and logging local too.',

  'chain-left-out': ({ parts }) =>
    `This work also needs ${list(parts.map(partInSentence))}, which ${plural(parts.length, 'is', 'are')} not in these figures and cost${parts.length === 1 ? 's' : ''} about the same with every option.`,

  'chain-counted': ({ parts, totalUsd, isAlike }, known) =>
    `Of the total, ${formats(known).aboutMoney(totalUsd)} is ${list(parts.map(partInSentence))}${isAlike ? ', the same with every option' : ''}.`,

  'choice-is-about-effort': ({ share }, known) =>
    `Set-up and exit are ${formats(known).percent(share)} of its cost: the bill is small, and the choice is about effort.`,

  'chose-what-is-ruled-out': ({ option }, known) =>
    `You chose ${nameOf(known, option)}, which your answers rule out.`,

  'chose-otherwise': ({ option }, known) => `You chose ${nameOf(known, option)}.`,

  'chose-at-a-cost': ({ option, moreUsd }, known) => {
    const usd = formats(known).aboutMoney(Math.abs(moreUsd))
    return `You chose ${nameOf(known, option)}, which costs ${usd} ${moreUsd >= 0 ? 'more' : 'less'}.`
  },

  'not-costed': ({ option, finding }, known) => {
    const why = afterColon(unfinished(stoppingSentence(finding, formats(known))))
    return `${nameOf(known, option)} could not be costed: ${why}.`
  },
}

function leadInQuality(lead: ReasonValues['lead-in-quality'], known: Known): string {
  const { option, against, lessUsd, oneIn, usdPerBadAnswer, isFinerThanATest } = lead
  const { aboutMoney, words } = formats(known)
  const less = `${nameOf(known, option)} costs ${aboutMoney(lessUsd)} less than ${nameOf(known, against)}`
  const each = usdPerBadAnswer === null ? ', if each takes somebody a minute' : ''
  if (oneIn < 2) return `${less}, more than bad answers could use up, even if half of them were bad${each}.`
  return `${less}. One more bad answer in ${words(Math.floor(oneIn))} would use that up${isFinerThanATest ? ', fewer than a test can see' : each}.`
}

/** "speech to text", "reranking": a part as it stands in a sentence. */
export function partInSentence(part: ChainPart): string {
  return part === 'reranker' ? 'reranking' : part === 'ocr' ? 'reading pages' : part.replaceAll('-', ' ')
}

const AGAINST: Sentences<AgainstTheFlowchart, Known> = {
  'plan-leads-there': () => 'that is where the plan leads.',
  'none-is-left': () => 'no such option is left.',
  'none-was-entered': () => 'this plan has no such option.',
  'cannot-be-run-yet': ({ option, less }, known) =>
    `${nameOf(known, option)} costs ${partInWords(less, formats(known).percent)} less, but cannot be run yet.`,
  'too-little-less': ({ option, less }, known) =>
    `${nameOf(known, option)} costs ${partInWords(less, formats(known).percent)} less, too little to come first.`,
  'still-cheaper': ({ option, against, less, isSizedForPeaks }, known) => {
    const sized = isSizedForPeaks ? 'sized for its peaks, ' : ''
    return `${sized}${nameOf(known, option)} is still ${partInWords(less, formats(known).percent)} cheaper than ${nameOf(known, against)}.`
  },
}
