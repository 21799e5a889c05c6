/**
 * Finds a browser for the journeys in e2e/: the program that its variable names where it is set, else the usual
 * places. `node scripts/find-browser.mjs chromium` also installs Debian's package where it may, and prints the path.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const BROWSERS = {
  chromium: {
    called: 'Chrome or Chromium',
    variable: 'CHROMIUM',
    debian: 'chromium',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...onWindows('Google/Chrome/Application/chrome.exe'),
    ],
  },
  firefox: {
    called: 'Firefox',
    variable: 'FIREFOX',
    debian: 'firefox-esr',
    names: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', ...onWindows('Mozilla Firefox/firefox.exe')],
  },
}

/**
 * The path of a browser that can be run, or null.
 * @param {'chromium' | 'firefox'} id
 * @returns {string | null}
 */
export function findBrowser(id) {
  const { variable, names, places } = BROWSERS[id]
  const said = process.env[variable]
  if (said) return canRun(said) ? said : null
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...places].find(canRun) ?? null
}

/** The path of a browser, which is installed before where that may be done; without one the program ends. */
function browserToRun(id) {
  const { called, variable, debian } = BROWSERS[id]
  if (findBrowser(id) === null && !process.env[variable]) installWithApt(called, debian)
  const found = findBrowser(id)
  if (found === null) {
    console.error(
      `The journeys need ${called}: install one, or set ${variable} to the path of its program, then run this again.`,
    )
    process.exit(1)
  }
  return found
}

function onWindows(path) {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    process.env[variable] ? [join(process.env[variable], path)] : [],
  )
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installWithApt(called, name) {
  if (process.getuid?.() !== 0 || !canRun('/usr/bin/apt-get')) return
  console.error(`No ${called} found; installing Debian's with apt-get.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    const { status } = spawnSync('/usr/bin/apt-get', args, { stdio: ['ignore', 2, 2], env })
    if (status !== 0) return
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [id] = process.argv.slice(2)
  if (!Object.hasOwn(BROWSERS, id ?? '')) {
    console.error(`BROWSER: found ${id ?? 'nothing'}; right is one of ${Object.keys(BROWSERS).join(', ')}`)
    process.exit(2)
  }
  console.log(browserToRun(id))
}
