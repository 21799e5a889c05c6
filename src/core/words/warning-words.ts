import type { Case } from '../decision/case.ts'
import type { Warning, WarningId, WarningValues } from '../decision/proposals/warnings.ts'
import { nameOf } from './naming.ts'
import { partInSentence } from './reason-words.ts'
import { capitalised, formatsOf, list, partInWords, plural, span } from './phrases.ts'
import { spokenDay } from './spoken-day.ts'
import { toldApart } from './told-apart.ts'
import { say, type Sentences } from './sentences.ts'

export const WARNING_TITLES: Readonly<Record<WarningId, string>> = {
  'volume-not-there': 'The volume is not there yet',
  'betting-on-models': 'A bet that open models will do',
  'owning-for-its-own-sake': 'Owning for its own sake',
  'chain-not-local': 'The chain is not known to be local',
  'chain-gets-data': 'The chain gets the data too',
  'chain-sold-for-less': 'The model is not the largest saving',
  'store-outgrows-price': 'The store will cost more',
  'pages-are-read-for-less': 'Pages are read for less',
  'hosted-is-cheaper': 'Somebody hosts it for less',
  'contract-not-reviewed': 'The contract review is open',
  'resting-on-the-review': 'It rests on the contract review',
  'frontier-against-residency': 'Frontier work on data that must stay',
  'small-for-frontier': 'Not one of the strongest models',
  'team-against-plan': 'Nobody is there to run it',
  'no-spare': 'Nothing stands in for it',
  'one-provider': 'One provider alone',
  'rota-is-short': 'Too few to be called at night',
  'slow-first-token': 'The first token comes late',
  'rate-limit-below-peak': 'The rate limit is below the peak',
  'old-price': 'A price is old',
  'model-may-retire': 'The model may go',
  'licence-has-conditions': 'The licence has conditions',
  'quality-untested': 'Nobody has tried it on your work',
  'vectors-made-anew': 'Another model means embedding everything again',
  'a-classifier-may-do': 'A classifier may do',
  'offer-is-behind': 'The offer that you have is behind',
  'bill-does-not-match': 'The bill does not match',
  'cache-price-unknown': 'A price is not published',
  'reasoning-is-assumed': 'Reasoning is assumed',
  'requests-are-steps': 'Less than one task a day',
  'reasoning-is-none': 'Reasoning is not counted',
  'pages-are-pictures': 'It is read from pictures',
  'batch-price-unasked': 'The batch price is not counted',
  'growth-runs-on': 'Growth runs on to the end',
  'job-ends-before': 'The job ends before the count does',
  'seats-have-limits': 'Seats have limits',
}

export type ToldWarning = Warning & { readonly title: string; readonly sentence: string }

type Known = Pick<Case, 'plan' | 'evaluation'>

export function toldWarning(warning: Warning, known: Known): ToldWarning {
  return { ...warning, title: WARNING_TITLES[warning.id], sentence: say(SENTENCES, warning, known) }
}

/** What there is instead of a test of one's own. */
const UNTESTED: Readonly<Record<WarningValues['quality-untested']['because'], string>> = {
  'own-test': 'your own test has too few answers',
  'own-test-failed': 'in your own test too few answers were good enough',
  'not-said-for-what': 'what the work needs of it has not been said',
  said: 'the evaluation that you name may not cover it',
  'at-the-bar': 'a public score is no evaluation of your work',
  'near-the-bar': 'its public score is near what such work needs, not at it',
  'old-score': 'its public score is more than six months old',
  'below-the-bar': 'its public score is far below what such work needs',
  'large-provider': 'no public score of it is known yet',
  'own-model': 'it is yours, and nobody else can have scored it',
  'nothing-known': 'no public score of it is known',
  'no-score-proves-it': 'no public score says how a model does work as special as this',
  'on-a-device': 'public scores are taken on servers, not on such a device',
  'open-for-the-frontier': 'no open model has been shown to do frontier work',
  'not-among-the-strongest': 'no public score of it is known, and it is not named among the strongest',
}

