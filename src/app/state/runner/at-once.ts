/** What has no steps. */
// eslint-disable-next-line require-yield -- it is done in one
export function* atOnce<Result>(work: () => Result): Generator<undefined, Result> {
  return work()
}
