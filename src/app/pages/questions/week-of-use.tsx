import { useId, useState } from 'react'
import { usePlanStore } from '#app/state/plan-store.ts'
import { shownFileName } from '#app/state/shown-file-name.ts'
import { Button } from '#app/ui/button.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { FileDrop } from '#app/ui/file-drop.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { readHoursOfUse } from '#core/imports/hours-of-use/read-hours-of-use.ts'
import { decodeText } from '#core/plan/decode-text.ts'
import type { Workload } from '#core/plan/schema.ts'
import { withHoursOfUse, withoutHoursOfUse } from '#core/plan/with-hours-of-use.ts'
import { hoursProblemSentence, hoursReadSentence } from '#core/words/hours-of-use-words.ts'
import { classes } from '#app/ui/classes.ts'
import fields from '#app/ui/fields.module.css'
import layout from '#app/ui/layout.module.css'
import styles from './questions.module.css'
import { WeekPicture } from './week-picture.tsx'

/** The hours of a week in place of the pattern's own: counts from a file, or typed. They are read here and go nowhere. */
export function WeekOfUse({ workload }: { workload: Workload }) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState<{ readonly isRead: boolean; readonly sentence: string } | null>(null)
  const { edit } = usePlanStore.getState()
  const profile = workload.demand.hourlyProfile ?? null
  const [isOpen, setIsOpen] = useState(profile !== null)

  const take = (text: string, from: string | null) => {
    const reading = readHoursOfUse(text)
    const before = from === null ? '' : `“${from}”: `
    if (!reading.ok) {
      setSaid({ isRead: false, sentence: `${before}${hoursProblemSentence(reading.problem)}` })
      return
    }
    const { hours } = reading
    edit((plan) => withHoursOfUse(plan, workload.id, hours))
    setSaid({ isRead: true, sentence: `${before}${hoursReadSentence(hours)}` })
  }
  const open = (file: File) => {
    const name = shownFileName(file)
    file.arrayBuffer().then(
      (bytes) => {
        const decoded = decodeText(new Uint8Array(bytes))
        take(decoded.ok ? decoded.text : '', name)
      },
      () => {
        setSaid({ isRead: false, sentence: NO_ACCESS })
      },
    )
  }

  return (
    <Disclosure summary="Counts by the hour, if you have them" open={isOpen} onToggle={setIsOpen}>
      <div className={classes(layout.stack16, styles.typed)}>
        {profile === null ? null : (
          <>
            <WeekPicture profile={profile} />
            <p className={layout.grey}>
              These hours count in place of the pattern’s. Peak, days and hours of use are theirs unless you
              say otherwise.
            </p>
            <Button
              onClick={() => {
                edit((plan) => withoutHoursOfUse(plan, workload.id))
                setSaid(null)
              }}
            >
              Use the pattern’s own week
            </Button>
          </>
        )}
        <FileDrop
          label="File of counts by the hour"
          button="Choose a file"
          hint="or drop it here: CSV with 168 counts from Monday 00:00, or a time and a count in each row. It is read here and goes nowhere."
          accept=".csv,.tsv,.txt,text/csv"
          onFile={open}
        />
        <div className={classes(layout.stack12, styles.typed)}>
          <label htmlFor={id}>Or type them, one in each line</label>
          <textarea
            id={id}
            className={fields.input}
            rows={4}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
            }}
          />
          <Button
            disabled={typed.trim() === ''}
            onClick={() => {
              take(typed, null)
            }}
          >
            Use these hours
          </Button>
        </div>
        {said === null ? null : said.isRead ? (
          <p role="status">{said.sentence}</p>
        ) : (
          <Notice tone="red" role="alert">
            <p>{said.sentence}</p>
            <p>The plan is unchanged.</p>
          </Notice>
        )}
      </div>
    </Disclosure>
  )
}

const NO_ACCESS = 'The browser gave no access to the file. Choose it once more.'
