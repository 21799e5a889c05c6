/**
 * `npm run -s crossover -- …`: runs dist-cli/crossover.js, building it first where the sources are
 * newer. The arguments, files and streams are those of the caller.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'dist-cli', 'crossover.js')
const sources = ['src/core', 'src/export', 'src/cli', 'vite.cli.config.ts', 'package.json']

if (newest(sources.map((path) => join(root, path))) > changed(bundle)) {
  const built = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '-c', 'vite.cli.config.ts', '--logLevel', 'error'],
    { cwd: root, stdio: ['ignore', 2, 2] },
  )
  if (built.status !== 0) process.exit(1)
}
// npm moves to the package's folder; a path the caller typed is relative to where it was typed.
const cwd = process.env.INIT_CWD ?? process.cwd()
process.exitCode =
  spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { cwd, stdio: 'inherit' }).status ?? 1

function newest(paths) {
  return Math.max(
    ...paths.map((path) => {
      const own = changed(path)
      return statSync(path).isDirectory()
        ? Math.max(own, newest(readdirSync(path).map((name) => join(path, name))))
        : own
    }),
  )
}

function changed(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}
