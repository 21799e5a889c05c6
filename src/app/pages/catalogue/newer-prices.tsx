import { lazy, useRef, useState } from 'react'
import { withoutOwnPrices } from '#core/plan/with-own-prices.ts'
import { day } from '#core/story/figures.ts'
import { list } from '#core/words/words.ts'
import type { OpenedPriceFile } from '#app/state/open-price-file.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { Button } from '#app/ui/button.tsx'
import { FileInput } from '#app/ui/file-input.tsx'
import layout from '#app/ui/layout.module.css'
import { announce } from '#app/ui/live-region.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PanelBoundary } from '#app/ui/panel-boundary.tsx'
import styles from './catalogue.module.css'

const OfferedPrices = lazy(async () => ({ default: (await import('./offered-prices.tsx')).OfferedPrices }))

const BUTTON_ID = 'load-price-list'

type State = OpenedPriceFile | { readonly kind: 'reading' } | null

/** A price list that somebody else keeps, read here: what it would change, and on yes kept as the plan's own prices. */
export function NewerPrices() {
  const [state, setState] = useState<State>(null)
  const fileInput = useRef<HTMLInputElement>(null)
  const isReadOnly = usePlanStore(({ origin }) => origin === 'read-only')
  const close = (sentence: string) => {
    setState(null)
    announce(sentence)
    document.getElementById(BUTTON_ID)?.focus()
  }
  return (
    <section className={layout.stack12} aria-labelledby="newer-prices">
      <h2 id="newer-prices">Newer prices</h2>
      <p className={styles.lead}>
        Load a price list that you have downloaded: models.dev’s api.json, LiteLLM’s
        model_prices_and_context_window.json, or the data of genai-prices or pi-ai. It is read here and goes
        nowhere.
      </p>
      <OwnPrices />
      {isReadOnly ? (
        <p className={styles.lead}>This plan can only be read, so its prices stay as they are.</p>
      ) : (
        <div>
          <Button
            id={BUTTON_ID}
            onClick={() => fileInput.current?.click()}
            disabled={state?.kind === 'reading'}
          >
            {state?.kind === 'reading' ? 'Reading the list…' : 'Load a price list'}
          </Button>
        </div>
      )}
      <FileInput
        ref={fileInput}
        label="Price list"
        accept=".json,application/json"
        onFile={(file) => {
          setState({ kind: 'reading' })
          void opened(file).then(setState)
        }}
      />
      {state?.kind === 'not-opened' ? (
        <Notice tone="red" role="alert">
          <p>{state.sentence}</p>
          <p>The plan is unchanged.</p>
        </Notice>
      ) : null}
      {state?.kind === 'list' ? (
        <PanelBoundary title="What the list would change could not be shown" of={state}>
          <OfferedPrices opened={state} onDone={close} />
        </PanelBoundary>
      ) : null}
    </section>
  )
}

async function opened(file: File): Promise<OpenedPriceFile> {
  try {
    const { openPriceFile } = await import('#app/state/open-price-file.ts')
    return await openPriceFile(file)
  } catch {
    return {
      kind: 'not-opened',
      sentence: 'The list could not be read. Load the page again and choose it once more.',
    }
  }
}

/** What the plan pays by lists that were taken over before. */
function OwnPrices() {
  const prices = usePlanStore(({ plan }) => plan.own?.prices)
  const origin = usePlanStore((state) => state.origin)
  if (!prices || prices.length === 0) return null
  const sources = [...new Set(prices.map(({ source }) => source))]
  const days = prices.map(({ asOf }) => asOf).sort()
  const [oldest = '', newest = ''] = [days[0], days.at(-1)]
  const seen = oldest === newest ? `of ${day(oldest)}` : `of ${day(oldest)} to ${day(newest)}`
  return (
    <Notice
      actions={
        origin === 'read-only' ? null : (
          <Button
            onClick={() => {
              usePlanStore.getState().edit(withoutOwnPrices)
              announce('The plan pays the catalogue’s prices again.')
            }}
          >
            Back to the catalogue’s prices
          </Button>
        )
      }
    >
      <p>
        {`This plan has its own prices for ${String(prices.length)} ${prices.length === 1 ? 'model' : 'models'}, ${seen}, from ${list(sources.slice(0, 3))}.`}
      </p>
    </Notice>
  )
}
