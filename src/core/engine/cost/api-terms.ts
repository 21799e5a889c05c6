import { offerIn } from '../../catalogue/price-at.ts'
import type { ApiModel } from '../../catalogue/types.ts'
import type { CompleteApi } from '../../plan/complete-plan.ts'
import type { FigureSource, Finding } from '../evaluation.ts'
import { finding } from '../findings.ts'
import type { Situation } from '../situation.ts'
import { catalogueSource } from '../sources.ts'
import { tokensUsd } from './tokens-line.ts'
import type { TokenService } from './token-service.ts'

/** What should be known of how a model is bought: a region that it has no price for, and what costs more there. */
export function termsFindings(
  option: CompleteApi,
  model: ApiModel | undefined,
  { workload }: Situation,
): readonly Finding[] {
  const { region, tier } = option
  const where = { workload: workload.id, option: option.id }
  const name = model?.name ?? option.model
  const findings: Finding[] = []
  if (tier === 'flex' && workload.answers.latency !== 'batch') {
    findings.push(finding('flex-may-wait', 'warning', { model: name }, where))
  }
  if (region === null || option.price !== null) return findings
  const offer = model && offerIn(model, region)
  if (!offer) return [...findings, finding('region-unknown', 'warning', { model: name, region }, where)]
  if (offer.cachedInput === null)
    findings.push(finding('no-cache-price-in-region', 'note', { model: name, region }, where))
  return [...findings, finding('regional-price', 'note', { model: name, region, factor: offer.input }, where)]
}

/** What the price in the region is, against the price anywhere. */
export function regionalSource(
  { region, price }: CompleteApi,
  model: ApiModel | undefined,
  asOf: string,
): readonly FigureSource[] {
  const offer = model && price === null ? offerIn(model, region) : null
  return offer ? [catalogueSource('regionalFactor', offer.input, 'times', offer, asOf)] : []
}

/** A commitment that some months do not use up. */
export function commitmentFindings(
  service: Omit<TokenService, 'lines' | 'set' | 'findings' | 'sources'>,
  { workload, horizonMonths }: Situation,
): readonly Finding[] {
  const { option } = service
  const { committedUsdPerMonth } = option
  let [unusedMonths, unusedUsd] = [0, 0]
  for (let month = 0; month < horizonMonths; month += 1) {
    const unused = committedUsdPerMonth - tokensUsd(service, month)
    if (unused <= 0) continue
    unusedMonths += 1
    unusedUsd += unused
  }
  if (unusedMonths === 0) return []
  const where = { workload: workload.id, option: option.id }
  return [finding('commitment-not-used', 'warning', { committedUsdPerMonth, unusedMonths, unusedUsd }, where)]
}
