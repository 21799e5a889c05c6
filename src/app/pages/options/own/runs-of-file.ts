import { matchRun, type KnownNames } from '#core/imports/measured-runs/match-run.ts'
import type { ReadRuns } from '#core/imports/measured-runs/measured-run.ts'
import { runOfFile, type NewRun, type SeenRun } from '#core/imports/measured-runs/typed-run.ts'
import {
  LENGTHS_NOT_SAID,
  notComparableSentence,
  runRefusalSentence,
  unsaidSentence,
} from '#core/words/measured-run-words.ts'
import type { OptionSetting } from './option-setting.ts'

/** What a result file offers an option: runs to keep, what their file leaves open, and why others are not taken. */
export interface OfferedRuns {
  readonly runs: readonly NewRun[]
  /** A sentence each, without repeats. */
  readonly unsaid: readonly string[]
  readonly refused: readonly string[]
}

export function runsOfFile(
  read: ReadRuns,
  { setting }: Pick<OptionSetting, 'setting'>,
  known: KnownNames,
  seen: SeenRun,
  nameOf: (id: string) => string,
): OfferedRuns {
  const found = read.runs.map((run) => {
    const match = matchRun(run, setting, known)
    if (match.kind === 'not-comparable') return { refused: notComparableSentence(match.reason, nameOf) }
    const kept = runOfFile(run, match, setting, seen)
    return kept === null ? { refused: LENGTHS_NOT_SAID } : { kept, unsaid: unsaidSentence(match.unsaid) }
  })
  const once = (sentences: readonly (string | null | undefined)[]) => [
    ...new Set(sentences.filter((sentence) => typeof sentence === 'string')),
  ]
  return {
    runs: found.flatMap(({ kept }) => kept ?? []),
    unsaid: once(found.map(({ unsaid }) => unsaid)),
    refused: once([
      ...read.refused.map(({ run, refusal }) =>
        run === null ? runRefusalSentence(refusal) : `Run ${String(run)}: ${runRefusalSentence(refusal)}`,
      ),
      ...found.map(({ refused }) => refused),
    ]),
  }
}
