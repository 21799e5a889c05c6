import { catalogue } from '#core/catalogue/catalogue.ts'
import { formatSaid } from '#core/names/format-said.ts'
import type { PlanIssue } from '#core/plan/plan-issue.ts'
import { nameChoices, nameFound } from '#core/words/name-words.ts'
import { namesHere, wordOf } from './names-here.ts'

/**
 * A case for `estimate` with ids in place of the names that people wrote: "2x RTX 3090" are two devices, "llama 3.3
 * 70b q4_k_m" brings its number format along. What is not clear is asked about; what is no name stays for the message.
 */
export function rowNamed(
  row: unknown,
  at = '',
): { readonly row: unknown; readonly unclear: readonly PlanIssue[] } {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return { row, unclear: [] }
  const fields: Record<string, unknown> = { ...row }
  const unclear: PlanIssue[] = []
  const path = (key: string) => (at === '' ? key : `${at}/${key}`)
  const names = namesHere()
  const { hardware, model, quantisation, engine } = fields

  if (typeof hardware === 'string' && !catalogue.hardware.some(({ id }) => id === hardware)) {
    const reading = names.hardware(hardware)
    if (reading.kind === 'found') {
      fields['hardware'] = reading.id
      if (reading.count !== null) fields['devices'] ??= reading.count * gpusOf(reading.id)
    } else {
      const right = nameChoices(reading, 'hardware', names.nameOf)
      unclear.push({ path: path('hardware'), found: nameFound(hardware, reading), right })
    }
  }
  if (isLike(hardware) && !catalogue.hardware.some(({ id }) => id === hardware.id)) {
    const reading = names.hardware(hardware.id)
    if (reading.kind === 'found') fields['hardware'] = { ...hardware, id: reading.id }
    else {
      const right = nameChoices(reading, 'hardware', names.nameOf)
      unclear.push({ path: path('hardware/id'), found: nameFound(hardware.id, reading), right })
    }
  }
  if (typeof model === 'string' && !catalogue.openModels.some(({ id }) => id === model)) {
    const reading = names.model(model, ['open'])
    const format = formatSaid(reading)
    if (reading.kind === 'found') {
      fields['model'] = reading.id
      if (format) fields['quantisation'] ??= format
    } else {
      const right = nameChoices(reading, 'open', names.nameOf)
      unclear.push({ path: path('model'), found: nameFound(model, reading), right })
    }
  }
  for (const [key, value] of Object.entries({ quantisation, engine }))
    if (typeof value === 'string') fields[key] = wordOf(key, value) ?? value
  return { row: fields, unclear }
}

/** Of a name that is not clear the question stands in place of what the case itself says of it. */
export function withQuestions(
  problems: readonly PlanIssue[],
  unclear: readonly PlanIssue[],
): readonly PlanIssue[] {
  return problems.map((issue) => unclear.find(({ path }) => path === issue.path) ?? issue)
}

/** A machine that is like one of the catalogue, with figures said anew. */
function isLike(hardware: unknown): hardware is { readonly id: string } {
  return (
    typeof hardware === 'object' && hardware !== null && 'id' in hardware && typeof hardware.id === 'string'
  )
}

function gpusOf(id: string): number {
  return catalogue.hardware.find((one) => one.id === id)?.gpuCount ?? 1
}
