import { DAMAGED, PLAN, PREVIOUS, namesUnder } from './places.ts'
import { unseal, type Copy } from './envelope.ts'
import { versionsOf } from './versions.ts'

const MOST_DAMAGED = 3

/**
 * Sets a text that can't be read aside, so that its place can be used again. At most three are kept; where
 * there is no room the text stays where it is, and false says so.
 */
export function setAside(storage: Storage, key: string, text: string): boolean {
  for (let n = 1; n <= MOST_DAMAGED; n += 1) {
    const place = DAMAGED + String(n)
    const held = storage.getItem(place)
    if (held !== null && held !== text) continue
    storage.setItem(place, text)
    if (storage.getItem(place) !== text) return false
    storage.removeItem(PLAN + key)
    return true
  }
  return false
}

export function damagedTexts(storage: Storage): readonly string[] {
  return namesUnder(storage, DAMAGED).map((name) => storage.getItem(DAMAGED + name) ?? '')
}

export function forgetDamaged(storage: Storage): void {
  for (const name of namesUnder(storage, DAMAGED)) storage.removeItem(DAMAGED + name)
}

/** The newest whole copy of a plan beside its own place: the one before the last save, or a version. */
export function newestCopyBeside(storage: Storage, key: string): Copy | null {
  const text = storage.getItem(PREVIOUS + key)
  const previous = text === null ? null : unseal(text)
  const copies = versionsOf(storage, key).map(({ copy }) => copy)
  if (previous?.kind === 'plan') copies.push(previous.copy)
  return copies.reduce<Copy | null>((best, copy) => (best && best.rev >= copy.rev ? best : copy), null)
}
