import { useId, useMemo } from 'react'
import { catalogue } from '#app/state/whole-catalogue.ts'
import { formatsOf } from '#core/words/words.ts'
import { day } from '#core/story/figures.ts'
import { usePlanStore } from '#app/state/plan-store.ts'
import { classes } from '#app/ui/classes.ts'
import { DataTable, type Column } from '#app/ui/data-table.tsx'
import { Disclosure } from '#app/ui/disclosure.tsx'
import layout from '#app/ui/layout.module.css'
import { usePageTitle } from '#app/ui/page-title.ts'
import { Select } from '#app/ui/select.tsx'
import { TextField } from '#app/ui/text-field.tsx'
import type { CatalogueRow, DatedSource } from './catalogue-row.ts'
import { catalogueTable, foundRows, stalenessOf } from './catalogue-rows.ts'
import { CATALOGUE_TABS, type CatalogueTab } from './catalogue-tabs.ts'
import styles from './catalogue.module.css'
import { NewerPrices } from './newer-prices.tsx'

export interface CatalogueView {
  readonly tab: CatalogueTab
  readonly search: string
  readonly group: string
}

const TITLES: Readonly<Record<CatalogueTab, string>> = {
  api: 'APIs',
  hosted: 'Hosted open models',
  open: 'Open models',
  hardware: 'Hardware',
}

/** What the figures of every plan are taken from, each with its source and its day. */
export function CataloguePage({
  view,
  onView,
}: {
  view: CatalogueView
  onView: (changes: Partial<CatalogueView>) => void
}) {
  usePageTitle('Catalogue')
  const asOf = usePlanStore((state) => state.plan.asOf)
  const currency = usePlanStore((state) => state.plan.currency)
  const { code, perUsd } = currency ?? { code: 'USD', perUsd: 1 }
  const { tab, search, group } = view
  const table = useMemo(
    () => catalogueTable(catalogue, tab, asOf, formatsOf({ code, perUsd })),
    [tab, asOf, code, perUsd],
  )
  const rows = foundRows(table.rows, { search, group })
  const groups = [...new Set(table.rows.map((row) => row.group))].sort((a, b) => a.localeCompare(b))
  const { stale, all } = stalenessOf(catalogue, asOf)
  const tablist = useId()
  return (
    <div className={layout.stack24}>
      <div className={layout.stack8}>
        <h1 tabIndex={-1}>Catalogue</h1>
        <p className={layout.grey} data-stale="">
          {stale === 0
            ? `All ${String(all)} dated figures are at most 90 days older than your plan, ${day(asOf)}.`
            : `${String(stale)} of ${String(all)} dated figures are more than 90 days older than your plan, ${day(asOf)}; they are marked.`}
        </p>
      </div>
      <NewerPrices />
      <div className={classes(layout.tabs, styles.tabs)} role="group" aria-label="Kind of entry" id={tablist}>
        {CATALOGUE_TABS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={tab === one}
            onClick={() => {
              onView({ tab: one, group: '' })
            }}
          >
            {TITLES[one]}
          </button>
        ))}
      </div>
      <div className={styles.filters}>
        <TextField
          label="Search"
          value={search}
          maxLength={80}
          onChange={(next) => {
            onView({ search: next })
          }}
        />
        <Select
          label={table.groupName}
          value={group}
          options={[{ value: '', label: 'All' }, ...groups.map((one) => ({ value: one, label: one }))]}
          onChange={(next) => {
            onView({ group: next })
          }}
        />
        <p className={classes(layout.small, styles.count)}>
          {rows.length} of {table.rows.length} shown
        </p>
      </div>
      {rows.length === 0 ? (
        <p>Nothing here has all of these words. Try fewer, or another list above.</p>
      ) : (
        <DataTable
          caption={`${TITLES[tab]}, prices in ${code}`}
          captionHidden
          columns={columnsOf(table.columns)}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
    </div>
  )
}

function columnsOf(titles: readonly string[]): readonly Column<CatalogueRow>[] {
  return [
    {
      id: 'name',
      title: 'Name',
      cell: ({ name, detail }) => (
        <>
          {name}
          <span className={layout.detail}>{detail}</span>
        </>
      ),
    },
    ...titles.map((title, i) => ({
      id: title,
      title,
      figures: true,
      cell: ({ figures }: CatalogueRow) => (
        <span translate="no">
          {figures[i]?.text}
          {figures[i]?.range && <span className={layout.detail}>{figures[i].range}</span>}
          {figures[i]?.isAssumed && <span className={classes(layout.detail, layout.amber)}>assumed</span>}
        </span>
      ),
    })),
    {
      id: 'source',
      title: 'Source and day',
      cell: ({ sources }) => <Sources sources={sources} />,
    },
  ]
}

/** One source stands by the first place it was read at; several by what they are of, and open to their text. */
function Sources({ sources }: { sources: readonly DatedSource[] }) {
  const lines = sources.map(({ of, source, asOf, isStale, isAssumed }) => (
    <span key={of} className={layout.detail}>
      {sources.length > 1 ? `${of} · ${day(asOf)}` : `${day(asOf)} · ${firstPlace(source)}`}
      {isAssumed && <span className={layout.amber}> · assumed</span>}
      {isStale && <span className={layout.amber}> · over 90 days old</span>}
    </span>
  ))
  return (
    <span className={classes(layout.small, styles.sources)}>
      {lines}
      {(sources.length > 1 || sources.some(({ source }) => source !== firstPlace(source))) && (
        <Disclosure summary="Sources">
          {sources.map(({ of, source }) => (
            <span key={of} className={layout.detail}>
              {of}: {source}
            </span>
          ))}
        </Disclosure>
      )}
    </span>
  )
}

function firstPlace(source: string): string {
  return source.split('; ')[0] ?? source
}
