/** A month is 730 hours and 365/12 days; a year is twelve months. Printed in every report. */
export const HOURS_PER_MONTH = 730
export const DAYS_PER_MONTH = 365 / 12
export const MONTHS_PER_YEAR = 12
export const HOURS_PER_WEEK = 168
export const SECONDS_PER_HOUR = 3600

/** A crossing inside a month falls in that month: 24.3 is in month 25, and 24 exactly at the end of month 24. */
export function inMonth(month: number): number {
  return Math.max(1, Math.ceil(month - 1e-9))
}
/** What so many a month are a week. */
export function weekly(perMonth: number): number {
  return (perMonth * 7) / DAYS_PER_MONTH
}

/** Twelve months of 730 hours. */
export const HOURS_PER_YEAR = 8760
