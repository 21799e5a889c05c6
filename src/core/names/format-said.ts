import type { Quantisation } from '../plan/schema.ts'
import type { ModelReading } from './name-reading.ts'

/** The number format that the name of a model says; null where it says none, several, or one that can't be worked with. */
export function formatSaid({
  quantisations,
  otherFormat,
}: Pick<ModelReading, 'quantisations' | 'otherFormat'>): Quantisation | null {
  const [format, ...others] = quantisations
  return format !== undefined && others.length === 0 && otherFormat === null ? format : null
}
