import { forTerminal } from './for-terminal.ts'

export interface Ink {
  readonly heading: (text: string) => string
  readonly quiet: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  /** The text as it goes to the terminal: the colours of this ink and no other control. */
  readonly dry: (text: string) => string
}

/** Colour where the terminal shows it; elsewhere the text as it is. */
export function ink(colour: boolean): Ink {
  // Until it is dry a colour is a word that no file can know, so that none can paint with it.
  const wet = crypto.randomUUID()
  const dip = (open: number, close: number) => (text: string) =>
    colour && text !== '' ? `${wet}${open}m${text}${wet}${close}m` : text
  return {
    heading: dip(1, 22),
    quiet: dip(2, 22),
    good: dip(32, 39),
    bad: dip(31, 39),
    dry: (text) => forTerminal(text).replaceAll(wet, '\u001b['),
  }
}
