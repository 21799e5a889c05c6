import type { Input } from './input.ts'

/** The number that counts where a plan says nothing at all; null where there is none, or where it depends. */
export function plainDefault({ default: byDefault }: Pick<Input, 'default'>): number | null {
  if (typeof byDefault === 'number') return byDefault
  if (typeof byDefault !== 'object' || byDefault === null || !('by' in byDefault)) return null
  const { rows, otherwise } = byDefault
  return rows['else']?.[1] ?? (typeof otherwise === 'number' ? otherwise : null)
}
