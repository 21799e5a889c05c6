/**
 * Numbers of a plan that are one number: what a person decides, and what is counted out. Every other may be low,
 * base and high.
 */
const ONE_NUMBER: ReadonlySet<string> = new Set([
  'perUsd',
  'horizonMonths',
  'capitalBudgetUsd',
  'paybackLimitMonths',
  'fiscalYearStartsInMonth',
  'currentMonthlyBillUsd',
  'sensitivityScore',
  'latencyScore',
  'maxRequestsPerDay',
  'contextTokens',
  'concurrency',
  'minTokensPerSecond',
  'targetTimeToFirstTokenMs',
  'measuredTimeToFirstTokenMs',
  'redundancy',
  'alreadyOwned',
  'leadTimeMonths',
  'leaseTermMonths',
  'warrantyMonths',
  'lifeMonths',
  'sizing',
  'capacityRequestsPerDay',
  'seats',
])

/** Whether the number at the end of a path may be said as a range. */
export function takesRange(path: string): boolean {
  return !ONE_NUMBER.has(path.split('/').at(-1) ?? '')
}
