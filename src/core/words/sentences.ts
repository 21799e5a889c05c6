import type { Statement } from '../decision/statement.ts'

/** A sentence for every id, written from its values and from what else the teller knows. */
export type Sentences<All extends object, Known> = {
  readonly [Id in keyof All]: (values: All[Id], known: Known) => string
}

export function say<All extends object, Known>(
  sentences: Sentences<All, Known>,
  { id, values }: Statement<All>,
  known: Known,
): string {
  return sentences[id](values, known)
}
