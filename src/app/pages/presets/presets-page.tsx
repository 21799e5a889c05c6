import { Link, useNavigate } from '@tanstack/react-router'
import { USE_CASE_WORDS, type UseCaseWords } from '#core/words/use-case-words.ts'
import { articlesAmong } from '#core/story/articles.ts'
import { articleAnswer } from '#core/story/use-case.ts'
import { formatsOf } from '#core/words/words.ts'
import type { Preset } from '#core/plan/presets/preset.ts'
import { PRESET_GROUPS, PRESETS, type KindOfWork } from '#core/plan/presets/presets.ts'
import { today } from '#app/state/blank-plan.ts'
import { openAnother } from '#app/state/open-another.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { planFromPreset } from '#app/state/preset-plan.ts'
import { Button } from '#app/ui/button.tsx'
import { classes } from '#app/ui/classes.ts'
import { Disclosure } from '#app/ui/disclosure.tsx'
import { Figures } from '#app/ui/figures.tsx'
import layout from '#app/ui/layout.module.css'
import { usePageTitle } from '#app/ui/page-title.ts'
import { answersInShort, answersInWords, demandInWords, type SetLine } from './preset-in-words.ts'
import styles from './presets.module.css'

const formats = formatsOf({ code: 'USD', perUsd: 1 })

const TITLES: Record<KindOfWork, string> = {
  assistants: 'Assistants',
  documents: 'Documents',
  'large-volumes': 'Large volumes',
  'special-demands': 'Special demands',
  'not-by-token': 'Not priced by the token',
}

/** Use cases to start from, each with what a published article answers for it. */
export function PresetsPage() {
  usePageTitle('Presets')
  const navigate = useNavigate()
  const articles = articlesAmong(PRESETS.map(({ id }) => articleAnswer(id)?.article))
  const start = (preset: Preset, words: UseCaseWords) => {
    openAnother(() => {
      usePlanStore.getState().open(planFromPreset(preset, words, today()))
      void navigate({ to: '/verdict' })
    })
  }
  return (
    <div className={layout.page}>
      <div className={layout.stack8}>
        <h1 tabIndex={-1}>Presets</h1>
        <p className={layout.grey}>
          {PRESETS.length} use cases to start from. Answers and demand are assumed, so put your own in their
          place; what an article answers is set beside the answer worked out here.
        </p>
        <p className={classes(layout.small, styles.articles)}>
          {articles.map(({ id, title }) => `${id}: ${title}`).join(' · ')}.{' '}
          <Link to="/sources/claims">Their claims in figures, recomputed</Link>
        </p>
      </div>
      {PRESET_GROUPS.map(({ kind, presets }) => (
        <section key={kind} className={layout.stack8} aria-label={TITLES[kind]}>
          <h2>{TITLES[kind]}</h2>
          <ul>
            {presets.map((preset) => {
              const words = USE_CASE_WORDS[preset.id]
              return words ? (
                <PresetItem
                  key={preset.id}
                  preset={preset}
                  words={words}
                  onStart={() => {
                    start(preset, words)
                  }}
                />
              ) : null
            })}
          </ul>
        </section>
      ))}
    </div>
  )
}

function PresetItem({
  preset,
  words: { label, reason, notByToken },
  onStart,
}: {
  preset: Preset
  words: UseCaseWords
  onStart: () => void
}) {
  const demand = demandInWords(preset, formats)
  const published = articleAnswer(preset.id)
  return (
    <li className={styles.preset}>
      <div className={layout.stack4}>
        <h3>{label}</h3>
        <p>{preset.summary}</p>
        <p className={layout.small}>{answersInShort(preset)}</p>
      </div>
      <div>
        {published ? (
          <p>
            {published.article} answers {published.answer}. <Figures>{reason ?? ''}</Figures>
          </p>
        ) : (
          <p className={layout.small}>No article answers it.</p>
        )}
        {notByToken !== null ? <p className={layout.small}>{notByToken}</p> : null}
        <Disclosure
          summary={
            <>
              What it sets<span className="only-for-screen-readers"> for {label}</span>
            </>
          }
        >
          <Lines lines={answersInWords(preset)} />
          {demand.length > 0 ? (
            <>
              <h4 className={styles.assumed}>Demand, assumed</h4>
              <Lines lines={demand} />
            </>
          ) : null}
        </Disclosure>
      </div>
      <Button onClick={onStart}>
        Start from this<span className="only-for-screen-readers"> preset: {label}</span>
      </Button>
    </li>
  )
}

function Lines({ lines }: { lines: readonly SetLine[] }) {
  return (
    <dl className={classes(layout.pairs, layout.stack4, styles.lines)}>
      {lines.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
