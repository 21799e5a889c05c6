export interface Ink {
  readonly heading: (text: string) => string
  readonly quiet: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
}

/** Colour where the terminal shows it; elsewhere the text as it is. */
export function ink(colour: boolean): Ink {
  const dip = (open: number, close: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text
  return { heading: dip(1, 22), quiet: dip(2, 22), good: dip(32, 39), bad: dip(31, 39) }
}
