import type { KnownNames } from '#core/imports/measured-runs/match-run.ts'
import type { ReadRuns } from '#core/imports/measured-runs/measured-run.ts'
import { placeRun, type RunSource } from '#core/imports/measured-runs/place-run.ts'
import type { NewRun } from '#core/imports/measured-runs/typed-run.ts'
import { notPlacedSentence, runRefusalSentence, unsaidSentence } from '#core/words/measured-run-words.ts'
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
  seen: RunSource,
  nameOf: (id: string) => string,
): OfferedRuns {
  const found = read.runs.map((run) => {
    // It was brought to this very option, which answers for what the file leaves open.
    const placed = placeRun(run, [{ ...setting, at: '' }], known, seen, true)
    return placed.kind === 'taken'
      ? { kept: placed.row, unsaid: unsaidSentence(placed.unsaid) }
      : { refused: notPlacedSentence(placed.reason, nameOf) }
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
