import { catalogueAtHand } from '../catalogue-at-hand.ts'
import type { ToWorker } from './jobs.ts'
import workerAddress from './evaluation.worker.ts?worker&url'

/** A worker that has the catalogue and waits for work; null where the browser allows none. */
export function newWorker(): Worker | null {
  try {
    const address = addressOfWorker()
    // From a page on a disk, a browser takes no module out of a blob; what is built is a plain script.
    const worker = new Worker(trusted(address), { type: address === made ? 'classic' : 'module' })
    const first: ToWorker = { kind: 'catalogue', catalogue: catalogueAtHand() }
    worker.postMessage(first)
    return worker
  } catch {
    return null
  }
}

let made: string | null = null

/** A file beside the page; where the page is one file, what stands in it (scripts/build-single.mjs). */
function addressOfWorker(): string {
  const script = document.getElementById('crossover-worker')?.textContent
  if (!script) return workerAddress
  made ??= URL.createObjectURL(new Blob([script], { type: 'text/javascript' }))
  return made
}

type TrustedAddress = (address: string) => string | URL

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => URL }
}

let policy: TrustedAddress | null = null

/** A policy can be made once only. */
function trusted(address: string): string | URL {
  policy ??= newPolicy()
  return policy(address)
}

function newPolicy(): TrustedAddress {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes }
  if (!trustedTypes) return ownAddress
  const made = trustedTypes.createPolicy('crossover-worker', { createScriptURL: ownAddress })
  return (address) => made.createScriptURL(address)
}

/** Only what comes from where the page came from, or from itself, is run. */
function ownAddress(address: string): string {
  if (address === made) return address
  const url = new URL(address, window.location.href)
  if (url.origin !== window.location.origin) throw new Error('a worker of another origin')
  return url.href
}
