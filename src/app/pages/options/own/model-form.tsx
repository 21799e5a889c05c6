import { useState } from 'react'
import { readAside } from '#app/state/read-aside.ts'
import { shownFileName } from '#app/state/shown-file-name.ts'
import { Button } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { FileDrop } from '#app/ui/file-drop.tsx'
import type { ModelReading } from '#core/imports/models/model-reading.ts'
import { NOTHING_SAID } from '#core/imports/models/decoder-shape.ts'
import type { Workload } from '#core/plan/schema.ts'
import { saidOfModelFile } from '#core/words/model-file-words.ts'
import layout from '#app/ui/layout.module.css'
import type { MachineOption } from '../option-edits.ts'
import { NO_ACCESS } from './no-access.ts'
import { OwnPanel } from './own-panel.tsx'
import { ReadModel } from './read-model.tsx'

type State =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly sentence: string }
  /** `file` null: described by hand. */
  | { readonly kind: 'read'; readonly reading: ModelReading; readonly file: string | null }

/** A model that the catalogue does not have, from its config.json or its GGUF file, or described by hand. */
export function ModelForm({
  option,
  workload,
  onDone,
}: {
  option: MachineOption
  workload: Workload
  onDone: () => void
}) {
  const [state, setState] = useState<State | null>(null)
  const read = (file: File) => {
    // What was read before stays until the new file has been read.
    const before = state?.kind === 'read' ? state : null
    if (before === null) setState({ kind: 'reading' })
    readAside('modelFile', file).then(
      (found) => {
        const name = shownFileName(file)
        if (found === null) setState({ kind: 'refused', sentence: NO_ACCESS })
        else if (found.ok) setState({ kind: 'read', reading: found.reading, file: name })
        else setState({ kind: 'refused', sentence: `“${name}”: ${saidOfModelFile(found.problem)}` })
      },
      () => {
        setState({ kind: 'refused', sentence: NO_ACCESS })
      },
    )
  }
  return (
    <OwnPanel
      title="Bring a model"
      lead="Drop the config.json of a model on Hugging Face, or a GGUF file, of which only the header is read. It is read here and goes nowhere."
    >
      <div className={layout.stack12}>
        <FileDrop
          label="Model file"
          button="Choose a file"
          hint="or drop it here: config.json or .gguf"
          accept=".json,.gguf,application/json"
          isReading={state?.kind === 'reading'}
          onFile={read}
        />
        {state?.kind === 'refused' ? (
          <Notice tone="red" role="alert">
            <p>{state.sentence}</p>
            <p>The plan is unchanged.</p>
          </Notice>
        ) : null}
      </div>
      {state?.kind === 'read' ? (
        <ReadModel
          key={state.file ?? ''}
          reading={state.reading}
          file={state.file}
          option={option}
          workload={workload}
          onDone={onDone}
        />
      ) : (
        <div className={layout.row}>
          <Button
            onClick={() => {
              setState({ kind: 'read', reading: BY_HAND, file: null })
            }}
          >
            Describe it by hand
          </Button>
          <Button onClick={onDone}>Cancel</Button>
        </div>
      )}
    </OwnPanel>
  )
}

const BY_HAND: ModelReading = {
  file: 'config',
  name: null,
  architecture: null,
  licence: null,
  shape: NOTHING_SAID,
  counted: null,
  precision: null,
  quantisation: null,
  weights: null,
  notes: [],
}
