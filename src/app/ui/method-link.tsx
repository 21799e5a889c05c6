/** To the section of the method that explains a figure. A plain address, so that drawings need no router. */
export function MethodLink({ part, section }: { part: 'cost' | 'capacity'; section: string }) {
  return <a href={`#/sources/method?part=${part}&section=${section}`}>How is this calculated?</a>
}
