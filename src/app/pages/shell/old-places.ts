const NEW_PLACES: Readonly<Record<string, string>> = {
  '/result': '/verdict',
  '/check': '/questions',
  '/flowchart': '/why',
  '/opinions': '/why/opinions',
  '/options': '/why/options',
  '/catalogue': '/sources',
  '/method': '/sources/method',
  '/claims': '/sources/claims',
}

/** Where a page of an earlier version is now; null of an address that never was one. */
export function newPlaceOf(pathname: string): string | null {
  const path = pathname.replace(/\/+$/, '')
  return Object.hasOwn(NEW_PLACES, path) ? (NEW_PLACES[path] ?? null) : null
}
