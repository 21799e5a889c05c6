import type { ResultOf } from './runner/jobs.ts'
import { run } from './runner/runner.ts'

let stop = () => {}

/** Reads a file of one's own beside the page, or in it where there is no worker. The last question alone is answered. */
export function readAside<Kind extends 'modelFile' | 'measuredRuns'>(
  kind: Kind,
  file: File,
): Promise<ResultOf<Kind>> {
  stop()
  return new Promise((resolve, reject) => {
    stop = run(kind, file, {
      onFound: resolve,
      onFailed: (error) => {
        reject(error instanceof Error ? error : new Error(String(error)))
      },
    })
  })
}