const SENTENCES: Sentences<WarningValues, Known> = {
  'volume-not-there': (values, { plan }) => {
    const { words, aboutMoney } = formatsOf(plan.currency)
    if (values.because === 'few-requests')
      return `${words(values.requestsPerDay)} requests a day do not justify a purchase, whatever the price.`
    const spent = values.upFrontUsd > 0 ? ` before ${aboutMoney(values.upFrontUsd)} is spent` : ''
    const guess = `The work is ${values.because === 'idea' ? 'an idea' : 'a pilot'}, so its volume is a guess.`
    if (values.mustStay) {
      return `${guess} The data must stay, so try it with made-up cases in a cloud, or on a borrowed machine${spent}.`
    }
    return `${guess} Validate it in a cloud${spent}: moving later costs little beside an idle machine.`
  },

  'betting-on-models': ({ hoursPerMonth }, { plan }) => {
    const { words } = formatsOf(plan.currency)
    const work =
      hoursPerMonth > 0 ? `, here ${words(hoursPerMonth)} ${plural(hoursPerMonth, 'hour')} a month` : ''
    return `Nobody has tried whether an open model does this work. Models may become alike; running one stays your job${work}.`
  },

  'owning-for-its-own-sake': ({ option, cloud, moreUsd }, known) => {
    const more = formatsOf(known.plan.currency).aboutMoney(moreUsd)
    return `${nameOf(known, option)} costs ${more} more than ${nameOf(known, cloud)}. Owning the machine is not owning the data, the prompts, the evaluation or the product: those are yours either way.`
  },

  'chain-not-local': ({ isSaid }) => {
    const said = isSaid
      ? 'Another step of the chain is not local, so the data still leaves.'
      : 'You have not said that search, embeddings and logging are local too, and one cloud service among them sends the data out.'
    return `${said} Open embedding models such as bge-large-en-v1.5 and nomic-embed-text run beside it.`
  },

  'chain-gets-data': ({ offers, mustStay }) =>
    mustStay
      ? `${list(offers)} ${plural(offers.length, 'is a service', 'are services')}, and this data must stay. Choose what runs on your own machines.`
      : `The rules hold for ${list(offers)} as for the model, and are not checked there: ask where the data is processed, under what contract and how long it is kept.`,

  'hosted-is-cheaper': ({ hosted, owned, times }, known) => {
    const { currency, horizonMonths } = known.plan
    const less = partInWords(1 - 1 / times, formatsOf(currency).percent)
    return `${nameOf(known, hosted)}, a hosted open model, costs ${less} less over ${span(horizonMonths)} than ${nameOf(known, owned)}.`
  },

  'contract-not-reviewed': ({ waiting, best }, known) => {
    const base = 'Regulated data needs a reviewed contract and the right certifications first.'
    if (!best) return base
    const { aboutMoney } = formatsOf(known.plan.currency)
    const worth = best.lessUsd === null ? aboutMoney(best.totalUsd) : `${aboutMoney(best.lessUsd)} less`
    return `${base} ${waiting} ${plural(waiting, 'option waits', 'options wait')} for it; ${nameOf(known, best.option)} would cost ${worth}.`
  },

  'resting-on-the-review': ({ option }, known) =>
    `${nameOf(known, option)} takes regulated data out because you said that contract and certifications were reviewed. Check that it names this provider and place.`,

  'small-for-frontier': ({ option, strongest }, known) =>
    `You need the strongest models; ${nameOf(known, option)} is not among those that the catalogue names for it (${list(strongest)}).`,

  'frontier-against-residency': ({ mayBeSplit }) =>
    `The strongest models are services, and this data must stay. ${mayBeSplit ? 'Split the job so that only what may leave goes out, or show' : 'Show'} by an evaluation that an open model is good enough.`,

  'team-against-plan': ({ option, hours }, known) => {
    const { words } = formatsOf(known.plan.currency)
    const work =
      hours === null ? '' : `: ${words(hours.once)} hours to begin with and ${words(hours.perMonth)} a month`
    return `${nameOf(known, option)} needs people who can run machines${work}. Your answers name nobody for it.`
  },

  'no-spare': ({ option, units, usd }, known) => {
    const { aboutMoney } = formatsOf(known.plan.currency)
    const instead =
      usd === null ? 'Agree' : `A spare on another host costs about ${aboutMoney(usd)} more. Or agree`
    const standing =
      units === 1
        ? `${nameOf(known, option)} is a single point of failure: while it is down, nothing is served.`
        : `${nameOf(known, option)} has no spare: while one machine is down, the peak is not served.`
    return `${standing} ${instead} on what people use meanwhile.`
  },

  'one-provider': ({ option, usdPerHour }, known) => {
    const why =
      usdPerHour === null
        ? 'Minutes count'
        : `An hour without it costs ${formatsOf(known.plan.currency).aboutMoney(usdPerHour)}`
    return `${why}, so compare a second provider behind a gateway: it stands in for ${nameOf(known, option)} without a machine to run.`
  },

  'rota-is-short': ({ option, names }, known) =>
    `Minutes count round the clock, and nobody is on call for ${nameOf(known, option)} at night. One person can’t be the whole rota: it takes ${names} names, each on call a week at a time. Join a rota that is there, or promise an hour in the day.`,

  'slow-first-token': ({ option, seconds, limitSeconds }, known) => {
    const { figure } = formatsOf(known.plan.currency)
    const wait =
      seconds === null
        ? 'In the busiest minute more is asked of each replica than it can do, so that the queue only grows'
        : `In the busiest minute the first token may take ${figure(seconds < 10 ? Number(seconds.toPrecision(2)) : Math.round(seconds))} s`
    return `${wait} with ${nameOf(known, option)}; ${figure(limitSeconds)} s is the limit. Add a machine, or shorten what is sent.`
  },

  'rate-limit-below-peak': ({ option, of, perMinute, limitPerMinute }, known) => {
    const { words, figure } = formatsOf(known.plan.currency)
    const [asked, given] = toldApart([Math.round(perMinute), limitPerMinute], words, figure)
    return `The busiest minute has about ${asked} ${of === 'tokens' ? 'input tokens' : 'requests'}; a new customer of this provider gets ${given}. Have the limit of ${nameOf(known, option)} raised before you start.`
  },

  'old-price': ({ option, asOf }, known) =>
    `The recommendation rests on a price of ${spokenDay(asOf)} for ${nameOf(known, option)}, more than 90 days old. Ask for it anew before you sign.`,

  'model-may-retire': ({ option, model }, known) =>
    `${model} has a successor, and older models are retired, mostly with 2 to 6 months’ notice. Plan a change of model within ${span(known.plan.horizonMonths)} for ${nameOf(known, option)}.`,

  'licence-has-conditions': ({ option, model, licence }, known) =>
    `The licence of ${model}${licence === null ? '' : ` (${licence})`} sets conditions. Have them read before ${nameOf(known, option)} serves anybody.`,

  'quality-untested': ({ option, model, because }, known) =>
    `Test the quality of ${model ?? nameOf(known, option)} on your own cases before you move: ${UNTESTED[because]}.`,

  'vectors-made-anew': ({ option, tokens, usd }, known) => {
    const { words, aboutMoney } = formatsOf(known.plan.currency)
    const cost =
      usd === null ? 'time on your machines' : `about ${aboutMoney(usd)} with ${nameOf(known, option)}`
    return `Vectors of two models can’t be searched together. A year of these texts is ${words(tokens)} tokens: embedding them again takes ${cost}.`
  },

  'a-classifier-may-do': ({ outputTokens }, { plan }) =>
    `Answers of ${formatsOf(plan.currency).figure(outputTokens)} tokens are labels. A small classifier trained on your examples may do it for a fraction of the price.`,

  'offer-is-behind': ({ option, against, moreUsd, used }, known) => {
    const { aboutMoney, percent } = formatsOf(known.plan.currency)
    const share = used === null ? '' : ` This work takes at most ${percent(used)} of what it can do.`
    return `${nameOf(known, option)} costs ${aboutMoney(moreUsd)} more than ${nameOf(known, against)} over ${span(known.plan.horizonMonths)}.${share}`
  },

  'bill-does-not-match': ({ billUsd, computedUsd, times }, { plan }) => {
    const { aboutMoney, estimate } = formatsOf(plan.currency)
    const [bill, sum] = [
      `the bill you pay (${aboutMoney(billUsd)})`,
      `what this use costs by our sums (${aboutMoney(computedUsd)})`,
    ]
    const [more, less] = times > 1 ? [bill, sum] : [sum, bill]
    return `${capitalised(more)} is ${estimate(times > 1 ? times : 1 / times)} times ${less} in a month. Find out why first.`
  },

  'cache-price-unknown': ({ option, cachedShare }, known) =>
    `The cached price of ${nameOf(known, option)} is not published, and ${formatsOf(known.plan.currency).percent(cachedShare)} of the input is read from the cache. It may cost anything from a tenth to all of the input price: ask before you decide.`,

  'reasoning-is-assumed': ({ ratio, isWaitedFor, isOfLabels }, { plan }) => {
    const waits =
      ' They come before the first word that anybody sees: switch thinking off where that has to come at once.'
    const labels =
      ' For an answer of a few tokens that is little: a model that thinks writes many more first, and each of them is paid. Switch thinking off.'
    return `The model thinks before it answers. About ${formatsOf(plan.currency).estimate(ratio)} tokens of reasoning to each visible one are assumed; measure them.${isOfLabels ? labels : isWaitedFor ? waits : ''}`
  },

  'chain-sold-for-less': ({ part, usd, service, theirsUsd }, { plan }) => {
    const { aboutMoney } = formatsOf(plan.currency)
    return `${capitalised(partInSentence(part))} is ${aboutMoney(usd)} of the total. By the price of ${service} it would come to ${aboutMoney(theirsUsd)}: settle that first, with a test on your own material, if your rules allow it.`
  },

  'store-outgrows-price': ({ service, usdPerMonth, gb }, { plan }) => {
    const { aboutMoney, words } = formatsOf(plan.currency)
    return `${service} is counted at ${aboutMoney(usdPerMonth)} a month, which is where its prices begin. The vectors alone take ${words(Math.round(gb))} GB: ask what that costs, and enter it.`
  },

  'pages-are-read-for-less': ({ service, usdPerPage, usd }, { plan }) => {
    const { aboutMoney, unitPrice } = formatsOf(plan.currency)
    return `${service} reads a page for ${unitPrice(usdPerPage)}, which is ${aboutMoney(usd)} for all of them. Where their text is all that you need, try that first, if your rules allow it.`
  },

  'requests-are-steps': ({ requestsPerDay, stepsPerTask }, { plan }) => {
    const { words } = formatsOf(plan.currency)
    return `A task takes ${words(stepsPerTask)} requests, and each of them is counted: ${words(requestsPerDay)} a day are less than one task. If you meant tasks, enter ${words(requestsPerDay * stepsPerTask)} requests a day.`
  },

  'reasoning-is-none': ({ ratio }, { plan }) =>
    `The model thinks before it answers unless told otherwise, about ${formatsOf(plan.currency).estimate(ratio)} tokens to each visible one. You said that there are none: switch thinking off, or count them.`,

  'pages-are-pictures': ({ option, what, tokens, share }, known) => {
    const { words, percent } = formatsOf(known.plan.currency)
    const same = what === 'page' ? 'page is read as a picture and' : 'picture'
    return `Each ${same} counts as about ${words(tokens)} tokens with ${nameOf(known, option)}, ${percent(share)} of the input. A finer one costs more and is read better: try a hundred of your own first.`
  },

  'batch-price-unasked': ({ discount }, { plan }) =>
    `Most services take about ${formatsOf(plan.currency).percent(discount)} off work that can wait a day. Say whether it can.`,

  'growth-runs-on': ({ growthPerMonth, times, requestsPerDay }, { plan }) => {
    const { words, estimate, percent } = formatsOf(plan.currency)
    return `Growth of ${percent(growthPerMonth, 1)} a month makes the use ${estimate(times)} times what it is within ${span(plan.horizonMonths)}: about ${words(Number(requestsPerDay.toPrecision(2)))} requests a day. Few uses grow so long. Say how many there are at most, or decide over fewer months.`
  },

  'job-ends-before': ({ months }, { plan }) =>
    `The job is done within ${span(months)}, and the machines stay for ${span(plan.horizonMonths)}. Set the horizon to ${span(months)}.`,

  'seats-have-limits': () =>
    'A seat has an allowance, and a limit or a price beyond it. Ask what is included.',
}
