/**
 * Finds a Chrome or Chromium for the journeys in e2e/: CHROMIUM where it is set, else the usual
 * places. Run as a program it also installs Debian's package where it may, and prints the path.
 */
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    process.env[variable] ? [join(process.env[variable], 'Google/Chrome/Application/chrome.exe')] : [],
  ),
]

/** The path of a browser that can be run, or null. */
export function findChromium() {
  if (process.env.CHROMIUM) return canRun(process.env.CHROMIUM) ? process.env.CHROMIUM : null
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
  return [...onPath, ...places].find(canRun) ?? null
}

function canRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installWithApt() {
  if (process.getuid?.() !== 0 || !canRun('/usr/bin/apt-get')) return
  console.error("No Chromium found; installing Debian's with apt-get.")
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('/usr/bin/apt-get', args, { stdio: ['ignore', 2, 2], env })
    if (status !== 0) return
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (findChromium() === null && !process.env.CHROMIUM) installWithApt()
  const found = findChromium()
  if (found === null) {
    console.error(
      'The journeys need Chrome or Chromium: install one, or set CHROMIUM to the path of its program, then run this again.',
    )
    process.exit(1)
  }
  console.log(found)
}
