/** Depth and number of values of a JSON text, counted without building it. */
export function measureJson(text: string): { readonly depth: number; readonly values: number } {
  let [depth, deepest, values] = [0, 0, 1]
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (inString) {
      if (letter === '\\') at += 1
      else if (letter === '"') inString = false
    } else if (letter === '"') inString = true
    else if (letter === '[' || letter === '{') deepest = Math.max(deepest, (depth += 1))
    else if (letter === ']' || letter === '}') depth -= 1
    else if (letter === ',') values += 1
  }
  return { depth: deepest, values }
}
