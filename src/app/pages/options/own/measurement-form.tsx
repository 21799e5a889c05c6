import { useMemo, useState } from 'react'
import { readAside } from '#app/state/read-aside.ts'
import { today } from '#app/state/blank-plan.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { shownFileName } from '#app/state/shown-file-name.ts'
import { useEvaluation } from '#app/state/use-evaluation.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { announce } from '#app/ui/live-region.tsx'
import { FileDrop } from '#app/ui/file-drop.tsx'
import type { NewRun } from '#core/imports/measured-runs/typed-run.ts'
import { namesOf } from '#core/names/names.ts'
import type { Workload } from '#core/plan/schema.ts'
import { withOwnRuns, withoutOwnRun } from '#core/plan/with-own-entries.ts'
import { day } from '#core/story/figures.ts'
import { notPlacedSentence, runInWords, settingInWords } from '#core/words/measured-run-words.ts'
import layout from '#app/ui/layout.module.css'
import type { MachineOption } from '../option-edits.ts'
import { isOfSetting, optionSetting, type OptionSetting } from './option-setting.ts'
import { NO_ACCESS } from './no-access.ts'
import { countOf, RunsOffered } from './offered-runs.tsx'
import { OwnPanel } from './own-panel.tsx'
import { RatesTable } from './rates-table.tsx'
import { runsOfFile, type OfferedRuns } from './runs-of-file.ts'
import { TypedRunForm } from './typed-run-form.tsx'

type State =
  | { readonly kind: 'nothing' | 'reading' }
  | { readonly kind: 'read'; readonly file: string; readonly offered: OfferedRuns }

const NONE: readonly NewRun[] = []

/** Runs of one's own of what an option runs: from result files or typed, and what they make of its rates. */
export function MeasurementForm({
  option,
  workload,
  onDone,
}: {
  option: MachineOption
  workload: Workload
  onDone: () => void
}) {
  const { complete, workloadEvaluation } = useEvaluation()
  const capacity = workloadEvaluation.options.find(({ id }) => id === option.id)?.capacity ?? null
  const of = useMemo(
    () => optionSetting(complete, workload.id, option.id, capacity),
    [complete, workload.id, option.id, capacity],
  )
  return (
    <OwnPanel
      title="Bring a measurement"
      lead={of ? settingInWords(of.setting, of.hardware.name, of.model.name) : null}
    >
      {of ? (
        <Runs of={of} option={option} workload={workload} />
      ) : (
        <p>Choose a machine and a model that are known, and measurements of them can be brought.</p>
      )}
      <div className={layout.row}>
        <Button onClick={onDone}>Done</Button>
      </div>
    </OwnPanel>
  )
}

function Runs({ of, option, workload }: { of: OptionSetting; option: MachineOption; workload: Workload }) {
  const [state, setState] = useState<State>({ kind: 'nothing' })
  const all = usePlanStore(({ plan }) => plan.own?.measurements)
  const kept = useMemo(() => (all ?? []).filter((run) => isOfSetting(run, of.setting)), [all, of.setting])
  const offered = state.kind === 'read' ? state.offered.runs : NONE
  const runs = useMemo(() => [...kept, ...offered], [kept, offered])
  const refuse = (file: string, sentence: string) => {
    setState({ kind: 'read', file, offered: { runs: NONE, unsaid: [], refused: [sentence] } })
  }
  const read = (file: File) => {
    const name = shownFileName(file)
    setState({ kind: 'reading' })
    readAside('measuredRuns', file).then(
      (found) => {
        if (found === null) {
          refuse(name, NO_ACCESS)
          return
        }
        const names = namesOf(of.known)
        const seen = { source: file.name.slice(0, 200) || 'a result file', day: today() }
        const known = { names, hardware: of.known.hardware }
        setState({ kind: 'read', file: name, offered: runsOfFile(found, of, known, seen, names.nameOf) })
      },
      () => {
        refuse(name, NO_ACCESS)
      },
    )
  }
  const keep = (fresh: readonly NewRun[]) => {
    usePlanStore.getState().edit((plan) => withOwnRuns(plan, fresh))
    setState({ kind: 'nothing' })
    announce(`The plan keeps ${countOf(fresh.length)} more. Undo takes it back.`)
  }
  return (
    <>
      <div className={layout.stack12}>
        <FileDrop
          label="Result file"
          button="Choose a result file"
          hint="or drop it here: of vllm bench serve, guidellm, llama-bench, genai-perf or AIPerf"
          accept=".json,.jsonl,.csv,.txt,application/json,text/csv"
          isReading={state.kind === 'reading'}
          onFile={read}
        />
        {state.kind === 'read' ? (
          <RunsOffered
            file={state.file}
            offered={state.offered}
            onKeep={() => {
              keep(state.offered.runs)
            }}
            onLeave={() => {
              setState({ kind: 'nothing' })
            }}
          />
        ) : null}
      </div>
      <Disclosure summary="Type the figures in">
        {of.setting.devices === null ? (
          <p>{notPlacedSentence({ id: 'no-devices' }, (id) => id)}</p>
        ) : (
          <TypedRunForm setting={{ ...of.setting, devices: of.setting.devices }} onKeep={keep} />
        )}
      </Disclosure>
      {kept.length > 0 ? (
        <div className={layout.stack12}>
          <h4>Measurements of this option</h4>
          <ul className={layout.stack8}>
            {kept.map((run) => (
              <li key={JSON.stringify(run)}>
                <span>
                  {runInWords(run)}
                  <span className={layout.detail}>
                    {run.source}, {day(run.asOf)}
                    {run.answeredFor === true ? ', not all of it said by the file' : ''}
                  </span>
                </span>
                <Button
                  aria-label={`Remove: ${runInWords(run)}`}
                  onClick={() => {
                    usePlanStore.getState().edit((plan) => withoutOwnRun(plan, run))
                    announce('The run is out of the plan. Undo takes it back.')
                  }}
                >
                  Remove
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {runs.length > 0 ? <RatesTable workloadId={workload.id} optionId={option.id} runs={runs} /> : null}
    </>
  )
}
