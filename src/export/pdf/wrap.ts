import { textWidth, type Sheet, type TextStyle } from './sheet.ts'

/**
 * Breaks a text into lines of at most `width` points: between words, and inside a word only where
 * it is wider than a whole line, after a hyphen, dot or slash if there is one.
 */
export function wrap(sheet: Sheet, text: string, width: number, style: TextStyle): readonly string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(sheet, paragraph, width, style))
}

/** Above this share of the width a line is measured whole: letters also stand closer to some spaces. */
const NEARLY = 0.95

function wrapParagraph(sheet: Sheet, text: string, width: number, style: TextStyle): readonly string[] {
  const space = textWidth(sheet, ' ', style)
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.split(' ').filter((part) => part !== '')) {
    for (const [i, piece] of pieces(sheet, word, width, style).entries()) {
      const needed = textWidth(sheet, piece, style)
      const isFull = () =>
        used + space + needed > NEARLY * width && textWidth(sheet, `${line} ${piece}`, style) > width
      if (line !== '' && (i > 0 || isFull())) {
        lines.push(line)
        line = ''
        used = 0
      }
      used += line === '' ? needed : space + needed
      line = line === '' ? piece : `${line} ${piece}`
    }
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line]
}

/** A word that fits a line is one piece. */
function pieces(sheet: Sheet, word: string, width: number, style: TextStyle): readonly string[] {
  if (textWidth(sheet, word, style) <= width) return [word]
  const found: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && textWidth(sheet, piece + character, style) > width) {
      const cut = Math.max(...['-', '/', '.', '_', '·'].map((mark) => piece.lastIndexOf(mark) + 1))
      const end = cut > piece.length / 2 ? cut : piece.length
      found.push(piece.slice(0, end))
      piece = piece.slice(end)
    }
    piece += character
  }
  return [...found, piece]
}
