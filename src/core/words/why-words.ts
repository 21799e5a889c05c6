import { passingOf, type Case } from '../decision/case.ts'
import { nameOf } from './naming.ts'
import { formatsOf, partInWords, plural } from './phrases.ts'

/** The title of what decides: how many options pass, and by how much the cheapest of them leads. */
export function whyHeadline(facts: Case): string {
  const { decision, evaluation, plan } = facts
  const passing = passingOf(decision)
  const all = facts.options.length
  const some =
    passing.size === all ? `All ${all} options` : `${passing.size} of ${all} ${plural(all, 'option')}`
  const pass = `${all === 1 && passing.size === 1 ? 'The one option' : some} ${passing.size === 1 ? 'passes' : 'pass'} your rules`
  const [first, second] = evaluation.ranking
    .filter((id) => passing.has(id))
    .flatMap((id) => {
      const usd = evaluation.options.find((option) => option.id === id)?.cost?.totalUsd
      return usd === undefined ? [] : [{ id, usd }]
    })
  if (!first) return `${pass}.`
  if (!second || second.usd <= 0) return `${pass}: ${nameOf(facts, first.id)}.`
  const by = partInWords(1 - first.usd / second.usd, formatsOf(plan.currency).percent)
  return `${pass}. ${nameOf(facts, first.id)} costs least, by ${by}.`
}
