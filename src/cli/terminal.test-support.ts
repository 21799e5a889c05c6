import type { Terminal } from './terminal.ts'

/** A terminal in memory: files by name, and what was printed and written. */
export function terminalWith(files: Readonly<Record<string, string | Uint8Array>> = {}, colour = false) {
  const printed = { out: '', error: '' }
  const written = new Map<string, Uint8Array>()
  const read = (path: string): Promise<Uint8Array> => {
    const found = Object.hasOwn(files, path) ? files[path] : undefined
    return found === undefined
      ? Promise.reject(Object.assign(new Error(`ENOENT: no such file, open '${path}'`), { code: 'ENOENT' }))
      : Promise.resolve(typeof found === 'string' ? new TextEncoder().encode(found) : found)
  }
  const terminal: Terminal = {
    read,
    readHead: async (path, most) => {
      const bytes = await read(path)
      return { bytes: bytes.subarray(0, most), fileBytes: bytes.length }
    },
    write: (path, bytes) => {
      written.set(path, bytes)
      return Promise.resolve()
    },
    out: (text) => (printed.out += text),
    error: (text) => (printed.error += text),
    colour,
    today: '2026-11-20',
  }
  return { terminal, printed, written }
}
