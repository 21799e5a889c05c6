import { catalogue } from '#core/catalogue/catalogue.ts'
import { serialisePlan } from '#core/plan/codec.ts'
import { decodeText } from '#core/plan/decode-text.ts'
import { withRisk } from '#core/decision/risk-of.ts'
import { controlsWrittenOut } from '#core/units/controls.ts'
import { recordAgain } from '#core/story/record-again.ts'
import { readRecord, recordMarkdown } from '#core/story/record-data.ts'
import { planFingerprint } from '#export/plan-fingerprint.ts'
import { wrong, type Answer } from './command.ts'
import type { Ink } from './ink.ts'
import { readBytes } from './read-bytes.ts'
import type { Worked } from './read-plan.ts'
import type { Terminal } from './terminal.ts'
import { recordText } from './text/record-text.ts'

/** Decides again what a decision record holds. */
export async function decideRecord(
  path: string,
  asJson: boolean,
  terminal: Terminal,
  ink: Ink,
): Promise<Answer> {
  const read = await readBytes(path, 'a decision record', terminal)
  if ('problems' in read) return read
  const decoded = decodeText(read.bytes)
  if (!decoded.ok) {
    return {
      problems: [{ path: '', found: 'a file that is not text', right: 'a decision record in Markdown' }],
    }
  }
  const found = readRecord(decoded.text)
  if (!found.ok) return { problems: found.issues }
  const { record } = found
  const again = recordAgain(record, catalogue, terminal.today)
  if ('issues' in again) return { problems: again.issues }
  const fingerprint = await planFingerprint(serialisePlan(record.plan))
  const isEdited = record.fingerprint !== null && fingerprint !== null && record.fingerprint !== fingerprint
  const notes = isEdited
    ? [
        `The plan in the record was edited: it is ${fingerprint} now, and ${record.fingerprint} was decided on.`,
      ]
    : []
  const code = again.holds ? {} : { code: 1 as const }
  if (asJson) return { json: { schema: 'crossover/record-again@1', ...again, isEdited }, notes, ...code }
  const currency = record.plan.currency ?? { code: 'USD', perUsd: 1 }
  return { text: recordText(again, currency, ink), notes, ...code }
}

/** Writes the record of a decision, to be kept beside the code that it is about and decided again. */
export async function recordOf(worked: Worked, file: string, terminal: Terminal): Promise<Answer> {
  if (!isRecordName(file)) return wrong('--record', file, 'a name that ends in .md')
  const planHash = await planFingerprint(serialisePlan(worked.plan))
  const text = recordMarkdown({
    ...worked,
    decision: withRisk(worked.complete, worked.evaluation, worked.decision, catalogue),
    catalogue,
    today: terminal.today,
    ...(planHash === null ? {} : { planHash }),
  })
  const lines = text.trimEnd().split('\n').length
  const bytes = new TextEncoder().encode(text)
  return { text: `${controlsWrittenOut(file)}: ${lines} lines`, files: [{ path: file, bytes }] }
}

export function isRecordName(path: string): boolean {
  return /\.(md|markdown)$/i.test(path)
}
