const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "20 Nov 2026" for 2026-11-20; a partial date as far as it is known: "Nov 2026", "2026". */
export function spokenDay(day: string): string {
  const [year = '', month, date] = day.split('-')
  const name = month === undefined ? '' : `${MONTHS[Number(month) - 1] ?? month} `
  return `${date === undefined ? '' : `${Number(date)} `}${name}${year}`
}
