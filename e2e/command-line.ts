import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const bundle = fileURLToPath(new URL('../dist-cli/crossover.js', import.meta.url))

/** Runs the built command line with plain Node, from a folder without node_modules. */
export function crossover(args: readonly string[], input: string | Buffer = '') {
  const cwd = mkdtempSync(join(tmpdir(), 'crossover-'))
  try {
    const { status, stdout, stderr } = spawnSync(process.execPath, [bundle, ...args], {
      cwd,
      input,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    })
    return { status, stdout, stderr }
  } finally {
    rmSync(cwd, { recursive: true })
  }
}
