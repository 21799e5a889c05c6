import type { Page } from '@playwright/test'
import { place, visit } from '../places.ts'
import { fileOf } from './plan-menu.ts'

interface PlanInFile {
  readonly workloads: readonly {
    readonly options: readonly { readonly kind: string; readonly model?: string }[]
  }[]
}

/** Ids of the models that a plan buys by the token. */
export function modelsOf(planText: string): readonly string[] {
  const { workloads } = JSON.parse(planText) as PlanInFile
  const options = workloads.flatMap((workload) => workload.options)
  return [
    ...new Set(
      options.flatMap(({ kind, model }) => (kind === 'api' || kind === 'hosted' ? (model ?? []) : [])),
    ),
  ]
}

/** A list in the form of models.dev in which each of these models costs so much, whichever way. */
export function priceList(ids: readonly string[], usdPerMTok: number) {
  const hosts: Record<string, { models: Record<string, object> }> = {}
  for (const id of ids) {
    const [host = '', ...name] = id.split('/')
    hosts[host] ??= { models: {} }
    const cost = { input: usdPerMTok, output: usdPerMTok, cache_read: usdPerMTok }
    hosts[host].models[name.join('/')] = { id: name.join('/'), cost }
  }
  return fileOf(hosts, 'api.json')
}

/** The part of the catalogue's page that reads price lists. */
export function newerPrices(page: Page) {
  const section = page.getByRole('region', { name: 'Newer prices' })
  return {
    section,
    goto: () => visit(page, place('catalogue')),
    load: async (file: ReturnType<typeof fileOf> | string) => {
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        section.getByRole('button', { name: 'Load a price list' }).click(),
      ])
      await chooser.setFiles(file)
    },
    inPlan: section.getByRole('table', { name: 'Prices that this plan uses' }),
    day: section.getByLabel('The list was read at its source on'),
    use: section.getByRole('button', { name: /^Use \d+ prices? in this plan$/ }),
    leave: section.getByRole('button', { name: 'Leave the plan as it is' }),
    problem: section.getByRole('alert'),
    verdicts: section.getByRole('status'),
    ownPrices: section.getByText(/^This plan has its own prices for \d+ models?/),
    giveBack: section.getByRole('button', { name: 'Back to the catalogue’s prices' }),
  }
}
