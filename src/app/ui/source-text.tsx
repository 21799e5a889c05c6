import { Disclosure } from './disclosure.tsx'

/** Where a figure was read: the first place, and behind a line everything else that says so. */
export function SourceText({ source }: { source: string }) {
  const [first = '', ...more] = source.split('; ')
  if (more.length === 0) return source
  return (
    <>
      {first}
      <Disclosure summary={`${String(more.length)} more`}>{more.join('; ')}</Disclosure>
    </>
  )
}
