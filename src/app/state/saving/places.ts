/** Where things lie in the browser's storage: one name a thing, all under `crossover/`. */
export const PLAN = 'crossover/plan/'
export const PREVIOUS = 'crossover/previous/'
export const DAMAGED = 'crossover/damaged/'
export const CURRENT = 'crossover/current'
const VERSION = 'crossover/version/'
const ALL = 'crossover/'

/** The place of a plan, as storage events name it. */
export function placeOf(key: string): string {
  return PLAN + key
}

/** The versions of one plan lie under this, numbered in the order in which they were kept. */
export function versionsPlace(key: string): string {
  return `${VERSION}${key}/`
}

/** Every name that begins so, without its beginning. */
export function namesUnder(storage: Storage, prefix: string): readonly string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
    .filter((name) => name.startsWith(prefix))
    .map((name) => name.slice(prefix.length))
    .sort()
}

/** `<key>/<number>` of every version of every plan. */
export function allVersionPlaces(storage: Storage): readonly string[] {
  return namesUnder(storage, VERSION).map((name) => VERSION + name)
}

export function forgetPlan(storage: Storage, key: string): void {
  storage.removeItem(PLAN + key)
  storage.removeItem(PREVIOUS + key)
  for (const number of namesUnder(storage, versionsPlace(key))) {
    storage.removeItem(versionsPlace(key) + number)
  }
}

/** Everything that Crossover keeps, the theme too. */
export function forgetEverything(storage: Storage): void {
  for (const name of namesUnder(storage, ALL)) storage.removeItem(ALL + name)
}
