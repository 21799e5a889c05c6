import { contextToHold } from '../inputs/followed-value.ts'
import { runsOnOwn } from './cost/chain/own-parts.ts'
import type { Finding } from './evaluation.ts'
import { finding } from './findings.ts'
import type { Situation } from './situation.ts'

/** What should be known of a workload's demand, whatever the option. */
export function workloadFindings({ workload }: Situation): Finding[] {
  const { demand } = workload
  const about = { workload: workload.id }
  const findings: Finding[] = []
  for (const missing of ['requestsPerDay', 'inputTokens', 'outputTokens'] as const) {
    if (demand[missing] === null) findings.push(finding('demand-unknown', 'warning', { missing }, about))
  }
  for (const said of demand.classes.length > 0 ? demand.classes : [demand]) {
    const held = contextToHold(said, demand)
    if (said.contextTokens !== null && held !== null && held > said.contextTokens) {
      const values = { contextTokens: said.contextTokens, requestTokens: held }
      findings.push(finding('context-under-request', 'warning', values, about))
    }
  }
  const { cachedInputShare, cacheWriteShare } = demand
  if (cachedInputShare + cacheWriteShare > 1) {
    findings.push(finding('cache-shares-over-one', 'warning', { cachedInputShare, cacheWriteShare }, about))
  }
  for (const row of workload.pipeline) {
    if (row.own === null || runsOnOwn(row)) continue
    findings.push(finding('chain-not-proven', 'note', { part: row.part }, about))
  }
  return findings
}
