import { open, readFile, writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { run } from './run.ts'

// A reader such as `head` may close the pipe early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await run(process.argv.slice(2), {
  read: (path) => (path === '-' ? buffer(process.stdin) : readFile(path)),
  readHead: headOf,
  write: (path, bytes) => writeFile(path, bytes),
  out: (words) => process.stdout.write(words),
  error: (words) => process.stderr.write(words),
  colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  today: new Date().toISOString().slice(0, 10),
})

/** Files of weights are larger than memory, and only their first bytes are wanted. */
async function headOf(path: string, most: number) {
  if (path === '-') {
    const bytes = await buffer(process.stdin)
    return { bytes: bytes.subarray(0, most), fileBytes: bytes.length }
  }
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const bytes = new Uint8Array(Math.min(size, most))
    let filled = 0
    while (filled < bytes.length) {
      const { bytesRead } = await file.read(bytes, filled, bytes.length - filled, filled)
      if (bytesRead === 0) break
      filled += bytesRead
    }
    return { bytes: bytes.subarray(0, filled), fileBytes: size }
  } finally {
    await file.close()
  }
}
