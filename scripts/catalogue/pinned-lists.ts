import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { nameOfHost } from '#core/catalogue/price-files/hosts-of-lists.ts'

interface PinnedList {
  /** The list as the text of a price file, with what it has of some hosts. */
  readonly text: (hosts: readonly string[]) => Promise<string>
  /** The day on which a version was published: its prices have none of their own. */
  readonly published: Readonly<Record<string, string>>
}

/** The price lists that come with packages pinned in package.json. */
export const PINNED_LISTS: Readonly<Record<string, PinnedList>> = {
  '@pydantic/genai-prices': {
    published: { '0.1.8': '2026-09-23' },
    // The package keeps its data to itself, but hands out each host with all of its models.
    text: async (hosts) => {
      const { findProvider } = await import('@pydantic/genai-prices')
      const providers = hosts.map((host) => findProvider({ providerId: nameOfHost('genai-prices', host) }))
      return JSON.stringify([...new Set(providers)].filter((provider) => provider !== undefined))
    },
  },
  '@earendil-works/pi-ai': {
    published: { '1.6.0': '2026-11-20' },
    text: () => {
      const folder = join(folderOf('@earendil-works/pi-ai'), 'dist/providers/data')
      const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
      const parts = files.map((name) => [
        name,
        JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown,
      ])
      return Promise.resolve(JSON.stringify(Object.fromEntries(parts)))
    },
  },
}

/** The version that is installed, which package.json pins. */
export function installedVersion(name: string): string {
  const { version } = JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}

/** npm and the tests run in the project's folder. */
function folderOf(name: string): string {
  return join('node_modules', name)
}
