import type { PlanIssue } from '#core/plan/plan-issue.ts'
import type { Terminal } from './terminal.ts'

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a folder',
  EACCES: 'a file that may not be read',
}

/** What stands in a file or comes on standard input, or why it cannot be had. */
export async function readBytes(
  path: string,
  what: string,
  { read }: Pick<Terminal, 'read'>,
): Promise<{ readonly bytes: Uint8Array } | { readonly problems: readonly PlanIssue[] }> {
  return orWhy(path, what, async () => ({ bytes: await read(path) }))
}

/** The first bytes of a file, so many at most, and how many it has in all; or why it cannot be had. */
export async function readHead(
  path: string,
  most: number,
  terminal: Pick<Terminal, 'readHead'>,
): Promise<
  { readonly bytes: Uint8Array; readonly fileBytes: number } | { readonly problems: readonly PlanIssue[] }
> {
  return orWhy(path, 'a file', () => terminal.readHead(path, most))
}

async function orWhy<Read>(
  path: string,
  what: string,
  read: () => Promise<Read>,
): Promise<Read | { readonly problems: readonly PlanIssue[] }> {
  try {
    return await read()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const found = REASONS[code] ?? (error instanceof Error ? error.message : String(error))
    return { problems: [{ path, found, right: `the path of ${what}, or - for standard input` }] }
  }
}
