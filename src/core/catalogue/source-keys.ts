/** Every key of a source inside a value of the data files. */
export function sourceKeysIn(value: unknown): ReadonlySet<string> {
  const keys = new Set<string>()
  const look = (one: unknown) => {
    if (typeof one !== 'object' || one === null) return
    for (const [name, inner] of Object.entries(one)) {
      if (name === 'source' && Array.isArray(inner)) for (const key of inner) keys.add(String(key))
      else look(inner)
    }
  }
  look(value)
  return keys
}
