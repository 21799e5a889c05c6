import { askWorker } from './ask-worker.ts'
import type { FileAnswer, FileQuestion } from './aside-protocol.ts'

const { ask, drop } = askWorker()

/** Reads a file of one's own beside the page, or in it where there is no worker. The last question alone is answered. */
export function readAside<Kind extends FileQuestion['kind']>(
  kind: Kind,
  file: File,
): Promise<Extract<FileAnswer, { readonly kind: Kind }>> {
  type Answered = Extract<FileAnswer, { readonly kind: Kind }>
  const question: FileQuestion = { kind, file }
  drop()
  return new Promise((resolve, reject) => {
    ask({
      question,
      hear: (answer) => {
        if (answer.kind !== kind) return false
        resolve(answer as Answered)
        return true
      },
      onGivenUp: () => {
        import('./read-file-of-own.ts').then(async ({ readFileOfOwn }) => {
          resolve((await readFileOfOwn(question)) as Answered)
        }, reject)
      },
    })
  })
}
