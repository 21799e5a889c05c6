/**
 * Names for inputs as a spreadsheet takes them, and names of sheets, each once: `support_api_outputUsdPerMTok`, "Own
 * machines 2". A name begins with a letter and is no cell, and no two differ only in their capitals.
 */
export function namesOnce(most: number): (wanted: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    for (let count = 1; ; count += 1) {
      const end = count === 1 ? '' : ` ${count}`
      const name = shortened(wanted, most - end.length).trim() + end
      if (taken.has(name.toLowerCase())) continue
      taken.add(name.toLowerCase())
      return name
    }
  }
}

/** `workloads/support/options/api/exitHours` is `support_api_exitHours`. */
export function cellName(path: string): string {
  const parts = path
    .split('/')
    .filter((part) => !['workloads', 'options', 'demand', 'price', 'site'].includes(part))
  const name = parts.join('_').replaceAll(/[^A-Za-z0-9_]/g, '_')
  return /^[A-Za-z_]/.test(name) && !/^([A-Za-z]{1,3}\d+|[rRcC]\d*)$/.test(name) ? name : `_${name}`
}

/** Without what a spreadsheet forbids in the name of a sheet. */
export function sheetName(name: string): string {
  return (
    name
      .replaceAll(/[\p{Cc}\p{Cf}[\]:*?/\\'’]+/gu, ' ')
      .replaceAll(/ +/g, ' ')
      .trim() || 'Option'
  )
}

/** No longer than so many UTF-16 units, and no letter cut in two. */
function shortened(text: string, most: number): string {
  let short = ''
  for (const letter of text) {
    if (short.length + letter.length > most) break
    short += letter
  }
  return short
}
