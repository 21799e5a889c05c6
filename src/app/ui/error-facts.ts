/** What a person can send on: the message and where it came from, never anything of the plan. */
export function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const said = `${error.name}: ${error.message}`
  const stack = error.stack ?? ''
  return stack.startsWith(said) ? stack : [said, stack].join('\n').trim()
}

/** Four letters and figures that are the same for the same message, to say on the telephone. */
export function errorCode(text: string): string {
  let sum = 0
  for (const letter of text.split('\n')[0] ?? '') sum = (sum * 31 + letter.charCodeAt(0)) % 36 ** 4
  return sum.toString(36).toUpperCase().padStart(4, '0')
}

/** Each browser has its own words for a script that could not be fetched. */
export function isMissingScript(error: unknown): boolean {
  return error instanceof Error && MISSING.test(error.message)
}

const MISSING =
  /^(Failed to fetch dynamically imported module|error loading dynamically imported module|Importing a module script failed|Unable to preload CSS)/
