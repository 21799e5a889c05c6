/**
 * A name as a file gives it, fit to be shown: the last part of a path, without what is no letter, at most 80 letters long.
 * `meta-llama/Llama-3.3-70B-Instruct` is Llama-3.3-70B-Instruct; null where nothing is left.
 */
export function tidyName(said: string | null): string | null {
  if (said === null) return null
  const last =
    said
      .slice(0, 2000)
      .split(/[\\/]/)
      .filter((part) => part.trim() !== '')
      .at(-1) ?? ''
  const name = [...last.replace(/[\p{C}\s]+/gu, ' ').trim()].slice(0, 80).join('')
  return name === '' || name === '.' || name === '..' ? null : name
}
