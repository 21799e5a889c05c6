/**
 * The headers under which Crossover runs, in one place: the server sends them, the build repeats
 * the policy in a meta tag for hosts that cannot, and the journeys check both.
 *
 * `connect-src 'none'` is what "no network calls" rests on. The one Trusted Types policy makes
 * worker addresses of our own origin and nothing else.
 */
const policy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'none'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['crossover-worker'],
}

/** Directives that a browser ignores, with a console message, when they come in a meta tag. */
const headerOnly = new Set(['frame-ancestors'])

/** @type {(directives: [string, string[]][]) => string} */
const write = (directives) => directives.map(([name, values]) => `${name} ${values.join(' ')}`).join('; ')

export const contentSecurityPolicy = write(Object.entries(policy))

export const metaContentSecurityPolicy = write(
  Object.entries(policy).filter(([name]) => !headerOnly.has(name)),
)

/**
 * The policy of the page that is one file: its scripts and styles by their hashes, fonts and pictures within it, and
 * workers from what it holds. Nothing is asked for anywhere.
 *
 * @type {(hashes: { script: string[], style: string[] }) => string}
 */
export function onePagePolicy({ script, style }) {
  const own = {
    'script-src': script,
    'style-src': style,
    'img-src': ['data:', 'blob:'],
    'font-src': ['data:'],
    'worker-src': ['blob:'],
    'manifest-src': ["'none'"],
  }
  return write(Object.entries({ ...policy, ...own }).filter(([name]) => !headerOnly.has(name)))
}

export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), payment=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
}
