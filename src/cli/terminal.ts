/** What a command may touch of the machine, so that a test can hand it something else. */
export interface Terminal {
  /** The bytes of a file, or of standard input for `-`. Rejects where it cannot be read. */
  readonly read: (path: string) => Promise<Uint8Array>
  /** The first bytes of a file, so many at most, and how many it has in all. Rejects where it cannot be read. */
  readonly readHead: (
    path: string,
    most: number,
  ) => Promise<{ readonly bytes: Uint8Array; readonly fileBytes: number }>
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>
  readonly out: (text: string) => void
  readonly error: (text: string) => void
  /** Whether standard output is a terminal that shows colour. */
  readonly colour: boolean
  /** The day, as 2026-11-20. */
  readonly today: string
}
