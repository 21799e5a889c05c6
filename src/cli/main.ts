import { readFile, writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { run } from './run.ts'

// A reader such as `head` may close the pipe early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await run(process.argv.slice(2), {
  read: (path) => (path === '-' ? buffer(process.stdin) : readFile(path)),
  write: (path, bytes) => writeFile(path, bytes),
  out: (words) => process.stdout.write(words),
  error: (words) => process.stderr.write(words),
  colour: process.stdout.isTTY && process.env['NO_COLOR'] === undefined,
  today: new Date().toISOString().slice(0, 10),
})
